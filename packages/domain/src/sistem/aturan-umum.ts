import { formatTanggal } from '@benang/values/tanggal'
import type { Aturan, FaktaDokumen } from './aturan.ts'

/** Rules of every kind of document. */
export const aturanUmum: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'tanggal-tidak-mendahului',
    uraian: 'Tanggal dokumen tidak setelah hari ini.',
    dasar: 'PP-12-2019:P125',
    diperiksa: 'ingatan',
    berlaku: { sejak: '2019-03-12' },
    check: ({ tanggal, hariIni }) =>
      tanggal <= hariIni
        ? []
        : [
            {
              lokasi: 'tanggal',
              pesan: `Tanggal dokumen ${formatTanggal(tanggal)} setelah hari ini, ${formatTanggal(hariIni)}. Isi tanggal paling lambat hari ini.`,
            },
          ],
  },
]
