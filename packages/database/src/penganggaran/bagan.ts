import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** Accounts of the given codes, in any spelling, from the edition of that year, by code; and the unit that keeps the treasury. */
export async function readBagan(
  tx: Tx,
  { pemdaId, tahun, kode }: { pemdaId: number; tahun: number; kode: readonly string[] },
): Promise<{ rekening: ReadonlyMap<string, { rekeningId: number; edisi: string }>; skpkd: number | null }> {
  const { rows } = await sql<{ kode: string; rekeningId: number; edisi: string }>`
    select distinct on (d.kode) d.kode, r.rekening_id as "rekeningId", r.edisi
    from unnest(${[...kode]}::text[]) as d(kode)
    join rujukan.rekening_kini r on r.segmen = string_to_array(d.kode, '.')::smallint[]
    where d.kode ~ '^[0-9]+([.][0-9]+)*$' and r.pemda_id = 0 and r.aktif and r.rinci
      and r.edisi = coalesce((select rujukan.edisi_pakai('rekening', ${tahun}::smallint)), r.edisi)
    order by d.kode, r.edisi desc`.execute(tx)
  const unit = await sql<{ id: number }>`
    select organisasi_id as id from rujukan.organisasi_kini
    where pemda_id = ${pemdaId} and jenis = 'skpkd' order by organisasi_id limit 1`.execute(tx)
  return {
    rekening: new Map(rows.map(({ kode: satu, ...row }) => [satu, row])),
    skpkd: unit.rows[0]?.id ?? null,
  }
}

/** Sub kegiatan of the pemda's kind by code, from the edition of that year. */
export async function readSubKegiatan(
  tx: Tx,
  { pemdaId, tahun, kode }: { pemdaId: number; tahun: number; kode: readonly string[] },
): Promise<ReadonlyMap<string, { id: number; edisi: string }>> {
  if (kode.length === 0) return new Map()
  const { rows } = await sql<{ kode: string; id: number; edisi: string }>`
    select distinct on (s.kode) s.kode, s.sub_kegiatan_id as id, s.edisi
    from rujukan.sub_kegiatan_kini s
    where s.pemda_id = 0 and s.aktif
      and s.edisi = coalesce((select rujukan.edisi_pakai('nomenklatur', ${tahun}::smallint)), s.edisi)
      and s.kode = any(${[...kode]}::text[]) and s.jenis_pemda =
      (select case jenis when 'provinsi' then 'provinsi' else 'kabkota' end from sistem.pemda where pemda_id = ${pemdaId})
    order by s.kode, s.edisi desc`.execute(tx)
  return new Map(rows.map(({ kode: satu, ...row }) => [satu, row]))
}
