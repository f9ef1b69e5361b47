import { formatTanggal } from '@benang/values/tanggal'
import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the Perda Pertanggungjawaban. */
export const aturanPertanggungjawaban: readonly Aturan<FaktaDokumen>[] = [
  isiTerisi(
    {
      id: 'pertanggungjawaban-perda',
      uraian: 'Perda Pertanggungjawaban menyebut nomor dan tanggalnya.',
      dasar: 'PP-12-2019:P179.3',
      diperiksa: 'terverifikasi',
      berlaku: pp12,
    },
    { isian: 'perda', pesan: 'Isi nomor dan tanggal Perda Pertanggungjawaban.' },
  ),
  {
    id: 'pertanggungjawaban-setelah-tahun',
    uraian: 'Perda Pertanggungjawaban bertanggal setelah tahun anggarannya berakhir.',
    dasar: 'PP-12-2019:P194.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ tahun, tanggal }) =>
      tanggal > `${tahun}-12-31`
        ? []
        : [
            {
              lokasi: 'tanggal',
              pesan: `Tanggal ${formatTanggal(tanggal)} mendahului akhir tahun ${tahun} yang dipertanggungjawabkan. Isi tanggal Perda-nya.`,
            },
          ],
  },
]
