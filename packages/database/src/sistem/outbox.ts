import { sql } from 'kysely'
import type { Db, Tx } from '../connection.ts'

/** A message that waits for its adapter; (pemdaId, pesanId) tells a repeat. */
export type Pesan = {
  pemdaId: number
  pesanId: bigint
  saluran: string
  jenis: string
  isi: unknown
  percobaan: number
}

/** Writes a message in the act's own transaction: it is sent exactly if the act was committed. */
export async function insertPesan(
  tx: Tx,
  pesan: { pemdaId: number; saluran: string; jenis: string; isi: unknown },
): Promise<void> {
  await sql`
    insert into sistem.outbox (pemda_id, saluran, jenis, isi)
    values (${pesan.pemdaId}, ${pesan.saluran}, ${pesan.jenis}, ${JSON.stringify(pesan.isi)}::jsonb)`.execute(
    tx,
  )
}

/** Pemda with messages to send now (role lintas). */
export async function pemdaWithPesan(db: Db): Promise<readonly number[]> {
  const { rows } = await sql<{ pemdaId: number }>`
    select distinct pemda_id as "pemdaId" from sistem.outbox
    where terkirim is null and kirim_setelah <= now() order by 1`.execute(db)
  return rows.map((row) => row.pemdaId)
}

/** Takes messages for as long as the transaction lasts; another sender skips them. */
export async function takePesan(tx: Tx, pemdaId: number, batas = 20): Promise<readonly Pesan[]> {
  const { rows } = await sql<Pesan>`
    select pemda_id as "pemdaId", pesan_id as "pesanId", saluran, jenis, isi, percobaan from sistem.outbox
    where pemda_id = ${pemdaId} and terkirim is null and kirim_setelah <= now()
    order by pesan_id limit ${batas} for update skip locked`.execute(tx)
  return rows
}

/** Marks a message as sent. */
export async function markTerkirim(tx: Tx, key: { pemdaId: number; pesanId: bigint }): Promise<void> {
  await sql`
    update sistem.outbox set terkirim = now(), percobaan = percobaan + 1, galat = null
    where pemda_id = ${key.pemdaId} and pesan_id = ${key.pesanId}`.execute(tx)
}

/** Puts a message off: 1, 2, 4 … minutes, at most an hour. */
export async function postponePesan(
  tx: Tx,
  key: { pemdaId: number; pesanId: bigint },
  galat: string,
): Promise<void> {
  await sql`
    update sistem.outbox
    set percobaan = least(percobaan + 1, 1000), galat = ${galat},
        kirim_setelah = now() + least(interval '1 hour', interval '1 minute' * 2 ^ least(percobaan, 6))
    where pemda_id = ${key.pemdaId} and pesan_id = ${key.pesanId}`.execute(tx)
}

/** Messages not yet sent, across pemda (role lintas). */
export async function countPesanTertunda(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from sistem.outbox where terkirim is null`.execute(db)
  return rows[0]?.n ?? 0
}
