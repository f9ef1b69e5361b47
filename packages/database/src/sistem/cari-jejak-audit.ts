import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** One line of the trail with names for the eye, as they are now; `kode` null means done. */
export type JejakTampak = {
  jejakId: bigint
  /** ISO time. */
  waktu: string
  penggunaId: number
  nama: string | null
  namaMasuk: string | null
  peran: string | null
  unitNama: string | null
  tindakan: string
  hasil: 'jadi' | 'ditolak'
  kode: string | null
  pesan: string | null
  kejadian: string
  dokumenId: bigint | null
  dokumenJenis: string | null
  dokumenNomor: string | null
  alamat: string | null
}

/**
 * What is looked for; null leaves a filter out. Dates are days in the zone of the pemda, both included. `orang` is part of a name
 * or log-in name; `tindakan` an act or the group before a point; `kejadian` an event code. `sebelum` is the last line seen.
 */
export type CariJejak = {
  dari: Tanggal | null
  sampai: Tanggal | null
  orang: string | null
  tindakan: string | null
  hasil: 'jadi' | 'ditolak' | null
  dokumenId: bigint | null
  kejadian: string | null
  sebelum: bigint | null
  banyak: number
}

/** Lines of the trail of a pemda that match, newest first. */
export async function searchJejakAudit(
  tx: Tx,
  pemdaId: number,
  cari: CariJejak,
): Promise<readonly JejakTampak[]> {
  const { rows } = await sql<JejakTampak>`
    select a.jejak_id as "jejakId", to_char(a.waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as waktu,
      a.pengguna_id as "penggunaId", p.nama, u.nama_pengguna as "namaMasuk", a.peran, o.nama as "unitNama",
      a.tindakan, a.hasil, a.kode, a.pesan, a.kejadian, a.dokumen_id as "dokumenId", d.jenis as "dokumenJenis",
      d.nomor as "dokumenNomor", a.alamat
    from daerah.jejak_audit a
    left join sistem.pengguna u on u.pemda_id = a.pemda_id and u.pengguna_id = a.pengguna_id
    left join rujukan.pejabat_kini p on p.pemda_id = a.pemda_id and p.pejabat_id = a.pejabat_id
    left join rujukan.organisasi_kini o on o.pemda_id = a.pemda_id and o.organisasi_id = a.unit_id
    left join daerah.dokumen d on d.pemda_id = a.pemda_id and d.dokumen_id = a.dokumen_id
    where ${matches(pemdaId, cari)}
    order by a.waktu desc, a.jejak_id desc
    limit ${cari.banyak}`.execute(tx)
  return rows
}

function matches(pemdaId: number, cari: CariJejak) {
  const { dari, sampai, orang, tindakan, hasil, dokumenId, kejadian, sebelum } = cari
  const zona = sql`(select zona from sistem.pemda where pemda_id = ${pemdaId})`
  const conditions = [
    sql`a.pemda_id = ${pemdaId}`,
    dari !== null && sql`a.waktu >= ${dari}::date::timestamp at time zone ${zona}`,
    sampai !== null && sql`a.waktu < (${sampai}::date + 1)::timestamp at time zone ${zona}`,
    orang !== null && sql`concat_ws(' ', p.nama, u.nama_pengguna) ilike ${`%${plain(orang)}%`}`,
    tindakan !== null && sql`(a.tindakan = ${tindakan} or a.tindakan like ${`${plain(tindakan)}.%`})`,
    hasil !== null && sql`a.hasil = ${hasil}`,
    dokumenId !== null && sql`a.dokumen_id = ${dokumenId}`,
    kejadian !== null && sql`a.kejadian = ${kejadian}`,
    sebelum !== null &&
      sql`(a.waktu, a.jejak_id) < (
        select b.waktu, b.jejak_id from daerah.jejak_audit b where b.pemda_id = ${pemdaId} and b.jejak_id = ${sebelum})`,
  ]
  return sql.join(
    conditions.filter((condition) => condition !== false),
    sql` and `,
  )
}

/** Text as LIKE takes it literally. */
function plain(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`)
}
