-- National lists: accounts, activities, sources of funds. A code is integer segments plus the edition that gives them widths;
-- `kode` is how that edition prints it. A row's id stays while its words change.
set role benang_owner;

create table rujukan.rekening (
  pemda_id int not null check (pemda_id = 0),
  rekening_id int not null default 0 check (rekening_id > 0),
  versi int not null default 0 check (versi > 0),
  no_rujukan bigint not null default 0,
  edisi text not null,                             -- 'Permendagri 90/2019'
  kode text not null,                              -- '5.1.02.01.01.0024'
  segmen smallint[] not null check (cardinality(segmen) between 1 and 6),
  uraian text not null,
  rinci boolean not null,                          -- a leaf: documents and jurnal name only these
  aktif boolean not null default true,
  sidik bytea not null default '',
  primary key (pemda_id, rekening_id, versi),
  unique (pemda_id, edisi, kode, versi)
);
call rujukan.daftarkan('rekening', 'rekening_id');

create table rujukan.sub_kegiatan (
  pemda_id int not null check (pemda_id = 0),
  sub_kegiatan_id int not null default 0 check (sub_kegiatan_id > 0),
  versi int not null default 0 check (versi > 0),
  no_rujukan bigint not null default 0,
  edisi text not null,
  kode text not null,                              -- '1.03.06.2.01.0012'
  segmen smallint[] not null check (cardinality(segmen) = 6),
  urusan text not null,                            -- names of the levels above, as printed in budget documents
  bidang text not null,
  program text not null,
  kegiatan text not null,
  nama text not null,
  jenis_pemda text not null check (jenis_pemda in ('provinsi', 'kabkota')),
  kinerja text,
  indikator text,
  satuan text,
  aktif boolean not null default true,
  sidik bytea not null default '',
  primary key (pemda_id, sub_kegiatan_id, versi),
  unique (pemda_id, edisi, jenis_pemda, kode, versi)
);
call rujukan.daftarkan('sub_kegiatan', 'sub_kegiatan_id');

create table rujukan.sumber_dana (
  pemda_id int not null check (pemda_id = 0),
  dana_id smallint not null default 0 check (dana_id > 0),
  versi int not null default 0 check (versi > 0),
  no_rujukan bigint not null default 0,
  kode text not null,
  nama text not null,
  khusus boolean not null,                         -- earmarked: its cash and its SiLPA are followed per fund
  aktif boolean not null default true,
  sidik bytea not null default '',
  primary key (pemda_id, dana_id, versi),
  unique (pemda_id, kode, versi)
);
call rujukan.daftarkan('sumber_dana', 'dana_id');

-- The latest version of each; the levels of an account are its segments.
create view rujukan.rekening_kini with (security_invoker = true) as
select t.*, t.segmen[1] as akun, t.segmen[2] as kelompok, t.segmen[3] as jenis, t.segmen[4] as objek,
  t.segmen[5] as rincian, t.segmen[6] as sub
from rujukan.rekening t
where not exists (
  select from rujukan.rekening b
  where b.pemda_id = t.pemda_id and b.rekening_id = t.rekening_id and b.versi > t.versi);

create view rujukan.sub_kegiatan_kini with (security_invoker = true) as
select t.*
from rujukan.sub_kegiatan t
where not exists (
  select from rujukan.sub_kegiatan b
  where b.pemda_id = t.pemda_id and b.sub_kegiatan_id = t.sub_kegiatan_id and b.versi > t.versi);

create view rujukan.sumber_dana_kini with (security_invoker = true) as
select t.*
from rujukan.sumber_dana t
where not exists (
  select from rujukan.sumber_dana b
  where b.pemda_id = t.pemda_id and b.dana_id = t.dana_id and b.versi > t.versi);

grant select on rujukan.rekening_kini, rujukan.sub_kegiatan_kini, rujukan.sumber_dana_kini to benang_app;
reset role;
