import type { FaktaBaris, Temuan } from '../sistem/aturan.ts'
import { jumlahPerKunci, sebutBaris } from '../sistem/jumlah-per-kunci.ts'

/** The four parts of a budget, in the order of the law; SQL says the same in publik.bagian_dari. */
export const semuaBagian = ['pendapatan', 'belanja', 'penerimaan', 'pengeluaran'] as const
export type BagianApbd = (typeof semuaBagian)[number]

/** What an officer calls each part. */
export const namaBagian: Readonly<Record<BagianApbd, string>> = {
  pendapatan: 'pendapatan',
  belanja: 'belanja',
  penerimaan: 'penerimaan pembiayaan',
  pengeluaran: 'pengeluaran pembiayaan',
}

/** The account branch of each part. */
export const awalBagian: Readonly<Record<BagianApbd, string>> = {
  pendapatan: '4.',
  belanja: '5.',
  penerimaan: '6.1.',
  pengeluaran: '6.2.',
}

/** Which part of the budget an account belongs to; undefined: none (assets, debts, a plafon without account). */
export function bagianOf(rekening: string): BagianApbd | undefined {
  return semuaBagian.find((bagian) => rekening.startsWith(awalBagian[bagian]))
}

/** Revenue and financing belong to no sub kegiatan, have no plafon and name no source of funds: an account alone is their key. */
export function isTanpaKegiatan(rekening: string): boolean {
  const bagian = bagianOf(rekening)
  return bagian !== undefined && bagian !== 'belanja'
}

/** What comes in: revenue and received financing have a target. */
export function isMasuk(rekening: string): boolean {
  const bagian = bagianOf(rekening)
  return bagian === 'pendapatan' || bagian === 'penerimaan'
}

/** A finding per mata anggaran whose account is not of one of these parts or not of the deepest level. */
export function bukanRinci(baris: readonly FaktaBaris[], boleh: readonly BagianApbd[]): readonly Temuan[] {
  return jumlahPerKunci(baris).flatMap((satu) => rekeningSalah(satu, boleh))
}

/** A finding for each line that is of another part of the budget than the first. */
export function bagianCampur(baris: readonly FaktaBaris[]): readonly Temuan[] {
  const [first, ...rest] = jumlahPerKunci(baris)
  const bagian = first && bagianOf(first.rekening)
  if (bagian === undefined) return []
  return rest.flatMap((satu) => {
    const lain = bagianOf(satu.rekening)
    if (lain === undefined || lain === bagian) return []
    const pesan = `${sebutBaris(satu)} ${namaBagian[lain]}, sedangkan baris pertama ${namaBagian[bagian]}. Buat dokumen sendiri untuk ${namaBagian[lain]}.`
    return [{ lokasi: `baris.${satu.urut}`, pesan }]
  })
}

const segmenRinci = 6

function rekeningSalah(
  baris: { urut: number; rekening: string },
  boleh: readonly BagianApbd[],
): readonly Temuan[] {
  const bagian = bagianOf(baris.rekening)
  const dalam = baris.rekening.split('.').length
  const isKnown = bagian !== undefined && boleh.includes(bagian)
  if (isKnown && dalam === segmenRinci) return []
  const sebutan = boleh.map((satu) => namaBagian[satu]).join(' atau ')
  const sebab = isKnown ? `baru ${dalam} dari ${segmenRinci} tingkat` : `bukan ${sebutan}`
  const pesan = `${sebutBaris(baris)} ${sebab}. Pilih rekening ${sebutan} sampai sub rincian objek.`
  return [{ lokasi: `baris.${baris.urut}`, pesan }]
}
