import { statusMati } from '@benang/documents/jenis-dokumen'
import { type KodeTahap, tahap } from '@benang/ledger/tahap'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** How a year stands, sen: what came into each stage, what still waits in SPP, cash, and signed SPM without SP2D. */
export type Posisi = Record<
  'rkpd' | 'ppas' | 'rka' | 'dpa' | 'spd' | 'spp' | 'sp2d' | 'tunai' | 'spm',
  bigint
> & {
  spmBanyak: number
}

const nol: Posisi = {
  ...{ rkpd: 0n, ppas: 0n, rka: 0n, dpa: 0n, spd: 0n, spp: 0n, sp2d: 0n, tunai: 0n, spm: 0n, spmBanyak: 0 },
}

/**
 * Of one unit or (null) the whole pemda, in one round trip. An SPM has one living SP2D at most, of its unit and amount, and is not
 * taken back while that one lives: what waits is the difference of two sums.
 */
export async function readPosisi(
  tx: Tx,
  { pemdaId, tahun, unitId }: { pemdaId: number; tahun: number; unitId: number | null },
): Promise<Posisi> {
  const masuk = (kode: KodeTahap) =>
    sql`coalesce(sum(s.masuk) filter (where s.tahap = ${tahap[kode]}), 0)::bigint`
  const ada = (kode: KodeTahap) =>
    sql`coalesce(sum(s.masuk - s.keluar) filter (where s.tahap = ${tahap[kode]}), 0)::bigint`
  const { rows } = await sql<Posisi>`
    select a.*, m.jumlah as spm, m.banyak as "spmBanyak"
    from (
      select ${masuk('rkpd')} as rkpd, ${masuk('ppas')} as ppas, ${masuk('rka')} as rka, ${masuk('dpa')} as dpa,
        ${masuk('spd')} as spd, ${ada('spp')} as spp, ${masuk('sp2d')} as sp2d, ${ada('tunai')} as tunai
      from ledger.rekap_kini(${pemdaId}::int, ${tahun}::smallint) s
      where ${unitId}::int is null or s.unit = ${unitId}::int) a
    cross join (
      select coalesce(sum(case d.jenis when 'spm' then d.jumlah else -d.jumlah end), 0)::bigint as jumlah,
        coalesce(sum(case d.jenis when 'spm' then 1 else -1 end), 0)::int as banyak
      from daerah.dokumen d
      where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and (${unitId}::int is null or d.unit_id = ${unitId}::int)
        and (d.jenis = 'spm' and d.status = 'disetujui'
          or d.jenis = 'sp2d' and d.status <> all(${['draf', 'diajukan', ...statusMati]}::text[]))) m`.execute(
    tx,
  )
  return rows[0] ?? nol
}
