import { bukanRinci } from '../penganggaran/bagian-apbd.ts'
import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'

/** Rules of the TBP. That receipts may exceed their target is no rule but the lack of one: the book holds no limit above it. */
export const aturanTbp: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'tbp-rekening',
    uraian: 'Baris TBP memakai rekening pendapatan (4) yang paling rinci.',
    dasar: 'PP-12-2019:P185.1',
    diperiksa: 'kutipan',
    berlaku: { sejak: '2019-03-12' },
    check: ({ baris }) => bukanRinci(baris, ['pendapatan']),
  },
]
