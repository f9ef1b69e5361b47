import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** Numbers in the chain of reference rows, as text. */
export type RentangRujukan = { dari: string; sampai: string }

/** The reference rows this transaction wrote to a table; null when none. */
export async function rangeOfAct(
  tx: Tx,
  { pemdaId, tabel }: { pemdaId: number; tabel: 'organisasi' | 'standar' | 'standar_edisi' },
): Promise<RentangRujukan | null> {
  const { rows } = await sql<{ dari: string | null; sampai: string | null }>`
    select min(no_rujukan)::text as dari, max(no_rujukan)::text as sampai
    from ${sql.table(`rujukan.${tabel}`)}
    where pemda_id = ${pemdaId} and xmin::text = (pg_current_xact_id()::xid)::text`.execute(tx)
  const { dari = null, sampai = null } = rows[0] ?? {}
  return dari === null || sampai === null ? null : { dari, sampai }
}

/** A unit an import wrote; `terakhir`: nothing was changed on it since. */
export type UnitImpor = { organisasiId: number; versi: number; kode: string; nama: string; terakhir: boolean }

/** The units of a range, by code. */
export async function listUnitImpor(
  tx: Tx,
  { pemdaId, dari, sampai }: RentangRujukan & { pemdaId: number },
): Promise<readonly UnitImpor[]> {
  const { rows } = await sql<UnitImpor>`
    select t.organisasi_id as "organisasiId", t.versi, t.kode, t.nama, not exists (
      select from rujukan.organisasi b
      where b.pemda_id = t.pemda_id and b.organisasi_id = t.organisasi_id and b.versi > t.versi) as terakhir
    from rujukan.organisasi t
    where t.pemda_id = ${pemdaId} and t.no_rujukan between ${dari}::bigint and ${sampai}::bigint
    order by t.kode`.execute(tx)
  return rows
}

/** Which of these units something rests on: people, documents, keys of a book. */
export async function listDipakai(
  tx: Tx,
  { pemdaId, unit }: { pemdaId: number; unit: readonly number[] },
): Promise<readonly { kode: string; nama: string; oleh: string }[]> {
  const { rows } = await sql<{ kode: string; nama: string; oleh: string }>`
    select o.kode, o.nama, case when d.ada then 'dokumen' when k.ada then 'buku anggaran' else 'penugasan' end as oleh
    from rujukan.organisasi_kini o
    cross join lateral (select exists (
      select from daerah.dokumen x where x.pemda_id = ${pemdaId} and x.unit_id = o.organisasi_id) as ada) d
    cross join lateral (select exists (
      select from ledger.kunci x where x.pemda_id = ${pemdaId} and x.unit = o.organisasi_id) as ada) k
    cross join lateral (select exists (
      select from rujukan.penugasan x where x.pemda_id = ${pemdaId} and x.unit_id = o.organisasi_id) as ada) p
    where o.pemda_id = ${pemdaId} and o.organisasi_id = any(${[...unit]}::int[]) and (d.ada or k.ada or p.ada)
    order by o.kode
    limit 5`.execute(tx)
  return rows
}

/** Writes the versions before those of a range once more; what was new then ends. */
export async function restoreOrganisasi(
  tx: Tx,
  { pemdaId, dari, sampai, today }: RentangRujukan & { pemdaId: number; today: string },
): Promise<{ pulih: number; berakhir: number }> {
  const { rows } = await sql<{ lama: boolean }>`
    with baru as (
      select t.* from rujukan.organisasi t
      where t.pemda_id = ${pemdaId} and t.no_rujukan between ${dari}::bigint and ${sampai}::bigint)
    insert into rujukan.organisasi (pemda_id, organisasi_id, kode, nama, singkatan, jenis, induk_id, sejak, sampai)
    select b.pemda_id, b.organisasi_id, b.kode, coalesce(l.nama, b.nama), coalesce(l.singkatan, b.singkatan),
      coalesce(l.jenis, b.jenis), case when l.versi is null then b.induk_id else l.induk_id end, coalesce(l.sejak, b.sejak),
      case when l.versi is null then greatest(b.sejak, ${today}::date - 1) else l.sampai end
    from baru b
    left join rujukan.organisasi l on l.pemda_id = b.pemda_id and l.organisasi_id = b.organisasi_id and l.versi = b.versi - 1
    order by b.no_rujukan
    returning versi > 2 as lama`.execute(tx)
  const pulih = rows.filter(({ lama }) => lama).length
  return { pulih, berakhir: rows.length - pulih }
}
