import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { BarisKertas } from './kertas.ts'

/** A row of a working paper with what its codes are called; codes as typed where no list has them, names '' then. */
export type BarisDraf = Pick<
  BarisKertas,
  'isi' | 'koefisien' | 'skala' | 'satuan' | 'harga' | 'ppn' | 'jumlah'
> & {
  subKegiatanNama: string
  rekeningUraian: string
}

/** All rows of a paper in order. */
export async function listBarisDraf(
  tx: Tx,
  { pemdaId, dokumenId }: { pemdaId: number; dokumenId: bigint },
): Promise<readonly BarisDraf[]> {
  const { rows } = await sql<BarisDraf>`
    select b.isi, b.koefisien, b.skala, b.satuan, b.harga, b.ppn, b.jumlah, coalesce(s.nama, '') as "subKegiatanNama",
      coalesce(r.uraian, '') as "rekeningUraian"
    from daerah.kertas_baris b
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = b.sub_kegiatan_id
    left join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = b.rekening_id
    where b.pemda_id = ${pemdaId} and b.dokumen_id = ${dokumenId} and not b.dihapus
    order by b.urut, b.baris_id`.execute(tx)
  return rows
}
