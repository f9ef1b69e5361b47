import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from '../ledger/post.ts'

/** Who receives what under an account of a unit, added up; sen. */
export type PenerimaBernama = {
  unitKode: string
  unitNama: string
  segmen: readonly number[]
  penerima: string
  alamat: string
  jumlah: bigint
}

/** Everybody whom lines of RKA signed by that day name as receiving money, in the order of units and accounts. */
export async function listPenerima(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { unitId, sampai }: { unitId: number | null; sampai: Tanggal },
): Promise<readonly PenerimaBernama[]> {
  const { rows } = await sql<PenerimaBernama>`
    select coalesce(o.kode, '') as "unitKode", coalesce(o.nama, '') as "unitNama", r.segmen, b.rinci->>'penerima' as penerima,
      coalesce(b.rinci->>'alamatPenerima', '') as alamat, sum(b.jumlah)::bigint as jumlah
    from daerah.dokumen d
    join ledger.jurnal j on j.pemda_id = d.pemda_id and j.tahun = d.tahun and j.no = d.jurnal_no
    join daerah.dokumen_baris b on b.pemda_id = d.pemda_id and b.dokumen_id = d.dokumen_id
    join ledger.kunci k on k.pemda_id = d.pemda_id and k.tahun = d.tahun and k.kunci = b.kunci
    join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
    left join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = k.unit
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jenis = 'rka' and d.status = 'diverifikasi'
      and j.tanggal <= ${sampai}::date and b.rinci ? 'penerima' and (${unitId}::int is null or k.unit = ${unitId})
    group by o.kode, o.nama, r.segmen, 4, 5
    order by o.kode, r.segmen, min(b.dokumen_id), min(b.urut)`.execute(tx)
  return rows
}
