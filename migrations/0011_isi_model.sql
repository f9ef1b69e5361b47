-- The general ledger, 2 of 10: the model of Benang as rows. Changed by a later migration only; every such migration ends with
-- `select ledger.susun_jangkau()` and `select ledger.sematkan_model_semua()`.
set role benang_owner;

insert into ledger.satuan (satuan, kode, skala) values
  (1, 'IDR', 2),
  (2, 'dokumen', 0),
  (3, 'persen', 4),
  (4, 'orang', 0),
  (5, 'km', 3),
  (6, 'indeks', 4);

insert into ledger.tahap (tahap, kode, nama, sifat, uang, dibatasi, periode, rekap) values
  (1, 'luar', 'Luar buku (asal wewenang)', 'asal', true, false, 0, 'tanggal'),
  (2, 'usulan', 'Usulan diterima', 'biasa', true, true, 0, 'tanpa'),
  (3, 'rkpd', 'Pagu indikatif RKPD', 'biasa', true, true, 0, 'tanpa'),
  (4, 'ppas', 'Plafon PPAS', 'biasa', true, true, 0, 'tanpa'),
  (5, 'rka', 'RKA', 'biasa', true, true, 0, 'tanpa'),
  (6, 'dpa', 'DPA', 'biasa', true, true, 0, 'tanpa'),
  (7, 'kas', 'Anggaran kas', 'biasa', true, true, 3, 'mutasi'),
  (8, 'spd', 'SPD', 'biasa', true, true, 0, 'tanggal'),
  (9, 'spp', 'SPP atau NPD diajukan', 'biasa', true, true, 0, 'tanggal'),
  (10, 'sp2d', 'Realisasi belanja', 'biasa', true, true, 0, 'tanggal'),
  (11, 'bebas', 'DPA belum terikat', 'biasa', true, true, 0, 'tanpa'),
  (12, 'komitmen', 'Kontrak dan komitmen', 'biasa', true, true, 0, 'tanggal'),
  (13, 'tagihan', 'Tagihan atas DPA', 'biasa', true, true, 0, 'tanggal'),
  (14, 'lanjut', 'Dilanjutkan ke tahun depan', 'biasa', true, true, 0, 'tanggal'),
  (15, 'target_pendapatan', 'Target pendapatan', 'biasa', true, true, 0, 'tanpa'),
  (16, 'ketetapan', 'Ketetapan belum dibayar', 'biasa', true, true, 0, 'tanggal'),
  (17, 'terima', 'Penerimaan pendapatan', 'biasa', true, true, 0, 'tanggal'),
  (20, 'akrual', 'Buku akrual (1, 2, 3, 7, 8)', 'buku', true, false, 0, 'tanggal'),
  (21, 'tunai', 'Kas (1.1.01) dalam buku akrual', 'buku', true, true, 0, 'tanggal'),
  (22, 'lra', 'Buku anggaran (4, 5, 6, SAL)', 'buku', true, false, 0, 'tanggal'),
  (30, 'target', 'Target indikator', 'biasa', false, false, -1, 'mutasi'),
  (31, 'capaian', 'Capaian indikator', 'biasa', false, false, -1, 'mutasi'),
  (32, 'luar_ukur', 'Luar buku (asal ukuran)', 'asal', false, false, 0, 'mutasi'),
  (40, 'pelampauan', 'Pelampauan batas (buku cermin)', 'pelampauan', true, false, 0, 'tanggal');

insert into ledger.arus (dari, ke, kunci_sama) values
  -- planning and budget
  (1, 2, true), (1, 3, true), (2, 3, false), (3, 4, true), (4, 5, false), (5, 6, true),
  -- execution: may be paid
  (6, 7, true), (7, 8, true), (8, 9, true), (9, 10, true),
  -- execution: may still be bound (a commitment binds the DPA, not the SPD)
  (1, 11, true), (11, 12, false), (11, 13, true), (12, 13, false), (12, 14, true),
  -- revenue
  (1, 15, true), (1, 16, true), (16, 17, true), (1, 17, true),
  -- exceptions that a document may grant: over RKPD, over PPAS, over RKA
  (1, 4, true), (1, 5, true), (1, 6, true),
  -- the accrual and the budgetary book; from = kredit, to = debit
  (20, 20, false), (20, 21, false), (21, 20, false), (21, 21, false), (22, 22, false),
  -- measures
  (32, 30, true), (32, 31, true);

-- One arrow from pelampauan into each limited stage.
insert into ledger.arus (dari, ke, kunci_sama)
select 40, tahap, true
from ledger.tahap
where dibatasi;

