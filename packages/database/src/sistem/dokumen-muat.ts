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

/** A living document that may be adopted, will be, or is not ready for it. Sen; `bagian` of its lines, '' while it has none. */
export type CalonMuatan = {
  dokumenId: bigint
  nomor: string
  uraian: string
  status: string
  versi: number
  unitId: number
  unit: string
  bagian: string
  jumlah: bigint
  /** Adopted by the asking draft; `berubah`: its content is another since. */
  dimuat: boolean
  berubah: boolean
  /** The number of another living document that adopted it, or null. */
  pemuat: string | null
}

/** Every living document of a kind in a year with what became of it, by unit; `dokumenId` is the draft that asks, or null. */
export async function listCalonMuatan(
  tx: Tx,
  {
    pemdaId,
    tahun,
    jenis,
    dokumenId,
  }: { pemdaId: number; tahun: number; jenis: string; dokumenId: bigint | null },
): Promise<readonly CalonMuatan[]> {
  const { rows } = await sql<CalonMuatan>`
    select d.dokumen_id as "dokumenId", coalesce(d.nomor, '') as nomor, d.uraian, d.status, d.versi, d.unit_id as "unitId",
      coalesce(o.nama, '') as unit, d.jumlah, coalesce((
        select publik.bagian_dari(r.segmen)
        from daerah.dokumen_baris b
        join ledger.kunci k on k.pemda_id = b.pemda_id and k.tahun = d.tahun and k.kunci = b.kunci
        join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
        where b.pemda_id = d.pemda_id and b.dokumen_id = d.dokumen_id
        order by b.urut limit 1), '') as bagian,
      m.muat_id is not null as dimuat, coalesce(m.sidik <> d.sidik, false) as berubah,
      (select coalesce(p.nomor, 'draf')
       from daerah.dokumen_muat l
       join daerah.dokumen p on p.pemda_id = l.pemda_id and p.dokumen_id = l.dokumen_id
       where l.pemda_id = d.pemda_id and l.muat_id = d.dokumen_id and p.status <> all(${[...statusMati]}::text[])
         and p.dokumen_id is distinct from ${dokumenId}::bigint
       order by p.dokumen_id limit 1) as pemuat
    from daerah.dokumen d
    left join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = d.unit_id
    left join daerah.dokumen_muat m on m.pemda_id = d.pemda_id and m.muat_id = d.dokumen_id and m.dokumen_id = ${dokumenId}::bigint
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jenis = ${jenis} and d.status <> all(${[...statusMati]}::text[])
    order by o.kode, d.nomor nulls last, d.dokumen_id`.execute(tx)
  return rows
}
