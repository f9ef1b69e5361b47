-- Indicators of performance: what a sub kegiatan is measured by. The card is a reference row, versioned and hashed like the others;
-- target and achievement are mutasi in its own satuan. A measure may be nothing: a quarter in which nothing was achieved is a fact.
set role benang_owner;

-- The satuan that the nomenclature of sub kegiatan prints ("pemutakhiran 2027"), spelled one way; what is counted has no decimals.
insert into ledger.satuan (satuan, kode, skala) values
  (7, 'laporan', 0), (8, 'unit', 0), (9, 'ruang', 0), (10, 'lembaga', 0), (11, 'paket', 0), (12, 'kegiatan', 0),
  (13, 'satuan pendidikan', 0), (14, 'unit usaha', 0), (15, 'ha', 4), (16, 'rekomendasi', 0), (17, 'keluarga', 0),
  (18, 'berita acara', 0), (19, 'peserta didik', 0), (20, 'laporan/dokumen', 0), (21, 'objek', 0), (22, 'arsip', 0),
  (23, 'buku', 0), (24, 'pelaku usaha', 0), (25, 'layanan', 0), (26, 'lokasi', 0), (27, 'kelompok', 0), (28, 'ton', 3),
  (29, 'kepala keluarga', 0), (30, 'kabupaten/kota', 0), (31, 'kasus', 0), (32, 'unit rumah', 0), (33, 'rumah tangga', 0),
  (34, 'meter', 2), (35, 'perkara', 0), (36, 'orang/bulan', 0), (37, 'sertifikat', 0), (38, 'm³/hari', 2),
  (39, 'organisasi', 0), (40, 'perpustakaan', 0), (41, 'eksemplar', 0), (42, 'komunitas', 0), (43, 'badan usaha', 0),
  (44, 'desa', 0), (45, 'titik', 0), (46, 'umkm', 0), (47, 'kebijakan', 0), (48, 'perusahaan', 0), (49, 'koperasi', 0),
  (50, 'perangkat daerah', 0), (51, 'produk', 0), (52, 'daerah', 0), (53, 'konten digital', 0),
  (54, 'lembaga kemasyarakatan', 0), (55, 'sistem drainase perkotaan', 0), (56, 'cagar budaya', 0), (57, 'instansi', 0),
  (58, 'liter/detik', 2), (59, 'bangunan gedung', 0), (60, 'kegiatan usaha', 0), (61, 'kelompok masyarakat', 0),
  (62, 'sambungan rumah', 0), (63, 'ton/hari', 3), (64, 'bendungan', 0), (65, 'naskah', 0), (66, 'promosi', 0),
  (67, 'sistem informasi', 0), (68, 'unit manajemen', 0), (69, 'batang', 0), (70, 'berkas', 0), (71, 'desa/kelurahan', 0),
  (72, 'usaha', 0), (73, 'bendung', 0), (74, 'bum kampung/bum perkampungan', 0), (75, 'danau', 0),
  (76, 'kampung dan perkampungan', 0), (77, 'kawasan', 0), (78, 'kelompok pra koperasi', 0), (79, 'kesepakatan', 0),
  (80, 'kg/kap/tahun', 2), (81, 'lembaga mha', 0), (82, 'opd', 0), (83, 'pelatihan', 0), (84, 'perdasus/perkada', 0),
  (85, 'peta', 0), (86, 'rute', 0), (87, 'sampel', 0), (88, 'setek', 0), (89, 'unit/fasyankes', 0), (90, 'unit/paket', 0),
  (91, 'warisan budaya dunia', 0), (92, 'anakan', 0), (93, 'bangunan gedung cagar budaya', 0), (94, 'film', 0),
  (95, 'kerja sama', 0), (96, 'lpk', 0), (97, 'm²', 2), (98, 'pengaduan', 0), (99, 'satuan pendidikan tinggi', 0),
  (100, 'sop', 0), (101, 'aplikasi', 0), (102, 'asosiasi dan serikat pekerja', 0), (103, 'bangunan gedung negara', 0),
  (104, 'bangunan konstruksi', 0), (105, 'daftar', 0), (106, 'data', 0), (107, 'digital', 0), (108, 'dinas', 0),
  (109, 'dosis', 0), (110, 'ekor', 0), (111, 'entitas', 0), (112, 'gampong', 0), (113, 'gram', 3), (114, 'hari operasi', 0),
  (115, 'helpdesk', 0), (116, 'indikator', 0), (117, 'judul', 0), (118, 'kampung', 0), (119, 'kampung kb', 0),
  (120, 'kawasan transmigrasi', 0), (121, 'konten', 0), (122, 'layanan informasi', 0), (123, 'lokus', 0),
  (124, 'mahasiswa', 0), (125, 'makam', 0), (126, 'mata', 0), (127, 'media', 0), (128, 'nilai akreditasi', 2),
  (129, 'operasi', 0), (130, 'paket pekerjaan', 0), (131, 'pelaku ekonomi', 0), (132, 'pendidikan', 0), (133, 'pengguna', 0),
  (134, 'penyelenggara', 0), (135, 'perangkat pendukung', 0), (136, 'perkada', 0), (137, 'permohonan', 0),
  (138, 'provinsi/kab/kota', 0), (139, 'publikasi', 0), (140, 'sanksi', 0), (141, 'sarana', 0), (142, 'satuan permukiman', 0),
  (143, 'skrd', 0), (144, 'substansi', 0), (145, 'surat keputusan', 0), (146, 'unit kerja', 0), (147, 'unit rumah susun', 0),
  (148, 'usaha/kegiatan', 0), (149, 'usulan', 0), (150, 'varietas unggul baru', 0), (151, 'wilayah', 0), (152, 'aduan', 0),
  (153, 'bahasa', 0), (154, 'bantuan teknis', 0), (155, 'beasiswa', 0), (156, 'bpsk', 0), (157, 'dokumen ketetapan', 0),
  (158, 'dokumen sspd', 0), (159, 'dokumen surat persetujuan/penolakan', 0), (160, 'flyover', 0), (161, 'forum', 0),
  (162, 'galur', 0), (163, 'izin', 0), (164, 'jembatan', 0), (165, 'kali', 0), (166, 'kawasan genangan', 0),
  (167, 'lembaga masyarakat', 0), (168, 'lisensi', 0), (169, 'lpksm', 0), (170, 'obyek pajak', 0),
  (171, 'pelabuhan perikanan', 0), (172, 'pelatda', 0), (173, 'penerbit', 0), (174, 'pengelola', 0), (175, 'perizinan', 0),
  (176, 'pokmas/ormas', 0), (177, 'rumah negara', 0), (178, 'rumpun', 0), (179, 'sarana dan prasarana', 0),
  (180, 'sistem drainase lingkungan', 0), (181, 'situ', 0), (182, 'tatanan', 0);

