import { openBuku, readBuku } from '@benang/database/ledger/buku'
import type { Env } from '../act.ts'
import { Refused } from '../refused.ts'

/**
 * Opens the book of a year with the first thing that is to stand in it: next year's usulan come before anybody plans. Years
 * further away than a plan reaches are refused.
 */
export async function openBukuPertama({ tx, session, context }: Env, tahun: number): Promise<void> {
  const buku = { pemdaId: session.pemdaId, tahun }
  if ((await readBuku(tx, buku)) !== undefined) return
  const kini = Number(context.today.slice(0, 4))
  if (tahun < kini || tahun > kini + 2)
    throw new Refused('ATURAN', `Buku tahun ${tahun} belum dibuka. Pilih tahun ${kini} sampai ${kini + 2}.`)
  await openBuku(tx, buku)
}
