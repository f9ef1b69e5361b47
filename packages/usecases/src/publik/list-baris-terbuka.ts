import { type BarisTerbuka, listBarisTerbuka, type SaringanBaris } from '@benang/database/publik/apbd'
import { sumBaris } from '@benang/database/publik/apbd-jumlah'
import type { Context } from '../context.ts'
import { findTerbitan, type KepalaTerbitan, type TanyaTerbitan } from './read-terbitan.ts'

/** Lines of a published version in order, page by page. */
export type HalamanBaris = KepalaTerbitan & {
  /** Of all lines that fit, not of this page. */
  jumlah: { baris: number; anggaran: bigint; realisasi: bigint }
  baris: readonly BarisTerbuka[]
  /** Ask again with this as `sesudah`; null at the end. */
  sesudah: number | null
}

/** At most so many lines in one answer. */
export const barisTerbanyak = 5000

/** Which lines, from where, how many. */
export type TanyaBaris = TanyaTerbitan & { saringan: SaringanBaris; sesudah: number; banyak: number }

/** One page of lines; undefined when there is no such version. */
export async function listBarisApbd(
  context: Pick<Context, 'db'>,
  { saringan, sesudah, banyak, ...tanya }: TanyaBaris,
): Promise<HalamanBaris | undefined> {
  const found = await findTerbitan(context, tanya)
  if (found === undefined) return undefined
  const { publik } = context.db
  const [rows, jumlah] = await Promise.all([
    listBarisTerbuka(publik, found.key, { saringan, sesudah, banyak: banyak + 1 }),
    sumBaris(publik, found.key, saringan),
  ])
  const baris = rows.slice(0, banyak)
  const last = rows.length > banyak ? (baris.at(-1)?.urut ?? null) : null
  return { ...found.kepala, jumlah, baris, sesudah: last }
}

/** Every line of a version, read page by page; undefined when there is no such version. */
export async function listSemuaBaris(
  context: Pick<Context, 'db'>,
  tanya: TanyaTerbitan,
): Promise<Omit<HalamanBaris, 'jumlah' | 'sesudah'> | undefined> {
  const found = await findTerbitan(context, tanya)
  if (found === undefined) return undefined
  const baris: BarisTerbuka[] = []
  for (let sesudah: number | null = 0; sesudah !== null; ) {
    const page: readonly BarisTerbuka[] = await listBarisTerbuka(context.db.publik, found.key, {
      ...{ saringan: {}, sesudah, banyak: barisTerbanyak },
    })
    baris.push(...page)
    sesudah = page.length < barisTerbanyak ? null : (page.at(-1)?.urut ?? null)
  }
  return { ...found.kepala, baris }
}
