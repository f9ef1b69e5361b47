-- Reference lists by edition. A regulation re-issues its codes every year; a fiscal year uses one edition of each list, all
-- others stay beside it, so that an old document keeps the words of its day. Rows come in by `benang impor` only.
set role benang_owner;

-- An edition of one list. `sejak_tahun`: the first fiscal year that uses it; null: kept, used by none.
create table rujukan.edisi (
  pemda_id int not null check (pemda_id = 0),
  edisi_id int not null default 0 check (edisi_id > 0),
  versi int not null default 0 check (versi > 0),
  no_rujukan bigint not null default 0,
  daftar text not null check (daftar in ('nomenklatur', 'rekening', 'sumber-dana', 'wilayah', 'satuan', 'peta')),
  nama text not null check (length(btrim(nama)) between 1 and 120),
  dasar text not null check (length(btrim(dasar)) between 1 and 300),
  lebar smallint[] not null,                       -- printed width of each segment of its codes
  sejak_tahun smallint check (sejak_tahun between 2000 and 2100),
  sidik bytea not null default '',
  primary key (pemda_id, edisi_id, versi),
  unique (pemda_id, daftar, nama, versi)
);
call rujukan.daftarkan('edisi', 'edisi_id');

-- The levels above a sub kegiatan: urusan (1 segment), bidang (2), program (3), kegiatan (5). X and XX are segment 0.
create table rujukan.nomenklatur (
  pemda_id int not null check (pemda_id = 0),
  nomenklatur_id int not null default 0 check (nomenklatur_id > 0),
  versi int not null default 0 check (versi > 0),
  no_rujukan bigint not null default 0,
  edisi text not null,
  jenis_pemda text not null check (jenis_pemda in ('provinsi', 'kabkota')),
  segmen smallint[] not null check (cardinality(segmen) in (1, 2, 3, 5)),
  kode text not null,
  nama text not null,
  sidik bytea not null default '',
  primary key (pemda_id, nomenklatur_id, versi),
  unique (pemda_id, edisi, jenis_pemda, segmen, versi)
);
call rujukan.daftarkan('nomenklatur', 'nomenklatur_id');

-- provinsi (1 segment), kabupaten/kota (2), kecamatan (3), desa/kelurahan (4); codes of Kemendagri, not of BPS.
create table rujukan.wilayah (
  pemda_id int not null check (pemda_id = 0),
  wilayah_id int not null default 0 check (wilayah_id > 0),
  versi int not null default 0 check (versi > 0),
  no_rujukan bigint not null default 0,
  edisi text not null,
  segmen smallint[] not null check (cardinality(segmen) between 1 and 4),
  kode text not null,
  nama text not null,
  sidik bytea not null default '',
  primary key (pemda_id, wilayah_id, versi),
  unique (pemda_id, edisi, segmen, versi)
);
call rujukan.daftarkan('wilayah', 'wilayah_id');

-- Units that prices and volumes are given in. `nama` keeps its letters: 'batang' and 'Batang' are two until an edition says otherwise.
create table rujukan.satuan (
  pemda_id int not null check (pemda_id = 0),
  satuan_id int not null default 0 check (satuan_id > 0),
  versi int not null default 0 check (versi > 0),
  no_rujukan bigint not null default 0,
  edisi text not null,
  nama text not null,
  tulisan text not null,                           -- how a table prints it: 'Btg'
  sebutan_lain text not null default '',           -- other spellings, parted by commas
  sidik bytea not null default '',
  primary key (pemda_id, satuan_id, versi),
  unique (pemda_id, edisi, nama, versi)
);
call rujukan.daftarkan('satuan', 'satuan_id');

