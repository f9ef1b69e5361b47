import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** What the DPA of a unit and year planned for one account of one sub kegiatan in a month, in sen. */
export type PolaKasBaris = { subKegiatan: string; rekening: string; bulan: number; jumlah: bigint }

/** The monthly plan of every DPA and DPPA in force of a unit and year, changes added up. */
export async function listPolaKas(
  tx: Tx,
  asked: { pemdaId: number; tahun: number; unitId: number },
): Promise<readonly PolaKasBaris[]> {
  const { rows } = await sql<PolaKasBaris>`
    select coalesce(s.kode, '') as "subKegiatan", r.kode as rekening, g.bulan, g.jumlah
    from (
      select k.sub_kegiatan, k.rekening, b.bulan::int as bulan, sum(b.jumlah)::bigint as jumlah
      from daerah.dokumen d
      join daerah.dokumen_baris b on b.pemda_id = d.pemda_id and b.dokumen_id = d.dokumen_id
      join ledger.kunci k on k.pemda_id = b.pemda_id and k.tahun = d.tahun and k.kunci = b.kunci
      where d.pemda_id = ${asked.pemdaId} and d.tahun = ${asked.tahun} and d.unit_id = ${asked.unitId}
        and d.jenis in ('dpa', 'dpa_perubahan') and d.status = 'disahkan' and b.bulan between 1 and 12
      group by 1, 2, 3) g
    join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = g.rekening
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = g.sub_kegiatan
    where g.jumlah <> 0
    order by s.segmen nulls first, r.segmen, g.bulan`.execute(tx)
  return rows
}
