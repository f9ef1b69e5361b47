import { type KelompokIkhtisar, sumIkhtisar } from '@benang/database/publik/apbd-jumlah'
import type { Rupiah } from '@benang/values/rupiah'
import type { Context } from '../context.ts'
import { findTerbitan, type KepalaTerbitan, type TanyaTerbitan } from './read-terbitan.ts'

/** A group of lines. Sen. */
export type KelompokTerbuka = {
  kode: string
  nama: string
  baris: number
  anggaran: Rupiah
  realisasi: Rupiah
}

/** A published budget at one look: belanja by unit, bidang and fund, and every part by kelompok of account. */
export type ApbdTerbuka = KepalaTerbitan & {
  perangkatDaerah: readonly KelompokTerbuka[]
  urusan: readonly KelompokTerbuka[]
  sumberDana: readonly KelompokTerbuka[]
  rekening: readonly (KelompokTerbuka & { bagian: string })[]
}

/** The budget of a year; undefined when it was not published. */
export async function readApbdTerbuka(
  context: Pick<Context, 'db'>,
  tanya: TanyaTerbitan,
): Promise<ApbdTerbuka | undefined> {
  const found = await findTerbitan(context, tanya)
  if (found === undefined) return undefined
  const sums = await sumIkhtisar(context.db.publik, found.key)
  const belanja = sums.filter(({ bagian }) => bagian === 'belanja')
  return {
    ...found.kepala,
    perangkatDaerah: belanja.filter(({ menurut }) => menurut === 'unit').map(kelompok),
    urusan: belanja.filter(({ menurut }) => menurut === 'bidang').map(kelompok),
    sumberDana: belanja.filter(({ menurut }) => menurut === 'dana').map(kelompok),
    rekening: sums
      .filter(({ menurut }) => menurut === 'rekening')
      .map((satu) => ({ bagian: satu.bagian, ...kelompok(satu) })),
  }
}

function kelompok({ kode, nama, baris, anggaran, realisasi }: KelompokIkhtisar): KelompokTerbuka {
  return { kode, nama, baris, anggaran, realisasi }
}
