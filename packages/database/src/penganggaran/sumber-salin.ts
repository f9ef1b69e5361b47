import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** Lines of signed RKA of a unit and year under one sub kegiatan and account; `jumlah` in sen. */
export type SumberSalin = {
  subKegiatan: string
  subKegiatanNama: string
  rekening: string
  rekeningNama: string
  banyak: number
  jumlah: bigint
}

/** What a unit planned in a year, by sub kegiatan and account, in the order of the codes. */
export async function listSumberSalin(
  tx: Tx,
  asked: { pemdaId: number; tahun: number; unitId: number },
): Promise<readonly SumberSalin[]> {
  const { rows } = await sql<SumberSalin>`
    select coalesce(s.kode, '') as "subKegiatan", coalesce(s.nama, '') as "subKegiatanNama", r.kode as rekening,
      r.uraian as "rekeningNama", g.banyak, g.jumlah
    from (
      select k.sub_kegiatan, k.rekening, count(*)::int as banyak, sum(b.jumlah)::bigint as jumlah
      from daerah.dokumen d
      join daerah.dokumen_baris b on b.pemda_id = d.pemda_id and b.dokumen_id = d.dokumen_id
      join ledger.kunci k on k.pemda_id = b.pemda_id and k.tahun = d.tahun and k.kunci = b.kunci
      where d.pemda_id = ${asked.pemdaId} and d.tahun = ${asked.tahun} and d.unit_id = ${asked.unitId}
        and d.jenis = 'rka' and d.status = 'diverifikasi' and b.koefisien is not null
      group by 1, 2) g
    join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = g.rekening
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = g.sub_kegiatan
    order by s.segmen nulls first, r.segmen`.execute(tx)
  return rows
}

/** The signed RKA of a unit and year, oldest first. */
export async function listRkaSah(
  tx: Tx,
  asked: { pemdaId: number; tahun: number; unitId: number },
): Promise<readonly bigint[]> {
  const { rows } = await sql<{ dokumenId: bigint }>`
    select d.dokumen_id as "dokumenId" from daerah.dokumen d
    where d.pemda_id = ${asked.pemdaId} and d.tahun = ${asked.tahun} and d.unit_id = ${asked.unitId}
      and d.jenis = 'rka' and d.status = 'diverifikasi'
    order by d.dokumen_id`.execute(tx)
  return rows.map(({ dokumenId }) => dokumenId)
}
