-- The working paper (kertas kerja) of a draft with rincian: rows whose id never changes, a revision per field, and every
-- operation for ever. Its rows become lines of the document when it is submitted (docs/adr/0010-kertas-kerja.md).
set role benang_owner;

-- A line is coefficient × price × (1 + PPN), rounded half up to the sen, line by line; the sum is never rounded.
alter table daerah.dokumen_baris
  add column skala smallint not null default 2 check (skala between 2 and 8), -- decimals of the coefficient
  add column ppn int not null default 0 check (ppn between 0 and 10000),      -- hundredths of a per cent
  add column rinci jsonb not null default '{}',         -- what else a line says: package, specification, recipient, its row
  drop constraint rincian_tepat,
  add constraint rincian_tepat check (
    (koefisien is null) = (harga is null)
    and (koefisien is null or jumlah::numeric = div(
      2 * koefisien::numeric * harga * (10000 + ppn) + 10000 * power(10::numeric, skala),
      20000 * power(10::numeric, skala))));

create table daerah.kertas (
  pemda_id int not null,
  dokumen_id bigint not null,
  nomor int not null default 0,                         -- operations so far: the revision of the whole paper
  dibuka timestamptz not null default clock_timestamp(),
  primary key (pemda_id, dokumen_id),
  foreign key (pemda_id, dokumen_id) references daerah.dokumen
);
call sistem.pagari('daerah', 'kertas');

create table daerah.kertas_baris (
  pemda_id int not null,
  dokumen_id bigint not null,
  baris_id uuid not null,
  urut bigint not null,                                 -- order with gaps, so that a row fits between two others
  isi jsonb not null,                                   -- field → text
  rev int not null,                                     -- of the last operation on the row
  medan_rev jsonb not null,                             -- field → number of the operation that wrote it
  medan_oleh jsonb not null,                            -- field → account that wrote it
  dihapus boolean not null default false,
  sub_kegiatan_id int,                                  -- from here on: what was understood of the text
  rekening_id int,
  dana_id int,
  koefisien bigint,
  skala smallint not null default 2,
  satuan text not null default '',
  harga bigint,                                         -- sen per satuan
  ppn int not null default 0,
  rincian numeric,                                      -- exact rupiah before rounding
  jumlah bigint not null default 0,                     -- sen, 0 while it cannot be computed
  salah jsonb not null default '[]',                    -- what keeps the row from being submitted
  primary key (pemda_id, dokumen_id, baris_id),
  foreign key (pemda_id, dokumen_id) references daerah.kertas,
  constraint jumlah_tepat check (
    rincian is null and jumlah = 0
    or (jumlah::numeric = div(
      2 * koefisien::numeric * harga * (10000 + ppn) + 10000 * power(10::numeric, skala),
      20000 * power(10::numeric, skala))
      and rincian * 1000000 * power(10::numeric, skala) = koefisien::numeric * harga * (10000 + ppn)))
);
create index kertas_baris_urut on daerah.kertas_baris (pemda_id, dokumen_id, urut) where not dihapus;
create index kertas_baris_rev on daerah.kertas_baris (pemda_id, dokumen_id, rev);
call sistem.pagari('daerah', 'kertas_baris');

create table daerah.kertas_operasi (
  pemda_id int not null,
  dokumen_id bigint not null,
  op_id uuid not null,
  nomor int not null,
  kumpulan uuid,                                        -- operations of one mass change, taken back together
  op text not null check (op in ('isi', 'sisip', 'hapus', 'pulihkan')),
  baris_id uuid not null,
  medan text not null default '',
  dasar_rev int not null default 0,                     -- what the person saw
  nilai text not null default '',                       -- as typed; of a new row: its fields as json
  nilai_lain text not null default '',                  -- what stood there: before an accepted change, or the other value of a conflict
  rev_lain int,                                         -- the operation a conflict is with
  hasil text not null check (hasil in ('diterima', 'konflik', 'ditolak')),
  pesan text not null default '',
  susulan boolean not null default false,               -- made before the stage closed, received after
  pengguna_id int not null,
  waktu timestamptz not null default clock_timestamp(),
  primary key (pemda_id, dokumen_id, op_id),
  unique (pemda_id, dokumen_id, nomor),
  foreign key (pemda_id, dokumen_id) references daerah.kertas
);
create index kertas_operasi_kumpulan on daerah.kertas_operasi (pemda_id, dokumen_id, kumpulan) where kumpulan is not null;
call sistem.pagari('daerah', 'kertas_operasi');

create function daerah.kertas_jaga() returns trigger
language plpgsql
as $$
declare
  induk daerah.dokumen;
begin
  select * into induk from daerah.dokumen d where d.pemda_id = new.pemda_id and d.dokumen_id = new.dokumen_id;
  if induk.status not in ('draf', 'dikembalikan') or induk.jurnal_no is not null then
    raise exception 'document % was signed', new.dokumen_id using errcode = '23514', constraint = 'isi_tetap';
  end if;
  if tg_op = 'UPDATE' and new.nomor < old.nomor then
    raise exception 'the count of operations only grows' using errcode = '23514', constraint = 'versi_naik';
  end if;
  return new;
end$$;
create trigger kertas_jaga before insert or update on daerah.kertas for each row execute function daerah.kertas_jaga();

grant select, insert, update on daerah.kertas, daerah.kertas_baris to benang_app;
grant select, insert on daerah.kertas_operasi to benang_app;
reset role;
