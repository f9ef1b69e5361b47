import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** What the documents that one adopts (an APBD its RKA) add up to in sen, by part of the budget; parts of nothing are left out. */
export async function listPostur(
  tx: Tx,
  { pemdaId, dokumenId }: { pemdaId: number; dokumenId: bigint },
): Promise<readonly { bagian: string; jumlah: bigint }[]> {
  const { rows } = await sql<{ bagian: string; jumlah: bigint }>`
    select publik.bagian_dari(r.segmen) as bagian, sum(b.jumlah)::bigint as jumlah
    from daerah.dokumen_muat m
    join daerah.dokumen d on d.pemda_id = m.pemda_id and d.dokumen_id = m.muat_id
    join daerah.dokumen_baris b on b.pemda_id = m.pemda_id and b.dokumen_id = m.muat_id
    join ledger.kunci k on k.pemda_id = m.pemda_id and k.tahun = d.tahun and k.kunci = b.kunci
    join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
    where m.pemda_id = ${pemdaId} and m.dokumen_id = ${dokumenId} and publik.bagian_dari(r.segmen) is not null
    group by 1`.execute(tx)
  return rows
}