-- What became of a code from one edition to another; a split has several rows. `edisi` names the map itself.
create table rujukan.peta_kode (
  pemda_id int not null check (pemda_id = 0),
  peta_id int not null default 0 check (peta_id > 0),
  versi int not null default 0 check (versi > 0),
  no_rujukan bigint not null default 0,
  edisi text not null,
  daftar text not null check (daftar in ('nomenklatur', 'rekening', 'sumber-dana')),
  dari_edisi text not null,
  ke_edisi text not null,
  jenis_pemda text not null check (jenis_pemda in ('provinsi', 'kabkota', '')),
  dari_segmen smallint[] not null,
  ke_segmen smallint[] not null,                   -- empty: the code ended
  perubahan text not null check (perubahan in ('tetap', 'ganti-nama', 'ganti-kode', 'pecah', 'gabung', 'hapus')),
  sidik bytea not null default '',
  primary key (pemda_id, peta_id, versi),
  unique (pemda_id, edisi, jenis_pemda, dari_segmen, ke_segmen, versi),
  check ((perubahan = 'hapus') = (cardinality(ke_segmen) = 0))
);
call rujukan.daftarkan('peta_kode', 'peta_id');

-- New columns may be null, so that rows and hashes from before stay as they are.
alter table rujukan.rekening add column keterangan text;
alter table rujukan.sumber_dana
  add column edisi text,                           -- null: from before editions, read as the first one
  add column segmen smallint[] check (cardinality(segmen) between 1 and 6),
  add column dapat_dipilih boolean;                -- false: a heading, no money may name it
alter table rujukan.sumber_dana drop constraint sumber_dana_pemda_id_kode_versi_key;
create unique index sumber_dana_edisi on rujukan.sumber_dana (pemda_id, coalesce(edisi, ''), kode, versi);
-- Postings look accounts up by segments and sub kegiatan by code, in whatever edition the year uses.
create index rekening_segmen on rujukan.rekening (segmen);
create index sub_kegiatan_kode on rujukan.sub_kegiatan (kode);

-- Every run of an import that was not a rehearsal, taken or refused: who, what, when, from which file. National runs (pemda_id 0)
-- have no trail of a pemda to stand in; all may read them.
create table rujukan.impor (
  pemda_id int not null check (pemda_id >= 0),
  impor_id bigint generated always as identity,
  daftar text not null,
  edisi text,
  dasar text,
  berkas text not null,                            -- name of the file, without folder
  sidik_berkas bytea not null check (octet_length(sidik_berkas) = 32),
  oleh text not null check (length(btrim(oleh)) between 1 and 120),
  hasil text not null check (hasil in ('jadi', 'ditolak')),
  dibaca int not null,
  baru int not null,
  berubah int not null,
  sama int not null,
  ditolak int not null,
  kejadian text not null,
  dicatat timestamptz not null default clock_timestamp(),
  primary key (pemda_id, impor_id)
);
call sistem.pagari('rujukan', 'impor');
create policy nasional on rujukan.impor for select using (pemda_id = 0);
create trigger tetap before update or delete or truncate on rujukan.impor
  for each statement execute function sistem.tetap();
grant select, insert on rujukan.impor to benang_app;

-- The latest version of each. A list of another edition than the one asked for is never mixed in.
create view rujukan.edisi_kini with (security_invoker = true) as
select t.*
from rujukan.edisi t
where not exists (
  select from rujukan.edisi b
  where b.pemda_id = t.pemda_id and b.edisi_id = t.edisi_id and b.versi > t.versi);

create view rujukan.nomenklatur_kini with (security_invoker = true) as
select t.*
from rujukan.nomenklatur t
where not exists (
  select from rujukan.nomenklatur b
  where b.pemda_id = t.pemda_id and b.nomenklatur_id = t.nomenklatur_id and b.versi > t.versi);

create view rujukan.wilayah_kini with (security_invoker = true) as
select t.*
from rujukan.wilayah t
where not exists (
  select from rujukan.wilayah b
  where b.pemda_id = t.pemda_id and b.wilayah_id = t.wilayah_id and b.versi > t.versi);

create view rujukan.satuan_kini with (security_invoker = true) as
select t.*
from rujukan.satuan t
where not exists (
  select from rujukan.satuan b
  where b.pemda_id = t.pemda_id and b.satuan_id = t.satuan_id and b.versi > t.versi);

