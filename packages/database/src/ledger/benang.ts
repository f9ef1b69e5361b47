import { type KodeTahap, kodeTahap, tahap as nomorTahap } from '@benang/ledger/tahap'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from './post.ts'

/** All that ever moved along one arrow between two keys; `jarak` counts arrows from where the thread was picked up. */
export type RuasBenang = {
  dariTahap: KodeTahap
  dari: number
  keTahap: KodeTahap
  ke: number
  jumlah: bigint
  jarak: number
}

/** The golden thread of an akun: upstream ('hulu') to the world outside, or downstream ('hilir') to what became of it. */
export async function readBenang(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { tahap, kunci, arah }: { tahap: KodeTahap; kunci: number; arah: 'hulu' | 'hilir' },
): Promise<readonly RuasBenang[]> {
  const { rows } = await sql<
    Omit<RuasBenang, 'dariTahap' | 'keTahap'> & { dariTahap: number; keTahap: number }
  >`
    select dari_tahap as "dariTahap", dari, ke_tahap as "keTahap", ke, jumlah, jarak
    from ledger.benang(
      ${pemdaId}::int, ${tahun}::smallint, ${nomorTahap[tahap]}::smallint, ${kunci}::int, ${arah})`.execute(
    tx,
  )
  return rows.map((row) => ({
    ...row,
    dariTahap: kodeTahap(row.dariTahap),
    keTahap: kodeTahap(row.keTahap),
  }))
}
