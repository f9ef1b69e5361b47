import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** One step on the trail of a document, as it is written. */
export type LangkahTercatat = {
  putaran: number
  tindakan: string
  fungsi: 'pembuat' | 'pemeriksa' | 'penyetuju' | 'pengesah'
  dariStatus: string
  keStatus: string
  pejabatId: number
  penggunaId: number
  peran: string
  penugasanId: number
  catatan: string | null
  sidik: Uint8Array
  kejadian: string
}

/** A step as a reader sees it; `waktu` is an ISO time. */
export type DokumenRiwayat = LangkahTercatat & {
  dokumenId: bigint
  urut: number
  nama: string
  sifat: string
  rangkapSah: boolean
  waktu: string
}

type Key = { pemdaId: number; dokumenId: bigint }

/** Adds a step; the database refuses one person in two functions of a round, unless the law joins the offices. */
export async function insertRiwayat(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  row: LangkahTercatat,
): Promise<void> {
  await sql`
    insert into daerah.dokumen_riwayat (pemda_id, dokumen_id, urut, putaran, tindakan, fungsi, dari_status, ke_status,
      pejabat_id, pengguna_id, peran, penugasan_id, catatan, sidik, kejadian)
    select ${pemdaId}::int, ${dokumenId}::bigint, coalesce(max(r.urut), 0) + 1, ${row.putaran}::int, ${row.tindakan},
      ${row.fungsi}, ${row.dariStatus}, ${row.keStatus}, ${row.pejabatId}::int, ${row.penggunaId}::int, ${row.peran},
      ${row.penugasanId}::int, ${row.catatan}, ${Buffer.from(row.sidik)}::bytea, ${row.kejadian}
    from daerah.dokumen_riwayat r where r.pemda_id = ${pemdaId} and r.dokumen_id = ${dokumenId}`.execute(tx)
}

/** All steps of some documents, oldest first. */
export async function listRiwayat(
  tx: Tx,
  { pemdaId, dokumen }: { pemdaId: number; dokumen: readonly bigint[] },
): Promise<readonly DokumenRiwayat[]> {
  if (dokumen.length === 0) return []
  const { rows } = await sql<DokumenRiwayat>`
    select r.dokumen_id as "dokumenId", r.urut, r.putaran, r.tindakan, r.fungsi, r.dari_status as "dariStatus",
      r.ke_status as "keStatus", r.pejabat_id as "pejabatId", r.pengguna_id as "penggunaId", r.peran,
      r.penugasan_id as "penugasanId", r.rangkap_sah as "rangkapSah", r.catatan, r.sidik, r.kejadian,
      coalesce(p.nama, '') as nama, coalesce(t.sifat, 'definitif') as sifat,
      to_char(r.waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as waktu
    from daerah.dokumen_riwayat r
    left join rujukan.pejabat_kini p on p.pemda_id = r.pemda_id and p.pejabat_id = r.pejabat_id
    left join rujukan.penugasan_kini t on t.pemda_id = r.pemda_id and t.penugasan_id = r.penugasan_id
    where r.pemda_id = ${pemdaId} and r.dokumen_id = any(${[...dokumen]}::bigint[])
    order by r.dokumen_id, r.urut`.execute(tx)
  return rows
}

/** Acts on a document that the system refused, oldest first; the reason is in `pesan`. */
export async function listDitolak(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
): Promise<
  readonly { tindakan: string; peran: string; nama: string; pesan: string; kejadian: string; waktu: string }[]
> {
  const { rows } = await sql<{
    tindakan: string
    peran: string
    nama: string
    pesan: string
    kejadian: string
    waktu: string
  }>`
    select j.tindakan, coalesce(j.peran, '') as peran, coalesce(p.nama, '') as nama, coalesce(j.pesan, '') as pesan,
      j.kejadian, to_char(j.waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as waktu
    from daerah.jejak_audit j
    left join rujukan.pejabat_kini p on p.pemda_id = j.pemda_id and p.pejabat_id = j.pejabat_id
    where j.pemda_id = ${pemdaId} and j.dokumen_id = ${dokumenId} and j.hasil = 'ditolak'
    order by j.jejak_id`.execute(tx)
  return rows
}

/** Who changed a document last and when, `2026-11-24 09:14` in the pemda's zone; undefined for an untouched draft. */
export async function findPerubahanTerakhir(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
): Promise<{ nama: string; waktu: string } | undefined> {
  const { rows } = await sql<{ nama: string; waktu: string }>`
    select coalesce(p.nama, 'orang lain') as nama, to_char(r.waktu at time zone s.zona, 'YYYY-MM-DD HH24:MI') as waktu
    from daerah.dokumen_riwayat r
    join sistem.pemda s on s.pemda_id = r.pemda_id
    left join rujukan.pejabat_kini p on p.pemda_id = r.pemda_id and p.pejabat_id = r.pejabat_id
    where r.pemda_id = ${pemdaId} and r.dokumen_id = ${dokumenId}
    order by r.urut desc limit 1`.execute(tx)
  return rows[0]
}
