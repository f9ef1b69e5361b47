import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { PenugasanBaris } from './penugasan.ts'

/** Who held an office on a date, as a signature block names a person. */
export type PemegangJabatan = {
  nama: string
  nip: string | null
  pangkat: string | null
  sifat: PenugasanBaris['sifat']
}

/** The holder of a role on a date, the acting one before the one replaced; undefined when nobody held it. */
export async function findPemegangJabatan(
  tx: Tx,
  {
    pemdaId,
    peran,
    unitId,
    tanggal,
  }: { pemdaId: number; peran: string; unitId: number | null; tanggal: Tanggal },
): Promise<PemegangJabatan | undefined> {
  const { rows } = await sql<PemegangJabatan>`
    select p.nama, p.nip, p.pangkat, t.sifat
    from rujukan.penugasan_kini t
    join rujukan.pejabat_kini p on p.pemda_id = t.pemda_id and p.pejabat_id = t.pejabat_id
    where t.pemda_id = ${pemdaId} and t.peran = ${peran} and (${unitId}::int is null or t.unit_id = ${unitId})
      and t.sejak <= ${tanggal}::date and (t.sampai is null or t.sampai >= ${tanggal}::date)
    order by t.sifat = 'definitif', t.sejak desc, t.penugasan_id
    limit 1`.execute(tx)
  return rows[0]
}
