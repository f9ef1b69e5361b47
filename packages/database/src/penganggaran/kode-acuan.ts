import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A row of a national list: `polos` is its code without leading zeros. `rinci`: an account of the finest level. */
export type KodeAcuan = {
  medan: 'subKegiatan' | 'rekening' | 'dana'
  id: number
  kode: string
  polos: string
  nama: string
  rinci: boolean
}

const polos = sql.raw(`regexp_replace(upper(kode), '(^|\\.)0+(?=[0-9])', '\\1', 'g')`)

/** The rows of the lists of a year that some codes (without leading zeros) or names (lower case) mean. */
export async function findKodeAcuan(
  tx: Tx,
  { pemdaId, tahun }: { pemdaId: number; tahun: number },
  { kode, nama }: { kode: readonly string[]; nama: readonly string[] },
): Promise<readonly KodeAcuan[]> {
  if (kode.length === 0 && nama.length === 0) return []
  const codes = sql`${[...kode]}::text[]`
  const names = sql`${[...nama]}::text[]`
  const { rows } = await sql<KodeAcuan>`
    select * from (
      select 'subKegiatan' as medan, sub_kegiatan_id as id, kode, ${polos} as polos, nama, true as rinci
      from rujukan.sub_kegiatan_kini
      where pemda_id = 0 and aktif and jenis_pemda =
        (select case jenis when 'provinsi' then 'provinsi' else 'kabkota' end from sistem.pemda where pemda_id = ${pemdaId})
        and edisi = coalesce((select rujukan.edisi_pakai('nomenklatur', ${tahun}::smallint)), edisi)
      union all
      select 'rekening', rekening_id, kode, ${polos}, uraian, rinci from rujukan.rekening_kini
      where pemda_id = 0 and aktif
        and edisi = coalesce((select rujukan.edisi_pakai('rekening', ${tahun}::smallint)), edisi)
      union all
      select 'dana', dana_id, kode, ${polos}, nama, true from rujukan.sumber_dana_kini
      where pemda_id = 0 and aktif and dapat_dipilih
        and edisi = coalesce((select rujukan.edisi_pakai('sumber-dana', ${tahun}::smallint)), edisi)) s
    where s.polos = any(${codes}) or lower(s.nama) = any(${names})`.execute(tx)
  return rows
}

/** The codes of some sources of funds by id. */
export async function listKodeDana(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: number; kode: string }>`
    select dana_id as id, kode from rujukan.sumber_dana_kini
    where pemda_id = 0 and dana_id = any(${[...ids]}::int[])`.execute(tx)
  return new Map(rows.map(({ id, kode }) => [id, kode]))
}
