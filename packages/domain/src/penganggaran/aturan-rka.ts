import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { sebutBaris } from '../sistem/jumlah-per-kunci.ts'
import { bagianCampur, bukanRinci, semuaBagian } from './bagian-apbd.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the RKA; that it stays within its plafon is held by the book (PP-12-2019:P93.1-2, P94). */
export const aturanRka: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'rka-rekening',
    uraian: 'Baris RKA memakai rekening pendapatan (4), belanja (5) atau pembiayaan (6) yang paling rinci.',
    dasar: 'PP-12-2019:P185.1',
    diperiksa: 'kutipan',
    berlaku: pp12,
    check: ({ baris }) => bukanRinci(baris, semuaBagian),
  },
  {
    id: 'rka-satu-bagian',
    uraian: 'Satu RKA memuat satu bagian APBD: pendapatan, belanja, penerimaan atau pengeluaran pembiayaan.',
    dasar: 'PP-12-2019:P93.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ baris }) => bagianCampur(baris),
  },
  {
    id: 'rka-uraian',
    uraian: 'Setiap baris RKA menyebut apa yang dibeli atau diterima.',
    dasar: 'PP-12-2019:P93.1',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ baris }) =>
      baris
        .filter(({ uraian }) => uraian.trim() === '')
        .map((satu) => ({
          lokasi: `baris.${satu.urut}`,
          pesan: `${sebutBaris(satu)} belum menyebut apa yang dibeli atau diterima. Isi uraiannya.`,
        })),
  },
]
