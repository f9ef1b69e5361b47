import { type KodeTahap, kodeTahap, tahap as nomorTahap } from '@benang/ledger/tahap'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from './post.ts'

/** A limit that facts of a mirror book went beyond, and by how much (sen, net of reversals). */
export type Pelampauan = { kunci: number; tahap: KodeTahap; jumlah: bigint }

/** Every limit gone beyond in a book, largest first; of one unit's keys or (null) of all. */
export async function listPelampauan(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { unitId, banyak }: { unitId: number | null; banyak: number },
): Promise<readonly Pelampauan[]> {
  const { rows } = await sql<Omit<Pelampauan, 'tahap'> & { tahap: number }>`
    select m.dari as kunci, m.ke_tahap as tahap, sum(m.jumlah)::bigint as jumlah
    from (
      select distinct p.dari as kunci
      from ledger.mutasi p
      where p.pemda_id = ${pemdaId} and p.tahun = ${tahun} and p.penutup
    ) tertutup
    join ledger.kunci k on k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.kunci = tertutup.kunci
    join ledger.mutasi m on m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and m.dari = tertutup.kunci
    where m.dari_tahap = ${nomorTahap.pelampauan} and (${unitId}::int is null or k.unit = ${unitId})
    group by 1, 2
    having sum(m.jumlah) <> 0
    order by 3 desc, 1, 2
    limit ${banyak}`.execute(tx)
  return rows.map(named)
}

/** The limits that the jurnal of one document went beyond. */
export async function listPelampauanOfDokumen(
  tx: Tx,
  { pemdaId, dokumenId }: { pemdaId: number; dokumenId: bigint },
): Promise<readonly (Pelampauan & { tahun: number })[]> {
  const { rows } = await sql<Omit<Pelampauan, 'tahap'> & { tahap: number; tahun: number }>`
    select j.tahun, m.ke as kunci, m.ke_tahap as tahap, sum(m.jumlah)::bigint as jumlah
    from ledger.jurnal j
    join ledger.mutasi m on m.pemda_id = j.pemda_id and m.tahun = j.tahun and m.no = j.no and m.penutup
    where j.pemda_id = ${pemdaId} and j.dokumen = ${dokumenId} and j.dokumen > 0
    group by 1, 2, 3
    order by 1, 4 desc, 2, 3`.execute(tx)
  return rows.map(named)
}

function named<Row extends { tahap: number }>(row: Row): Omit<Row, 'tahap'> & { tahap: KodeTahap } {
  return { ...row, tahap: kodeTahap(row.tahap) }
}
