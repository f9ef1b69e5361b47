import type { Jawaban } from '../../../connection/kontrak.ts'

/** A golden thread as the server tells it. */
export type Benang = Jawaban['benang']['lihat']
export type SimpulBenang = Benang['alur']['simpul'][number]
export type SelisihBenang = SimpulBenang['selisih'][number]
export type BagianBenang = SimpulBenang['bagian'][number]

/** `SPP-LS 00412` for one document, `3 dokumen` for more, nothing for none. */
export function sebutBagian({ bagian }: Pick<SimpulBenang, 'bagian'>): string {
  const [first] = bagian
  if (first === undefined) return ''
  return bagian.length > 1 ? `${bagian.length} dokumen` : sebutSatu(first)
}

/** A document in two words. */
export function sebutSatu({ jenisNama, nomor }: Pick<BagianBenang, 'jenisNama' | 'nomor'>): string {
  const pendek = nomor.split('/').find((part) => /^\d{3,}$/.test(part)) ?? nomor
  return `${jenisNama} ${pendek}`.trim()
}
