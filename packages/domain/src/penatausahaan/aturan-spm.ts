import { formatTanggal } from '@benang/values/tanggal'
import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { samaDenganAsal, setelahAsal } from '../sistem/aturan-asal.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the SPM. */
export const aturanSpm: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'spm-sptj',
    uraian: 'SPM dilengkapi surat pernyataan tanggung jawab PA/KPA; tanpa itu SP2D tidak terbit.',
    dasar: 'PP-12-2019:P149.4',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: ({ isi }) =>
      isi['sptj'] === true
        ? []
        : [
            {
              lokasi: 'isi.sptj',
              pesan:
                'Surat pernyataan tanggung jawab PA/KPA belum ada, sehingga Kuasa BUD akan menolak SPM ini. Lampirkan, lalu beri tanda ada.',
            },
          ],
  },
  {
    id: 'spm-akhir-tahun',
    uraian: 'SPM tidak terbit setelah tahun anggaran berakhir, juga bila tanggalnya ditulis mundur.',
    dasar: 'PP-12-2019:P152',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: ({ tahun, hariIni }) => {
      if (hariIni <= `${tahun}-12-31`) return []
      const pesan = `Tahun anggaran ${tahun} berakhir ${formatTanggal(`${tahun}-12-31`)}; hari ini ${formatTanggal(hariIni)}. Anggarkan pembayaran ini pada tahun berjalan.`
      return [{ lokasi: 'tanggal', pesan }]
    },
  },
  samaDenganAsal({
    id: 'spm-jumlah',
    uraian: 'Jumlah SPM sama dengan SPP yang diverifikasi.',
    dasar: 'PP-12-2019:P148.2',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  }),
  setelahAsal({
    id: 'spm-setelah-spp',
    uraian: 'SPM terbit berdasarkan hasil verifikasi SPP, jadi tidak mendahuluinya.',
    dasar: 'PP-12-2019:P148.2',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  }),
]
