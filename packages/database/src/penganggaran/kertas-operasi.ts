import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

type Key = { pemdaId: number; dokumenId: bigint }

/** An operation with what became of it, as the log keeps it for ever; `nilaiLain` the value before, or the other of a conflict. */
export type OperasiTercatat = {
  opId: string
  nomor: number
  op: 'isi' | 'sisip' | 'hapus' | 'pulihkan' | 'pindah'
  barisId: string
  medan: string
  dasarRev: number
  nilai: string
  nilaiLain: string
  revLain: number | null
  hasil: string
  pesan: string
}

const columns =
  sql.raw(`o.op_id as "opId", o.nomor, o.op, o.baris_id as "barisId", o.medan, o.dasar_rev as "dasarRev",
  o.nilai, o.nilai_lain as "nilaiLain", o.rev_lain as "revLain", o.hasil, o.pesan`)

/** Adds operations to the log. */
export async function insertOperasi(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  operasi: readonly (OperasiTercatat & { susulan: boolean })[],
  { penggunaId, kumpulan }: { penggunaId: number; kumpulan: string | null },
): Promise<void> {
  if (operasi.length === 0) return
  const rows = operasi.map((o) => ({
    ...{
      op_id: o.opId,
      nomor: o.nomor,
      op: o.op,
      baris_id: o.barisId,
      medan: o.medan,
      dasar_rev: o.dasarRev,
    },
    ...{ nilai: o.nilai, nilai_lain: o.nilaiLain, rev_lain: o.revLain, hasil: o.hasil, pesan: o.pesan },
    susulan: o.susulan,
  }))
  await sql`
    insert into daerah.kertas_operasi (pemda_id, dokumen_id, op_id, nomor, kumpulan, op, baris_id, medan, dasar_rev, nilai,
      nilai_lain, rev_lain, hasil, pesan, susulan, pengguna_id)
    select ${pemdaId}, ${dokumenId}, o.op_id, o.nomor, ${kumpulan}::uuid, o.op, o.baris_id, o.medan, o.dasar_rev, o.nilai,
      o.nilai_lain, o.rev_lain, o.hasil, o.pesan, o.susulan, ${penggunaId}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) o(op_id uuid, nomor int, op text, baris_id uuid, medan text,
      dasar_rev int, nilai text, nilai_lain text, rev_lain int, hasil text, pesan text, susulan boolean)`.execute(
    tx,
  )
}

/** Those of some operations that were received before. */
export async function findOperasi(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  ids: readonly string[],
): Promise<readonly OperasiTercatat[]> {
  const { rows } = await sql<OperasiTercatat>`
    select ${columns} from daerah.kertas_operasi o
    where o.pemda_id = ${pemdaId} and o.dokumen_id = ${dokumenId} and o.op_id = any(${[...ids]}::uuid[])`.execute(
    tx,
  )
  return rows
}

/** The received operations of a kumpulan, oldest first. */
export async function listOperasiKumpulan(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  kumpulan: string,
): Promise<readonly OperasiTercatat[]> {
  const { rows } = await sql<OperasiTercatat>`
    select ${columns} from daerah.kertas_operasi o
    where o.pemda_id = ${pemdaId} and o.dokumen_id = ${dokumenId} and o.kumpulan = ${kumpulan}::uuid
      and o.hasil = 'diterima'
    order by o.nomor`.execute(tx)
  return rows
}

/** The number of the last received move of each of some rows. */
export async function listPindahTerakhir(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  barisIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (barisIds.length === 0) return new Map()
  const { rows } = await sql<{ barisId: string; nomor: number }>`
    select o.baris_id as "barisId", max(o.nomor)::int as nomor from daerah.kertas_operasi o
    where o.pemda_id = ${pemdaId} and o.dokumen_id = ${dokumenId} and o.op = 'pindah' and o.hasil = 'diterima'
      and o.baris_id = any(${[...barisIds]}::uuid[])
    group by 1`.execute(tx)
  return new Map(rows.map(({ barisId, nomor }) => [barisId, nomor]))
}

/** Who did some operations, and when (ISO), by number. */
export async function listPelakuOperasi(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  nomor: readonly number[],
): Promise<ReadonlyMap<number, { nama: string; waktu: string }>> {
  if (nomor.length === 0) return new Map()
  const { rows } = await sql<{ nomor: number; nama: string; waktu: string }>`
    select o.nomor, coalesce(j.nama, '') as nama,
      to_char(o.waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as waktu
    from daerah.kertas_operasi o
    left join sistem.pengguna p on p.pemda_id = o.pemda_id and p.pengguna_id = o.pengguna_id
    left join rujukan.pejabat_kini j on j.pemda_id = p.pemda_id and j.pejabat_id = p.pejabat_id
    where o.pemda_id = ${pemdaId} and o.dokumen_id = ${dokumenId} and o.nomor = any(${[...nomor]}::int[])`.execute(
    tx,
  )
  return new Map(rows.map(({ nomor: at, nama, waktu }) => [at, { nama, waktu }]))
}
