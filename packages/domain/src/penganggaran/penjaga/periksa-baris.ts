import type {
  AturanPenjaga,
  BahanPenjaga,
  BarisPenjaga,
  DugaanPenjaga,
  KodePenjaga,
  TemuanPenjaga,
} from './bahan-penjaga.ts'
import { barisGanda } from './baris-ganda.ts'
import { hargaBergeser } from './harga-bergeser.ts'
import { hargaDiAtasStandar } from './harga-di-atas-standar.ts'
import { koefisienBeda } from './koefisien-beda.ts'
import { kunciBarang } from './kunci-barang.ts'
import { pecahAmbang } from './pecah-ambang.ts'
import { satuanLain } from './satuan-lain.ts'

/** Every rule of the guard, in the order its doubts are told. */
export const semuaAturanPenjaga: readonly AturanPenjaga[] = [
  koefisienBeda,
  hargaDiAtasStandar,
  hargaBergeser,
  satuanLain,
  barisGanda,
  pecahAmbang,
]

/** True for what no reason lets pass: a price above the standard is lowered, or the standard is raised first. */
export function isMenahan(kode: KodePenjaga): boolean {
  return kode === 'harga-di-atas-standar'
}

/**
 * Every doubt about the lines of one document, in their order. Pure and linear in the lines: the same at entry, at import and on the
 * document's page.
 */
export function periksaBaris(baris: readonly BarisPenjaga[], bahan: BahanPenjaga): readonly TemuanPenjaga[] {
  const siap = semuaAturanPenjaga.map((aturan) => ({
    kode: aturan.kode,
    dugaan: aturan.siapkan(baris, bahan),
  }))
  return baris.flatMap((satu) =>
    siap.flatMap(({ kode, dugaan }) => {
      const ada = dugaan(satu)
      return ada === undefined ? [] : [temuanOf(satu, kode, ada)]
    }),
  )
}

function temuanOf(
  baris: BarisPenjaga,
  kode: KodePenjaga,
  { medan, pesan, saran, banding }: DugaanPenjaga,
): TemuanPenjaga {
  const { tetap, unitId, subKegiatan, rekening, dana } = baris
  const tanda = [
    kode,
    ...(tetap === '' ? [] : [tetap]),
    unitId,
    subKegiatan,
    rekening,
    dana,
    kunciBarang(baris),
    ...banding,
  ].join('|')
  return { kode, barisId: baris.id, medan, pesan: `${baris.sebutan}: ${pesan}`, saran, tanda }
}
