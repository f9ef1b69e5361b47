import { statusMati } from '@benang/documents/jenis-dokumen'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

type Key = { pemdaId: number; dokumenId: bigint }

/** A document that another adopts; `utuh`: its content is still the one adopted, and its status the one asked for. */
export type Muatan = { dokumenId: bigint; nomor: string; sidik: Uint8Array; jumlah: bigint; utuh: boolean }

/**
 * Documents of a kind in a status that no living document has adopted yet, by number. `jumlah` is what each adds to the amount of
 * the adopting document: what comes in (revenue, received financing) balances spending and adds nothing.
 */
export async function listBelumDimuat(
  tx: Tx,
  {
    pemdaId,
    tahun,
    jenis,
    status,
    kecuali,
  }: { pemdaId: number; tahun: number; jenis: string; status: string; kecuali: bigint | null },
): Promise<readonly Omit<Muatan, 'utuh'>[]> {
  const { rows } = await sql<Omit<Muatan, 'utuh'>>`
    select d.dokumen_id as "dokumenId", coalesce(d.nomor, '') as nomor, d.sidik,
      case when exists (
        select from daerah.dokumen_baris b
        join ledger.kunci k on k.pemda_id = b.pemda_id and k.tahun = d.tahun and k.kunci = b.kunci
        join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
        where b.pemda_id = d.pemda_id and b.dokumen_id = d.dokumen_id
          and publik.bagian_dari(r.segmen) in ('pendapatan', 'penerimaan')) then 0 else d.jumlah end::bigint as jumlah
    from daerah.dokumen d
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jenis = ${jenis} and d.status = ${status}
      and not exists (
        select from daerah.dokumen_muat m
        join daerah.dokumen p on p.pemda_id = m.pemda_id and p.dokumen_id = m.dokumen_id
        where m.pemda_id = d.pemda_id and m.muat_id = d.dokumen_id and p.status <> all(${[...statusMati]}::text[])
          and p.dokumen_id is distinct from ${kecuali}::bigint)
    order by d.nomor, d.dokumen_id`.execute(tx)
  return rows
}

/** Replaces what a draft adopts. */
export async function replaceMuatan(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  muatan: readonly { dokumenId: bigint; sidik: Uint8Array }[],
): Promise<void> {
  await sql`delete from daerah.dokumen_muat where pemda_id = ${pemdaId} and dokumen_id = ${dokumenId}`.execute(
    tx,
  )
  for (const { dokumenId: muatId, sidik } of muatan)
    await sql`
      insert into daerah.dokumen_muat (pemda_id, dokumen_id, muat_id, sidik)
      values (${pemdaId}, ${dokumenId}, ${muatId}, ${Buffer.from(sidik)})`.execute(tx)
}

/** What a document adopts, by number. */
export async function listMuatan(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  status: string,
): Promise<readonly Muatan[]> {
  const { rows } = await sql<Muatan>`
    select d.dokumen_id as "dokumenId", coalesce(d.nomor, '') as nomor, m.sidik, d.jumlah,
      d.sidik = m.sidik and d.status = ${status} as utuh
    from daerah.dokumen_muat m
    join daerah.dokumen d on d.pemda_id = m.pemda_id and d.dokumen_id = m.muat_id
    where m.pemda_id = ${pemdaId} and m.dokumen_id = ${dokumenId}
    order by d.nomor, d.dokumen_id`.execute(tx)
  return rows
}

/** The number of the signed document that adopted this one, or null. */
export async function findPemuat(tx: Tx, { pemdaId, dokumenId }: Key): Promise<string | null> {
  const { rows } = await sql<{ nomor: string }>`
    select coalesce(p.nomor, '') as nomor
    from daerah.dokumen_muat m
    join daerah.dokumen p on p.pemda_id = m.pemda_id and p.dokumen_id = m.dokumen_id
    where m.pemda_id = ${pemdaId} and m.muat_id = ${dokumenId} and p.status = 'disahkan'
    order by p.dokumen_id limit 1`.execute(tx)
  return rows[0]?.nomor ?? null
}
