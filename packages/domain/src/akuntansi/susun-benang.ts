import { type Alur, alurOf } from './alur-benang.ts'
import type { FaktaBenang, Simpul } from './benang.ts'
import { simpulAnggaran } from './benang-anggaran.ts'
import { simpulBayar } from './benang-bayar.ts'
import { simpulPengeluaran } from './benang-pembiayaan.ts'
import { simpulPendapatan } from './benang-pendapatan.ts'
import { simpulRencana } from './benang-rencana.ts'

/** Draws a thread's next knot from what the lane held before; null where this thread has no such knot. */
export type Langkah = (alur: Alur, sebelum: bigint | null) => Simpul | null

/**
 * The golden thread as ordered knots. Along the lane of payment each knot is the one before plus its differences, to the sen:
 * whatever was gained or lost on the way has a name, an amount, and the document that decided it.
 */
export function susunBenang(fakta: FaktaBenang): readonly Simpul[] {
  const alur = alurOf(fakta)
  return sampaiUjung(withKeluar(berurut(alur, langkahOf(alur))))
}

function langkahOf({ gerak }: Alur): readonly Langkah[] {
  const lewat = (...tahap: readonly string[]) => gerak.some(({ keTahap }) => tahap.includes(keTahap))
  if (lewat('rencana', 'target_pendapatan', 'terima')) return simpulPendapatan
  if (lewat('rencana_pengeluaran')) return simpulPengeluaran
  return [...simpulRencana, ...simpulAnggaran, ...simpulBayar]
}

function berurut(alur: Alur, langkah: readonly Langkah[]): readonly Simpul[] {
  const all: Simpul[] = []
  for (const satu of langkah) {
    const simpul = satu(alur, all.findLast(({ jalur }) => jalur === 'bayar')?.jumlah ?? null)
    if (simpul !== null) all.push(simpul)
  }
  return all
}

/** What went on from each knot is what it holds less what the next one lost of it. */
function withKeluar(simpul: readonly Simpul[]): readonly Simpul[] {
  return simpul.map((satu, index) => {
    if (satu.jalur === 'ikat') return satu
    const next = simpul.slice(index + 1).find(({ jalur }) => jalur === 'bayar')
    if (next === undefined) return { ...satu, keluar: 0n }
    const hilang = next.selisih.filter(({ jumlah }) => jumlah < 0n)
    return { ...satu, keluar: hilang.reduce((rest, { jumlah }) => rest + jumlah, satu.jumlah) }
  })
}

/** Ends after the first knot that nothing has reached yet: it says what is waited for. */
function sampaiUjung(simpul: readonly Simpul[]): readonly Simpul[] {
  const last = simpul.findLastIndex(({ jumlah, bagian }) => jumlah !== 0n || bagian.length > 0)
  return simpul.slice(0, last + 2)
}