create table rujukan.indikator (
  pemda_id int not null references sistem.pemda,
  indikator_id int not null default 0 check (indikator_id > 0),
  versi int not null default 0 check (versi > 0),
  no_rujukan bigint not null default 0,
  unit_id int not null,
  sub_kegiatan_id int not null,
  nama text not null check (length(btrim(nama)) between 5 and 500),
  satuan smallint not null references ledger.satuan check (satuan <> 1),
  -- How quarters become a year: their sum, the last of them, their mean, or the last where less is better.
  sifat text not null check (sifat in ('jumlah', 'terakhir', 'rata-rata', 'makin-rendah')),
  definisi text not null check (length(btrim(definisi)) between 1 and 2000),  -- what is counted and by which formula
  sumber text not null check (length(btrim(sumber)) between 1 and 500),       -- where the data come from
  penanggung_jawab text not null check (length(btrim(penanggung_jawab)) between 1 and 200),
  aktif boolean not null default true,
  sidik bytea not null default '',
  primary key (pemda_id, indikator_id, versi)
);
call rujukan.daftarkan('indikator', 'indikator_id');

create view rujukan.indikator_kini with (security_invoker = true) as
select t.*
from rujukan.indikator t
where not exists (
  select from rujukan.indikator b
  where b.pemda_id = t.pemda_id and b.indikator_id = t.indikator_id and b.versi > t.versi);
grant select on rujukan.indikator_kini to benang_app;

-- What figures already recorded would mean something else by: a card with another of these is another card.
create function rujukan.periksa_indikator() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from rujukan.indikator i
    where i.pemda_id = new.pemda_id and i.indikator_id = new.indikator_id
      and (i.unit_id, i.sub_kegiatan_id, i.satuan, i.sifat)
        is distinct from (new.unit_id, new.sub_kegiatan_id, new.satuan, new.sifat)) then
    raise exception 'UKURAN: indikator % keeps its unit, sub kegiatan, satuan and sifat', new.indikator_id
      using errcode = '23514', constraint = 'indikator_tetap';
  end if;
  return null;
end$$;
create trigger periksa after insert on rujukan.indikator for each row execute function rujukan.periksa_indikator();

-- Lines of money are never zero; a measure may be.
alter table daerah.dokumen_baris drop constraint dokumen_baris_jumlah_check;
create or replace function daerah.dokumen_baris_jaga() returns trigger
language plpgsql
as $$
declare
  baris daerah.dokumen_baris := case when tg_op = 'DELETE' then old else new end;
  induk daerah.dokumen;
begin
  if tg_op = 'UPDATE' and (old.pemda_id, old.dokumen_id) <> (new.pemda_id, new.dokumen_id) then
    raise exception 'a line stays with its document' using errcode = '23514', constraint = 'isi_tetap';
  end if;
  select * into induk from daerah.dokumen d
  where d.pemda_id = baris.pemda_id and d.dokumen_id = baris.dokumen_id for update;
  if induk.status not in ('draf', 'dikembalikan') or induk.jurnal_no is not null then
    raise exception 'lines of document % were signed', baris.dokumen_id using errcode = '23514', constraint = 'isi_tetap';
  end if;
  if tg_op <> 'DELETE' and baris.jumlah = 0 and induk.jenis not in ('target_kinerja', 'capaian_kinerja') then
    raise exception 'a line of document % is nothing', baris.dokumen_id
      using errcode = '23514', constraint = 'dokumen_baris_jumlah_check';
  end if;
  return baris;
end$$;

select ledger.sematkan_model_semua();
reset role;
