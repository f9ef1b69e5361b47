import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { MejaImpor } from './impor-meja.ts'

type Queue = Pick<MejaImpor, 'antrean'>

/**
 * What the file does not say of a unit stays as it is: its dates, its abbreviation, that it keeps the treasury. A new unit
 * begins today and is abbreviated by its own name.
 */
export async function inheritOrganisasi(
  tx: Tx,
  { antrean }: Queue,
  { pemdaId, today }: { pemdaId: number; today: string },
): Promise<void> {
  const queue = sql.raw(antrean)
  await sql`
    update ${queue} a
    set sejak = t.sejak, sampai = t.sampai, singkatan = coalesce(a.singkatan, t.singkatan),
      jenis = case when a.jenis = 'skpd' and t.jenis = 'skpkd' then t.jenis else a.jenis end
    from rujukan.organisasi_kini t
    where t.pemda_id = ${pemdaId} and t.kode = a.kode`.execute(tx)
  await sql`
    update ${queue}
    set sejak = coalesce(sejak, ${today}::date), singkatan = coalesce(singkatan, left(nama, 40))`.execute(tx)
}

/** Puts units under their SKPD, which must be stored by now; answers the codes of SKPD that are not there. */
export async function attachUnit(tx: Tx, { antrean }: Queue, pemdaId: number): Promise<readonly string[]> {
  const queue = sql.raw(antrean)
  await sql`
    update ${queue} a
    set induk_id = t.organisasi_id
    from rujukan.organisasi_kini t
    where t.pemda_id = ${pemdaId} and t.jenis <> 'unit' and t.kode = regexp_replace(a.kode, '[0-9]+$', '0000')`.execute(
    tx,
  )
  const { rows } = await sql<{ kode: string }>`
    select kode from ${queue} where induk_id is null order by urut limit 1000`.execute(tx)
  return rows.map(({ kode }) => kode)
}
