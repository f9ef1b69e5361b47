import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** Accounts of the given codes (latest edition of each), by code, and the unit that keeps the treasury. */
export async function readBagan(
  tx: Tx,
  { pemdaId, kode }: { pemdaId: number; kode: readonly string[] },
): Promise<{ rekening: ReadonlyMap<string, { rekeningId: number; edisi: string }>; skpkd: number | null }> {
  const { rows } = await sql<{ kode: string; rekeningId: number; edisi: string }>`
    select distinct on (kode) kode, rekening_id as "rekeningId", edisi
    from rujukan.rekening_kini where pemda_id = 0 and aktif and rinci and kode = any(${[...kode]}::text[])
    order by kode, edisi desc`.execute(tx)
  const unit = await sql<{ id: number }>`
    select organisasi_id as id from rujukan.organisasi_kini
    where pemda_id = ${pemdaId} and jenis = 'skpkd' order by organisasi_id limit 1`.execute(tx)
  return {
    rekening: new Map(rows.map(({ kode: satu, ...row }) => [satu, row])),
    skpkd: unit.rows[0]?.id ?? null,
  }
}

/** Sub kegiatan of the pemda's kind by code, latest edition of each. */
export async function readSubKegiatan(
  tx: Tx,
  { pemdaId, kode }: { pemdaId: number; kode: readonly string[] },
): Promise<ReadonlyMap<string, { id: number; edisi: string }>> {
  if (kode.length === 0) return new Map()
  const { rows } = await sql<{ kode: string; id: number; edisi: string }>`
    select distinct on (s.kode) s.kode, s.sub_kegiatan_id as id, s.edisi
    from rujukan.sub_kegiatan_kini s
    where s.pemda_id = 0 and s.aktif and s.kode = any(${[...kode]}::text[]) and s.jenis_pemda =
      (select case jenis when 'provinsi' then 'provinsi' else 'kabkota' end from sistem.pemda where pemda_id = ${pemdaId})
    order by s.kode, s.edisi desc`.execute(tx)
  return new Map(rows.map(({ kode: satu, ...row }) => [satu, row]))
}
