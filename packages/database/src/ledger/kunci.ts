import { golonganKunci, type Kunci } from '@benang/ledger/kunci'
import { invariant } from '@benang/values/invariant'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from './post.ts'

/** Numbers of the given keys, in order; those not yet known are registered by one jurnal of the book. */
export async function registerKunci(
  tx: Tx,
  { pemdaId, tahun, pelaku, tanggal }: Buku & { pelaku: number; tanggal: Tanggal },
  keys: readonly Kunci[],
): Promise<number[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<{ kunci: number[] }>`
    select ledger.daftar_kunci(
      ${pemdaId}::int, ${tahun}::smallint, ${pelaku}::int, ${tanggal}::date,
      ${keys.map((k) => golonganKunci[k.golongan])}::smallint[],
      ${keys.map((k) => k.unit ?? 0)}::int[],
      ${keys.map((k) => k.subKegiatan ?? 0)}::int[],
      ${keys.map((k) => k.rekening ?? 0)}::int[],
      ${keys.map((k) => k.dana ?? 0)}::smallint[],
      ${keys.map((k) => k.acuan ?? 0n)}::bigint[],
      ${keys.map((k) => k.satuan ?? 1)}::smallint[],
      ${keys.map((k) => k.objek ?? '')}::text[],
      ${keys.map((k) => k.kode)}::text[]) as kunci`.execute(tx)
  return rows[0]?.kunci ?? []
}

/** Registers keys of one year in another (a contract goes on, a plafon is planned anew): old number → new number. */
export async function rollKunci(
  tx: Tx,
  {
    pemdaId,
    dariTahun,
    keTahun,
    pelaku,
    tanggal,
  }: { pemdaId: number; dariTahun: number; keTahun: number; pelaku: number; tanggal: Tanggal },
  keys: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ lama: number; baru: number }>`
    select lama, baru from ledger.gulir_kunci(
      ${pemdaId}::int, ${dariTahun}::smallint, ${keTahun}::smallint, ${pelaku}::int, ${tanggal}::date,
      ${[...keys]}::int[])`.execute(tx)
  return new Map(rows.map(({ lama, baru }) => [lama, baru]))
}

/** Moves that say what their keys are become moves by number; keys not yet known are registered, numbers stay. */
export async function withKunci<Move extends { dari: Kunci | number; ke: Kunci | number }>(
  tx: Tx,
  buku: Buku & { pelaku: number; tanggal: Tanggal },
  moves: readonly Move[],
): Promise<(Omit<Move, 'dari' | 'ke'> & { dari: number; ke: number })[]> {
  const keys = new Map<string, Kunci>()
  for (const kunci of moves.flatMap(({ dari, ke }) => [dari, ke]))
    if (typeof kunci !== 'number') keys.set(identity(kunci), kunci)
  const numbers = await registerKunci(tx, buku, [...keys.values()])
  const numberOf = new Map([...keys.keys()].map((key, index) => [key, numbers[index]]))
  const known = (kunci: Kunci | number) => {
    if (typeof kunci === 'number') return kunci
    const number = numberOf.get(identity(kunci))
    invariant(number !== undefined, 'a registered key has a number')
    return number
  }
  return moves.map((move) => ({ ...move, dari: known(move.dari), ke: known(move.ke) }))
}

function identity(kunci: Kunci): string {
  const { golongan, unit = 0, subKegiatan = 0, rekening = 0, dana = 0, acuan = 0n } = kunci
  return [golongan, unit, subKegiatan, rekening, dana, acuan].join()
}
