-- Roles, the pairs of roles one person may not hold, and the double offices the law itself gives. The same tables stand in
-- packages/domain/src/organisasi; a test compares them row by row. They are the law's, so no pemda owns or changes them.
set role benang_owner;

create table rujukan.peran (
  kode text primary key check (kode ~ '^[a-z-]{2,40}$'),
  nama text not null,
  singkatan text not null,
  cakupan text not null check (cakupan in ('unit', 'pemda')),
  wajib_faktor_kedua boolean not null
);
insert into rujukan.peran (kode, nama, singkatan, cakupan, wajib_faktor_kedua) values
  ('admin', 'Administrator pemda', 'Admin', 'pemda', true),
  ('bappeda', 'Perencana Bappeda', 'Bappeda', 'pemda', false),
  ('tapd', 'Tim Anggaran Pemerintah Daerah', 'TAPD', 'pemda', true),
  ('sekda', 'Sekretaris Daerah', 'Sekda', 'pemda', true),
  ('kdh', 'Kepala Daerah', 'KDH', 'pemda', true),
  ('ppkd', 'Pejabat Pengelola Keuangan Daerah selaku BUD', 'PPKD', 'pemda', true),
  ('kuasa-bud', 'Kuasa Bendahara Umum Daerah', 'Kuasa BUD', 'pemda', true),
  ('pa', 'Pengguna Anggaran', 'PA', 'unit', true),
  ('kpa', 'Kuasa Pengguna Anggaran', 'KPA', 'unit', true),
  ('pptk', 'Pejabat Pelaksana Teknis Kegiatan', 'PPTK', 'unit', false),
  ('ppk-skpd', 'Pejabat Penatausahaan Keuangan SKPD', 'PPK-SKPD', 'unit', true),
  ('bendahara-pengeluaran', 'Bendahara Pengeluaran', 'Bendahara Pengeluaran', 'unit', true),
  ('bendahara-penerimaan', 'Bendahara Penerimaan', 'Bendahara Penerimaan', 'unit', true),
  ('pemungut-pajak', 'Pemungut pajak daerah dan retribusi daerah', 'Pemungut', 'unit', false),
  ('inspektorat', 'Inspektorat (APIP)', 'Inspektorat', 'pemda', false),
  ('pemeriksa', 'Pemeriksa BPK', 'BPK', 'pemda', false),
  ('dprd', 'Dewan Perwakilan Rakyat Daerah', 'DPRD', 'pemda', false);

create table rujukan.pasangan_terlarang (
  peran_a text not null references rujukan.peran,
  peran_b text not null references rujukan.peran,
  dasar text not null,
  jenis text not null check (jenis in ('pasal', 'kebijakan')),   -- pasal: the text names the pair; kebijakan: sound practice
  sejak date not null,
  sampai date,
  primary key (peran_a, peran_b, sejak),
  check (peran_a <> peran_b),
  check (sampai >= sejak)
);
insert into rujukan.pasangan_terlarang (peran_a, peran_b, dasar, jenis, sejak) values
  ('ppk-skpd', 'pemungut-pajak', 'PP-12-2019:P14.3', 'pasal', '2019-03-12'),
  ('ppk-skpd', 'bendahara-penerimaan', 'PP-12-2019:P14.3', 'pasal', '2019-03-12'),
  ('ppk-skpd', 'bendahara-pengeluaran', 'PP-12-2019:P14.3', 'pasal', '2019-03-12'),
  ('ppk-skpd', 'pptk', 'PP-12-2019:P14.3', 'pasal', '2019-03-12'),
  ('bendahara-penerimaan', 'kpa', 'UU-1-2004:P10.4', 'pasal', '2004-01-14'),
  ('bendahara-pengeluaran', 'kpa', 'UU-1-2004:P10.4', 'pasal', '2004-01-14'),
  ('bendahara-penerimaan', 'kuasa-bud', 'UU-1-2004:P10.4', 'pasal', '2004-01-14'),   -- "Kuasa Bendahara Umum Negara"
  ('bendahara-pengeluaran', 'kuasa-bud', 'UU-1-2004:P10.4', 'pasal', '2004-01-14'),
  ('bendahara-penerimaan', 'pa', 'PP-12-2019:P4.5', 'kebijakan', '2019-03-12'),
  ('bendahara-pengeluaran', 'pa', 'PP-12-2019:P4.5', 'kebijakan', '2019-03-12'),
  ('kuasa-bud', 'kpa', 'PP-12-2019:P4.5', 'kebijakan', '2019-03-12');

create table rujukan.rangkap_sah (
  kode text primary key,
  peran text[] not null,
  dasar text not null,
  keterangan text not null
);
insert into rujukan.rangkap_sah (kode, peran, dasar, keterangan) values
  ('kepala-skpkd', '{pa,ppkd,tapd}', 'PP-12-2019:P7.2', 'Kepala SKPKD adalah PA SKPD-nya, PPKD selaku BUD, dan anggota TAPD'),
  ('sekda', '{pa,sekda,tapd}', 'PP-12-2019:P6.1', 'Sekretaris Daerah memimpin TAPD dan adalah PA Sekretariat Daerah');

grant select on rujukan.peran, rujukan.pasangan_terlarang, rujukan.rangkap_sah to benang_app;
reset role;
