import { kunciArti, samaArti } from './gabung-berkas.ts'
import { isMedan } from './medan-kertas.ts'

type Isi = Readonly<Record<string, string>>
type BarisKini = { barisId: string; isi: Isi; dihapus: boolean }
type BarisBerkas = { barisId: string | null; isi: Isi }

/**
 * Which row of the paper each line of a file is, in the order of the file; null: a new one. By the id the file carries (copied with a
 * line in a spreadsheet, it belongs to the copy that changed least), else by what the line says, else by what it buys. Pure.
 */
export function pasangBerkas(
  berkas: readonly BarisBerkas[],
  kini: readonly BarisKini[],
): readonly (string | null)[] {
  const ada = new Map(kini.map((satu) => [satu.barisId, satu]))
  const hasil = berkas.map((): string | null => null)
  const terpakai = new Set<string>()
  const pasang = (index: number, barisId: string) => {
    hasil[index] = barisId
    terpakai.add(barisId)
  }
  const known = [...berkas.entries()].filter(([, { barisId }]) => barisId !== null && ada.has(barisId))
  for (const [barisId, rows] of Map.groupBy(known, ([, satu]) => satu.barisId ?? '')) {
    const isi = ada.get(barisId)?.isi ?? {}
    const jarak = rows.map(([index, satu]) => ({ index, beda: bedaOf(satu.isi, isi) }))
    const best = jarak.reduce((a, b) => (b.beda < a.beda ? b : a))
    pasang(best.index, barisId)
  }
  const kolom = [...new Set(berkas.flatMap(({ isi }) => Object.keys(isi)))]
  for (const medan of [medanUtuh, medanBarang]) {
    const kunci = kunciDari(medan.filter((satu) => kolom.includes(satu)))
    const bebas = Map.groupBy(
      kini.filter(({ barisId, dihapus }) => !dihapus && !terpakai.has(barisId)),
      ({ isi }) => kunci(isi),
    )
    for (const [index, satu] of berkas.entries()) {
      // A copied id speaks for a new line, not for another row that looks alike.
      if (hasil[index] !== null || ada.has(satu.barisId ?? '')) continue
      const found = bebas.get(kunci(satu.isi))?.shift()
      if (found !== undefined) pasang(index, found.barisId)
    }
  }
  return hasil
}

function bedaOf(isi: Isi, kini: Isi): number {
  return Object.entries(isi).filter(
    ([medan, nilai]) => isMedan(medan) && !samaArti(medan, nilai, kini[medan] ?? ''),
  ).length
}

/** What a line buys and where it stands; the same with how much at what price. */
const medanBarang = [
  'subKegiatan',
  'rekening',
  'dana',
  'paket',
  'keterangan',
  'uraian',
  'spesifikasi',
] as const
const medanUtuh = [...medanBarang, 'koefisien', 'harga', 'ppn'] as const

/** Compares by the columns the file has; the others say nothing. */
function kunciDari(medan: readonly (typeof medanUtuh)[number][]): (isi: Isi) => string {
  return (isi) => medan.map((satu) => kunciArti(satu, isi[satu] ?? '')).join('|')
}
