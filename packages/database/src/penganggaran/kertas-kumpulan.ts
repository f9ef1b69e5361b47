import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

type Key = { pemdaId: number; dokumenId: bigint }

export type JenisKumpulan = 'ubah' | 'salin' | 'impor' | 'batal'

/** What was done to a paper in one go; sums (sen) are of the rows it touched. `sebutan`: what it was, in a person's words. */
export type Kumpulan = {
  kumpulan: string
  jenis: JenisKumpulan
  sebutan: string
  membatalkan: string | null
  jumlahSebelum: bigint
  jumlahSesudah: bigint
  penggunaId: number
}

/** The same in a list: who, when (ISO), how many rows, and which one took it back, if any. */
export type KumpulanTerdaftar = Kumpulan & {
  oleh: string
  waktu: string
  banyak: number
  dibatalkanOleh: string | null
}

const columns = sql.raw(`k.kumpulan, k.jenis, k.sebutan, k.membatalkan, k.jumlah_sebelum as "jumlahSebelum",
  k.jumlah_sesudah as "jumlahSesudah", k.pengguna_id as "penggunaId"`)

/** Adds a kumpulan, or a further batch to one; false when it is another account's. */
export async function saveKumpulan(tx: Tx, { pemdaId, dokumenId }: Key, row: Kumpulan): Promise<boolean> {
  const { rows } = await sql`
    insert into daerah.kertas_kumpulan as k (pemda_id, dokumen_id, kumpulan, jenis, sebutan, membatalkan, jumlah_sebelum,
      jumlah_sesudah, pengguna_id)
    values (${pemdaId}, ${dokumenId}, ${row.kumpulan}::uuid, ${row.jenis}, ${row.sebutan}, ${row.membatalkan}::uuid,
      ${row.jumlahSebelum}, ${row.jumlahSesudah}, ${row.penggunaId})
    on conflict (pemda_id, dokumen_id, kumpulan) do update
      set jumlah_sebelum = k.jumlah_sebelum + excluded.jumlah_sebelum,
        jumlah_sesudah = k.jumlah_sesudah + excluded.jumlah_sesudah
      where k.pengguna_id = excluded.pengguna_id
    returning 1`.execute(tx)
  return rows.length === 1
}

/** One kumpulan of a paper. */
export async function findKumpulan(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  kumpulan: string,
): Promise<Kumpulan | undefined> {
  const { rows } = await sql<Kumpulan>`
    select ${columns} from daerah.kertas_kumpulan k
    where k.pemda_id = ${pemdaId} and k.dokumen_id = ${dokumenId} and k.kumpulan = ${kumpulan}::uuid`.execute(
    tx,
  )
  return rows[0]
}

/** The newest kumpulan of a paper first. */
export async function listKumpulan(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  banyak: number,
): Promise<readonly KumpulanTerdaftar[]> {
  const { rows } = await sql<KumpulanTerdaftar>`
    select ${columns}, coalesce(j.nama, '') as oleh,
      to_char(k.waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as waktu,
      (select count(distinct o.baris_id)::int from daerah.kertas_operasi o
       where o.pemda_id = k.pemda_id and o.dokumen_id = k.dokumen_id and o.kumpulan = k.kumpulan
         and o.hasil = 'diterima') as banyak,
      (select b.kumpulan from daerah.kertas_kumpulan b
       where b.pemda_id = k.pemda_id and b.dokumen_id = k.dokumen_id and b.membatalkan = k.kumpulan
       order by b.waktu desc limit 1) as "dibatalkanOleh"
    from daerah.kertas_kumpulan k
    left join sistem.pengguna p on p.pemda_id = k.pemda_id and p.pengguna_id = k.pengguna_id
    left join rujukan.pejabat_kini j on j.pemda_id = p.pemda_id and j.pejabat_id = p.pejabat_id
    where k.pemda_id = ${pemdaId} and k.dokumen_id = ${dokumenId}
    order by k.waktu desc, k.kumpulan limit ${banyak}`.execute(tx)
  return rows
}