insert into ledger.jenis (jenis, kode, nama, nol, tahun_dari, tahun_sampai) values
  (0, 'daftar', 'Pendaftaran kunci', false, -2, 1),
  (1, 'usulan', 'Usulan', false, -2, 0),
  (2, 'rkpd', 'RKPD', false, -1, 0),
  (3, 'ppas', 'KUA dan PPAS', false, -1, 0),
  (4, 'rka', 'RKA', false, -1, 0),
  (5, 'dpa', 'DPA', false, -1, 0),
  (6, 'pergeseran', 'Pergeseran anggaran', true, 0, 0),
  (7, 'spd', 'SPD', false, 0, 0),
  (8, 'kontrak', 'Kontrak', false, -1, 0),
  (9, 'spp', 'SPP', false, 0, 0),
  (10, 'sp2d', 'SP2D', false, 0, 0),
  (11, 'ketetapan', 'SKP-D dan SKR-D', false, 0, 0),
  (12, 'tbp', 'TBP', false, 0, 0),
  (13, 'sts', 'STS', false, 0, 1),
  (14, 'bast', 'BAST', false, 0, 1),
  (15, 'penyesuaian', 'Jurnal penyesuaian', false, 0, 1),
  (16, 'target', 'Target indikator', false, -1, 0),
  (17, 'capaian', 'Capaian indikator', false, 0, 1),
  (18, 'pembalikan', 'Pembalikan', false, -1, 1),
  (19, 'lanjutan', 'Lanjutan kontrak (DPAL)', false, 0, 1),
  (20, 'saldo_awal', 'Saldo awal', false, 0, 1),
  (21, 'keadaan', 'Keadaan buku', false, -2, 3),
  (22, 'pengecualian', 'Pengecualian pagu', false, -1, 0),
  (23, 'sp2d_up', 'SP2D UP, GU dan TU', false, 0, 0),
  (24, 'tbp_belanja', 'TBP belanja', false, 0, 0),
  (25, 'perubahan', 'DPPA (perubahan APBD)', false, 0, 0);

-- "(belum dibaca)": recalled, not yet read in the regulation itself.
insert into ledger.wewenang (jenis, tahap, sejak, dasar) values
  (1, 2, '2014-10-02', 'UU 23/2014 P260 (belum dibaca)'),           -- usulan: what the people ask for
  (2, 3, '2014-10-02', 'UU 23/2014 P263 (belum dibaca)'),           -- RKPD: pagu indikatif
  (5, 11, '2019-03-12', 'PP 12/2019 P129 (belum dibaca)'),          -- DPA: authority to bind
  (5, 15, '2019-03-12', 'PP 12/2019 P129 (belum dibaca)'),          -- DPA pendapatan: target
  (6, 11, '2019-03-12', 'PP 12/2019 P164'),                         -- pergeseran: shifts what may be bound
  (25, 11, '2019-03-12', 'PP 12/2019 P161'),                        -- perubahan APBD
  (25, 15, '2019-03-12', 'PP 12/2019 P161'),
  (19, 6, '2020-12-30', 'Permendagri 77/2020 (belum dibaca)'),
  (19, 11, '2020-12-30', 'Permendagri 77/2020 (belum dibaca)'),     -- DPAL: authority carried over
  (11, 16, '2022-01-05', 'UU 1/2022 (belum dibaca)'),               -- ketetapan
  (12, 17, '2019-03-12', 'PP 12/2019 P137'),                        -- revenue that needs no ketetapan
  (16, 30, '2014-10-02', 'UU 23/2014 (belum dibaca)'),              -- indicators
  (17, 31, '2014-10-02', 'UU 23/2014 P69'),
  -- Exceptions. RKA outside KUA-PPAS is lawful for an emergency or an urgent need only.
  (22, 5, '2019-03-12', 'PP 12/2019 P94'),
  (22, 6, '2019-03-12', 'PP 12/2019 P68-69'),
  (22, 11, '2019-03-12', 'PP 12/2019 P68-69'),
  (22, 4, '2020-12-30', 'Permendagri 77/2020 (belum dibaca)'),      -- PPAS above RKPD: berita acara KDH and DPRD
  -- A government that starts in the middle of a year brings its plafon without the planning before it.
  (20, 4, '2000-01-01', 'Saldo awal penggunaan sistem'),
  (20, 15, '2000-01-01', 'Saldo awal penggunaan sistem');

select ledger.susun_jangkau();
reset role;
