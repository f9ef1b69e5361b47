import { baris, hariKerja, menurut, pada, pekan, satu, semua } from './baris-tenggat.ts'
import type { TenggatAnggaran } from './tenggat-anggaran.ts'

const kabKota = ['kabupaten', 'kota'] as const

/** From the RKPD to the DPA: the year before the budget year, and its first weeks. */
export const tenggatPenyusunan: readonly TenggatAnggaran[] = [
  baris({
    ...{ kode: 'musrenbang-rkpd', nama: 'Musrenbang RKPD', pelaku: ['bappeda'] },
    ...{ hitung: pada(-1, 3, 'akhir'), dasar: 'UU-25-2004:P23.2', sejak: '2004-10-05' },
  }),
  baris({
    ...{ kode: 'rkpd-provinsi', nama: 'Perkada RKPD ditetapkan', pelaku: ['bappeda', 'kdh'] },
    ...{ jenisPemda: ['provinsi'], hitung: pekan(-1, 6, 4), bukti: satu('rkpd', 'disahkan') },
    ...{ dasar: 'PERMENDAGRI-86-2017', diperiksa: 'ingatan', sejak: '2017-01-01' },
  }),
  baris({
    ...{ kode: 'rkpd-kab-kota', nama: 'Perkada RKPD ditetapkan', pelaku: ['bappeda', 'kdh'] },
    ...{ jenisPemda: kabKota, hitung: pekan(-1, 7, 1), bukti: satu('rkpd', 'disahkan') },
    ...{ dasar: 'PERMENDAGRI-86-2017', diperiksa: 'ingatan', sejak: '2017-01-01' },
  }),
  baris({
    ...{ kode: 'kua-ppas-kdh', nama: 'Rancangan KUA dan PPAS dari TAPD ke KDH', pelaku: ['tapd'] },
    ...{ hitung: pekan(-1, 7, 1), dasar: 'Tabel jadwal Kemendagri', diperiksa: 'kutipan' },
    bukti: satu('ppas', 'diajukan', 'disahkan'),
  }),
  baris({
    ...{ kode: 'kua-ppas-dprd', nama: 'Rancangan KUA dan PPAS disampaikan ke DPRD', pelaku: ['kdh', 'tapd'] },
    ...{ hitung: pekan(-1, 7, 2), dasar: 'PP-12-2019:P90.1' },
  }),
  baris({
    ...{ kode: 'kua-ppas-sepakat', nama: 'Nota kesepakatan KUA-PPAS', pelaku: ['kdh', 'tapd', 'dprd'] },
    ...{ hitung: pekan(-1, 8, 2), dasar: 'PP-12-2019:P90.2', bukti: satu('ppas', 'disahkan') },
  }),
  baris({
    ...{ kode: 'kua-ppas-6-minggu', nama: 'Raperda APBD atas dasar RKPD dan rancangan KUA-PPAS' },
    ...{ pelaku: ['kdh', 'tapd'], bersyarat: 'bila KUA-PPAS tidak disepakati dalam 6 minggu' },
    ...{ hitung: { cara: 'minggu-sejak', minggu: 6, dari: 'kua-ppas-dprd' }, dasar: 'PP-12-2019:P91' },
  }),
  baris({
    ...{ kode: 'pedoman-rka', nama: 'Surat edaran KDH tentang pedoman RKA', pelaku: ['kdh', 'tapd'] },
    ...{ hitung: pekan(-1, 8, 2), dasar: 'Tabel jadwal Kemendagri', diperiksa: 'kutipan' },
  }),
  baris({
    ...{ kode: 'raperda-apbd', nama: 'Raperda APBD dan nota keuangan diajukan ke DPRD' },
    ...{ pelaku: ['kdh', 'tapd', 'ppkd'], dasar: 'PP-12-2019:P104.1', ingatkan: 15 },
    hitung: hariKerja(-60, { tahun: -1, bulan: 11, hari: 30 }),
  }),
  baris({
    ...{ kode: 'apbd-setuju', nama: 'Persetujuan bersama Raperda APBD', pelaku: ['kdh', 'dprd', 'tapd'] },
    ...{ hitung: pada(-1, 11, 30), dasar: 'PP-12-2019:P106.1', ingatkan: 15 },
  }),
  baris({
    ...{
      kode: 'perkada-apbd',
      nama: 'Rancangan Perkada APBD diajukan untuk disahkan',
      pelaku: ['kdh', 'tapd'],
    },
    ...{ bersyarat: 'bila DPRD tidak mengambil keputusan dalam 60 hari kerja' },
    ...{ hitung: hariKerja(75, 'raperda-apbd'), dasar: 'PP-12-2019:P109' },
  }),
  baris({
    ...{ kode: 'apbd-evaluasi', nama: 'Raperda APBD dikirim untuk evaluasi', pelaku: ['ppkd', 'tapd'] },
    ...{ hitung: hariKerja(3, 'apbd-setuju'), dasar: 'PP-12-2019:P111', ingatkan: 3 },
  }),
  baris({
    ...{ kode: 'apbd-hasil-evaluasi', nama: 'Hasil evaluasi Raperda APBD diterima', pelaku: ['tapd'] },
    ...{ hitung: hariKerja(15, 'apbd-evaluasi'), dasar: 'PP-12-2019:P112' },
  }),
  baris({
    ...{ kode: 'apbd-sempurna', nama: 'Penyempurnaan Raperda APBD oleh TAPD dan Banggar' },
    ...{ pelaku: ['tapd', 'dprd'], hitung: hariKerja(7, 'apbd-hasil-evaluasi'), ingatkan: 5 },
    dasar: 'PP-12-2019:P112',
  }),
  baris({
    ...{ kode: 'apbd-sempurna-kirim', nama: 'Keputusan pimpinan DPRD tentang penyempurnaan dikirim' },
    ...{ pelaku: ['kdh', 'dprd'], hitung: hariKerja(3, 'apbd-sempurna'), dasar: 'PP-12-2019:P115' },
    ingatkan: 3,
  }),
  baris({
    ...{ kode: 'apbd-tetap', nama: 'Perda APBD dan Perkada Penjabaran ditetapkan', pelaku: ['kdh', 'ppkd'] },
    ...{ hitung: pada(-1, 12, 31), dasar: 'PP-12-2019:P117.2', bukti: satu('apbd', 'disahkan') },
  }),
  baris({
    ...{ kode: 'apbd-kirim', nama: 'Perda APBD dan Perkada Penjabaran dikirim', pelaku: ['ppkd'] },
    ...{ hitung: hariKerja(7, 'apbd-tetap'), dasar: 'PP-12-2019:P117.3', ingatkan: 5 },
  }),
  baris({
    ...{ kode: 'pejabat-perbendaharaan', nama: 'Pejabat penandatangan dan bendahara ditetapkan' },
    ...{ pelaku: ['kdh', 'ppkd'], hitung: pada(-1, 12, 31), dasar: 'PP-12-2019:P125' },
  }),
  baris({
    ...{ kode: 'dpa-pemberitahuan', nama: 'PPKD memberitahu SKPD untuk menyusun DPA', pelaku: ['ppkd'] },
    ...{ hitung: hariKerja(3, 'apbd-tetap'), dasar: 'PP-12-2019:P132.1', ingatkan: 3 },
  }),
  baris({
    ...{ kode: 'dpa-rancangan', nama: 'Rancangan DPA semua SKPD diserahkan ke PPKD', pelaku: ['pa'] },
    ...{ ...menurut('dpa-rancangan', 'dpa-pemberitahuan'), ingatkan: 5 },
    bukti: semua('dpa', 'diajukan', 'diverifikasi', 'disetujui', 'disahkan'),
  }),
  baris({
    ...{ kode: 'dpa-verifikasi', nama: 'Verifikasi rancangan DPA oleh TAPD selesai', pelaku: ['tapd'] },
    ...menurut('dpa-verifikasi', 'apbd-tetap'),
    bukti: semua('dpa', 'diverifikasi', 'disetujui', 'disahkan'),
  }),
  baris({
    ...{ kode: 'dpa-ke-apip', nama: 'DPA yang sah disampaikan ke APIP', pelaku: ['ppkd'] },
    ...{ ...menurut('dpa-ke-apip', 'dpa-verifikasi'), ingatkan: 5 },
  }),
]
