-- What was published: a copy of a budget taken from the book at one moment, never changed afterwards. Public pages, downloads and
-- /api/v1 read nothing else. Publishing again makes a new version; old addresses keep their figures.
set role benang_owner;

create table publik.terbitan (
  pemda_id int not null references sistem.pemda,
  tahun smallint not null,
  versi smallint not null check (versi > 0),
  waktu timestamptz not null,
  per_tanggal date not null,                       -- the day in the pemda's zone
  pengguna_id int not null,                        -- who, for the pemda itself; never public
  pejabat_id int not null,
  penugasan_id int not null,
  jabatan text not null,                           -- in which office: public
  dasar text not null check (length(btrim(dasar)) between 3 and 300),
  jurnal_no bigint not null,                       -- the book's head at that moment
  kepala bytea not null check (octet_length(kepala) = 32),
  rujukan_no bigint not null,                      -- the batch of reference rows the names were taken from: the pemda's own,
  rujukan_nasional_no bigint not null,             -- and the national ones
  baris int not null check (baris >= 0),
  anggaran_pendapatan bigint not null,             -- control totals, sen
  realisasi_pendapatan bigint not null,
  anggaran_belanja bigint not null,
  realisasi_belanja bigint not null,
  anggaran_penerimaan bigint not null,             -- financing: in
  realisasi_penerimaan bigint not null,
  anggaran_pengeluaran bigint not null,            -- financing: out
  realisasi_pengeluaran bigint not null,
  sidik bytea not null check (octet_length(sidik) = 32),
  primary key (pemda_id, tahun, versi),
  foreign key (pemda_id, tahun) references ledger.buku
);

-- One mata anggaran as it stood, with the names of that day. The head is written after its rows, since its fingerprint covers
-- them; hence the deferred foreign key.
create table publik.terbitan_baris (
  pemda_id int not null,
  tahun smallint not null,
  versi smallint not null,
  urut int not null check (urut > 0),
  kunci int not null,                              -- its number in the book: the thread is found by it
  bagian text not null check (bagian in ('pendapatan', 'belanja', 'penerimaan', 'pengeluaran')),
  unit_kode text not null,
  unit_nama text not null,
  urusan_kode text not null,                       -- '' where there is no sub kegiatan: revenue, financing
  urusan_nama text not null,
  bidang_kode text not null,
  bidang_nama text not null,
  program_kode text not null,
  program_nama text not null,
  kegiatan_kode text not null,
  kegiatan_nama text not null,
  sub_kode text not null,
  sub_nama text not null,
  rekening_kode text not null,
  rekening_uraian text not null,
  dana_kode text not null,
  dana_nama text not null,
  anggaran bigint not null,                        -- sen
  realisasi bigint not null,
  primary key (pemda_id, tahun, versi, urut),
  foreign key (pemda_id, tahun, versi) references publik.terbitan deferrable initially deferred
);
create index terbitan_baris_unit on publik.terbitan_baris (pemda_id, tahun, versi, unit_kode, sub_kode);

-- Names of the accounts above those of the lines, for reports by akun, kelompok, jenis.
create table publik.terbitan_rekening (
  pemda_id int not null,
  tahun smallint not null,
  versi smallint not null,
  kode text not null,
  uraian text not null,
  primary key (pemda_id, tahun, versi, kode),
  foreign key (pemda_id, tahun, versi) references publik.terbitan deferrable initially deferred
);

do $$
declare
  tabel text;
begin
  foreach tabel in array array['terbitan', 'terbitan_baris', 'terbitan_rekening'] loop
    call sistem.pagari('publik', tabel);
    execute format('create policy publik on publik.%I for select to benang_publik using (true)', tabel);
    execute format(
      'create trigger %I before update or delete or truncate on publik.%I for each statement execute function sistem.tetap()',
      tabel || '_tetap', tabel);
  end loop;
end$$;

-- What the public may read, column by column. The views are the door; the same list is granted below, since a view here looks
-- with the eyes of its reader.
create view publik.apbd with (security_invoker = true) as
select pemda_id, tahun, versi, waktu, per_tanggal, jabatan, dasar, jurnal_no, kepala, baris,
  anggaran_pendapatan, realisasi_pendapatan, anggaran_belanja, realisasi_belanja,
  anggaran_penerimaan, realisasi_penerimaan, anggaran_pengeluaran, realisasi_pengeluaran, sidik
from publik.terbitan;

create view publik.apbd_baris with (security_invoker = true) as
select pemda_id, tahun, versi, urut, kunci, bagian, unit_kode, unit_nama, urusan_kode, urusan_nama, bidang_kode, bidang_nama,
  program_kode, program_nama, kegiatan_kode, kegiatan_nama, sub_kode, sub_nama, rekening_kode, rekening_uraian,
  dana_kode, dana_nama, anggaran, realisasi
from publik.terbitan_baris;

create view publik.apbd_rekening with (security_invoker = true) as
select pemda_id, tahun, versi, kode, uraian
from publik.terbitan_rekening;

grant select (pemda_id, tahun, versi, waktu, per_tanggal, jabatan, dasar, jurnal_no, kepala, baris,
  anggaran_pendapatan, realisasi_pendapatan, anggaran_belanja, realisasi_belanja,
  anggaran_penerimaan, realisasi_penerimaan, anggaran_pengeluaran, realisasi_pengeluaran, sidik)
on publik.terbitan to benang_publik;
grant select on publik.terbitan_baris, publik.terbitan_rekening, publik.apbd, publik.apbd_baris, publik.apbd_rekening
to benang_publik;
grant select on publik.terbitan, publik.terbitan_baris, publik.terbitan_rekening, publik.apbd, publik.apbd_baris,
  publik.apbd_rekening
to benang_app;

reset role;
