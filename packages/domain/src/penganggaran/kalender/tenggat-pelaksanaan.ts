import { baris, hariKerja, pada, pekan, satu } from './baris-tenggat.ts'
import type { TenggatAnggaran } from './tenggat-anggaran.ts'

/** The budget year itself, its change, and the account given for it in the year after. */
export const tenggatPelaksanaan: readonly TenggatAnggaran[] = [
  baris({
    ...{ kode: 'semester-1', nama: 'Laporan semester I dan prognosis disampaikan ke DPRD' },
    ...{ pelaku: ['ppkd', 'kdh'], hitung: pada(0, 7, 31), dasar: 'PP-12-2019:P160' },
  }),
  baris({
    ...{ kode: 'kupa-dprd', nama: 'Rancangan perubahan KUA dan PPAS disampaikan ke DPRD' },
    ...{ pelaku: ['kdh', 'tapd'], hitung: pekan(0, 8, 1), dasar: 'PP-12-2019:P169' },
  }),
  baris({
    ...{ kode: 'kupa-sepakat', nama: 'Perubahan KUA dan PPAS disepakati', pelaku: ['kdh', 'tapd', 'dprd'] },
    ...{ hitung: pekan(0, 8, 2), dasar: 'PP-12-2019:P169', bukti: satu('ppas_perubahan', 'disahkan') },
  }),
  baris({
    ...{ kode: 'kupa-ke-skpd', nama: 'Perubahan KUA dan PPAS disampaikan ke SKPD', pelaku: ['kdh', 'tapd'] },
    ...{ hitung: pekan(0, 8, 3), dasar: 'PP-12-2019:P170.3' },
  }),
  baris({
    ...{ kode: 'raperda-perubahan', nama: 'Raperda perubahan APBD diajukan ke DPRD' },
    ...{ pelaku: ['kdh', 'tapd', 'ppkd'], hitung: pekan(0, 9, 2), dasar: 'PP-12-2019:P177' },
  }),
  baris({
    ...{ kode: 'perubahan-setuju', nama: 'Keputusan DPRD atas Raperda perubahan APBD' },
    ...{ pelaku: ['kdh', 'dprd', 'tapd'], hitung: pada(0, 9, 30), dasar: 'PP-12-2019:P179.1' },
    ingatkan: 15,
  }),
  baris({
    ...{ kode: 'lpj-desember', nama: 'LPJ bendahara bulan Desember dan uang persediaan nihil' },
    ...{ pelaku: ['bendahara-pengeluaran', 'pa'], hitung: pada(0, 12, 31), dasar: 'PP-12-2019:P153.5' },
  }),
  baris({
    ...{ kode: 'lk-skpd', nama: 'Laporan keuangan SKPD disampaikan ke KDH', pelaku: ['pa', 'ppk-skpd'] },
    ...{ hitung: pada(1, 2, 'akhir'), dasar: 'PP-12-2019:P189.3' },
  }),
  baris({
    ...{ kode: 'lkjip-opd', nama: 'Laporan kinerja (LKjIP) SKPD disampaikan', pelaku: ['pa'] },
    ...{ hitung: pada(1, 2, 'akhir'), dasar: 'PP-8-2006:P19.2', sejak: '2006-04-03' },
  }),
  baris({
    ...{ kode: 'lkpd-kdh', nama: 'Laporan keuangan pemda disampaikan PPKD ke KDH', pelaku: ['ppkd'] },
    ...{ hitung: pada(1, 3, 31), dasar: 'PP-12-2019:P190.3', ingatkan: 15 },
  }),
  baris({
    ...{ kode: 'lkpd-bpk', nama: 'Laporan keuangan pemda disampaikan ke BPK setelah reviu APIP' },
    ...{ pelaku: ['kdh', 'ppkd', 'inspektorat'], hitung: pada(1, 3, 31), dasar: 'PP-12-2019:P191.2' },
    ingatkan: 15,
  }),
  baris({
    ...{ kode: 'lhp-bpk', nama: 'Pemeriksaan BPK selesai', pelaku: ['pemeriksa'] },
    ...{ hitung: { cara: 'bulan-sejak', bulan: 2, dari: 'lkpd-bpk' }, dasar: 'PP-12-2019:P191.3' },
  }),
  baris({
    ...{ kode: 'raperda-pertanggungjawaban', nama: 'Raperda pertanggungjawaban APBD diajukan ke DPRD' },
    ...{ pelaku: ['kdh', 'ppkd'], hitung: pada(1, 6, 30), dasar: 'PP-12-2019:P194.1' },
  }),
  baris({
    ...{ kode: 'pertanggungjawaban-setuju', nama: 'Persetujuan bersama Raperda pertanggungjawaban' },
    ...{ pelaku: ['kdh', 'dprd'], hitung: pada(1, 7, 31), dasar: 'PP-12-2019:P194.3' },
  }),
  baris({
    ...{ kode: 'pertanggungjawaban-perkada', nama: 'Rancangan Perkada pertanggungjawaban diajukan' },
    ...{ pelaku: ['kdh', 'ppkd'], bersyarat: 'bila DPRD tidak memutuskan dalam 1 bulan' },
    ...{ hitung: hariKerja(7, { tahun: 1, bulan: 7, hari: 31 }), dasar: 'PP-12-2019:P197' },
  }),
  baris({
    ...{ kode: 'pertanggungjawaban-evaluasi', nama: 'Raperda pertanggungjawaban dikirim untuk evaluasi' },
    ...{ pelaku: ['ppkd'], hitung: hariKerja(3, 'pertanggungjawaban-setuju'), dasar: 'PP-12-2019:P195' },
    ingatkan: 3,
  }),
  baris({
    ...{ kode: 'pertanggungjawaban-hasil', nama: 'Hasil evaluasi Raperda pertanggungjawaban diterima' },
    ...{ pelaku: ['ppkd'], hitung: hariKerja(15, 'pertanggungjawaban-evaluasi'), dasar: 'PP-12-2019:P196' },
  }),
  baris({
    ...{ kode: 'pertanggungjawaban-sempurna', nama: 'Penyempurnaan Raperda pertanggungjawaban' },
    ...{ pelaku: ['ppkd', 'dprd'], hitung: hariKerja(7, 'pertanggungjawaban-hasil') },
    ...{ dasar: 'PP-12-2019:P196', ingatkan: 5 },
  }),
]