create view rujukan.peta_kode_kini with (security_invoker = true) as
select t.*
from rujukan.peta_kode t
where not exists (
  select from rujukan.peta_kode b
  where b.pemda_id = t.pemda_id and b.peta_id = t.peta_id and b.versi > t.versi);

drop view rujukan.sumber_dana_kini;
create view rujukan.sumber_dana_kini with (security_invoker = true) as
select t.pemda_id, t.dana_id, t.versi, t.no_rujukan, t.kode, t.nama, t.khusus, t.aktif, t.sidik,
  coalesce(t.edisi, 'SIPD 2024') as edisi,
  coalesce(t.segmen, string_to_array(t.kode, '.')::smallint[]) as segmen,
  coalesce(t.dapat_dipilih, true) as dapat_dipilih
from rujukan.sumber_dana t
where not exists (
  select from rujukan.sumber_dana b
  where b.pemda_id = t.pemda_id and b.dana_id = t.dana_id and b.versi > t.versi);

drop view rujukan.rekening_kini;
create view rujukan.rekening_kini with (security_invoker = true) as
select t.*, t.segmen[1] as akun, t.segmen[2] as kelompok, t.segmen[3] as jenis, t.segmen[4] as objek,
  t.segmen[5] as rincian, t.segmen[6] as sub
from rujukan.rekening t
where not exists (
  select from rujukan.rekening b
  where b.pemda_id = t.pemda_id and b.rekening_id = t.rekening_id and b.versi > t.versi);

-- The edition of a list that a fiscal year uses; null when none was ever put to use, and then all rows are of one edition.
create function rujukan.edisi_pakai(p_daftar text, p_tahun smallint) returns text
language sql stable
as $$
  select e.nama
  from rujukan.edisi_kini e
  where e.pemda_id = 0 and e.daftar = p_daftar and e.sejak_tahun <= p_tahun
  order by e.sejak_tahun desc, e.edisi_id desc
  limit 1
$$;

-- As before, but a row that asks for a new key is a first version: no need to look for another. A region list has 91,599 such rows.
create or replace function rujukan.segel_baris() returns trigger
language plpgsql security definer
set search_path = rujukan, pg_temp
as $$
declare
  kunci_baru int := nullif((to_jsonb(new) ->> tg_argv[0])::int, 0);
  versi_baru int := 1;
begin
  if new.pemda_id is distinct from sistem.pemda_kini() then
    raise exception 'PEMDA_LAIN: row of pemda % in a transaction of another', new.pemda_id using errcode = '42501';
  end if;
  if kunci_baru is null then
    execute format('select coalesce(max(%I), 0) + 1 from %s where pemda_id = $1', tg_argv[0], tg_relid::regclass)
    into kunci_baru using new.pemda_id;
  else
    execute format('select coalesce(max(versi), 0) + 1 from %s where pemda_id = $1 and %I = $2', tg_relid::regclass, tg_argv[0])
    into versi_baru using new.pemda_id, kunci_baru;
  end if;
  if new.versi not in (0, versi_baru) then
    raise exception 'VERSI: % % has version % next, not %', tg_table_name, kunci_baru, versi_baru, new.versi
      using errcode = '23505', constraint = tg_table_name || '_versi';
  end if;
  new := jsonb_populate_record(new, jsonb_build_object(
    tg_argv[0], kunci_baru, 'versi', versi_baru,
    'no_rujukan', (select k.no_akhir + 1 from rujukan.kepala k where k.pemda_id = new.pemda_id)));
  new.sidik := rujukan.sidik_dari(tg_table_name, to_jsonb(new));
  return new;
end$$;

grant select on rujukan.edisi_kini, rujukan.nomenklatur_kini, rujukan.wilayah_kini, rujukan.satuan_kini,
  rujukan.peta_kode_kini, rujukan.sumber_dana_kini, rujukan.rekening_kini to benang_app;
grant execute on function rujukan.edisi_pakai to benang_app;
reset role;
