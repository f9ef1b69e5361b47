import { formatTanggal } from '@benang/values/tanggal'
import { bukanRinci } from '../penganggaran/bagian-apbd.ts'
import type { Aturan, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { dalamSisaAsal, samaDenganAsal, sebutAsal, setelahAsal } from '../sistem/aturan-asal.ts'
import { workingDaysBetween } from '../sistem/hari-kerja.ts'
import { tenggatDokumen } from './tenggat-dokumen.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the STS. */
export const aturanSts: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'sts-rekening',
    uraian: 'Baris STS memakai rekening pendapatan (4) yang paling rinci.',
    dasar: 'PP-12-2019:P185.1',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: ({ baris }) => bukanRinci(baris, ['pendapatan']),
  },
  samaDenganAsal({
    id: 'sts-seluruhnya',
    uraian: 'Bendahara penerimaan menyetor seluruh penerimaannya: jumlah STS sama dengan TBP-nya.',
    dasar: 'PP-12-2019:P137.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  }),
  dalamSisaAsal({
    id: 'sts-rekening-tbp',
    uraian: 'Setiap rekening STS ada di TBP-nya, sebesar yang diterima.',
    dasar: 'PP-12-2019:P137.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
  setelahAsal({
    id: 'sts-setelah-tbp',
    uraian: 'Penerimaan disetor pada atau setelah hari diterima.',
    dasar: 'PP-12-2019:P137.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  }),
  {
    id: 'sts-satu-hari-kerja',
    uraian:
      'Penerimaan disetor ke kas daerah paling lambat satu hari kerja; setoran yang terlambat menyebut alasannya.',
    dasar: 'PP-12-2019:P137.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: terlambatTanpaAlasan,
  },
]

const hurufAlasan = 10

function terlambatTanpaAlasan({ tanggal, asal, isi, kalender }: FaktaDokumen): readonly Temuan[] {
  if (asal === null || String(isi['alasan'] ?? '').trim().length >= hurufAlasan) return []
  const batas = tenggatDokumen('penerimaan-disetor', asal.tanggal, kalender)
  if (batas === undefined || tanggal <= batas) return []
  const terlambat = workingDaysBetween(kalender, batas, tanggal)
  const pesan = `${sebutAsal(asal)} tanggal ${formatTanggal(asal.tanggal)} harus disetor paling lambat ${formatTanggal(batas)}; setoran ini terlambat ${terlambat} hari kerja. Tulis alasannya, sedikitnya ${hurufAlasan} huruf; sebut Perkada bila letaknya jauh.`
  return [{ lokasi: 'isi.alasan', pesan }]
}
