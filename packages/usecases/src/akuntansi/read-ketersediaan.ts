import { listKetersediaan } from '@benang/database/ledger/ketersediaan'
import { bisaDigeserOf } from '@benang/domain/penganggaran/lantai-pergeseran'
import { rupiahToText } from '@benang/values/rupiah'
import { unitScope } from '../act-authority.ts'
import type { Act } from '../act.ts'
import { type MataAnggaran, mataAnggaranOf } from './describe-mata-anggaran.ts'

/** What is left of one mata anggaran, as wire text in rupiah. */
export type Ketersediaan = MataAnggaran & {
  pagu: string
  spd: string
  sisaPagu: string
  sisaSpd: string
  /** What a pergeseran may take away: neither bound or billed, nor released by an SPD. */
  bisaDigeser: string
  /** Of revenue and received financing. */
  target: string
  terima: string
}

/** `sampaiBulan` counts SPD released for months up to it; left out: the whole year. */
export type ReadKetersediaanInput = {
  tahun: number
  cari?: string | undefined
  sampaiBulan?: number | undefined
  /** Only what comes in (true) or what is spent (false); left out: both. */
  masuk?: boolean | undefined
  /** Only these keys of the book. */
  kunci?: readonly number[] | undefined
}

const banyak = 200

/** Mata anggaran of the caller's unit, or of all units for a role of the whole pemda, that match every word; at most 200. */
export const readKetersediaan: Act<ReadKetersediaanInput, readonly Ketersediaan[]> = {
  name: 'dokumen.ketersediaan',
  kind: 'read',
  roles: 'any',
  async run(env, { tahun, cari = '', sampaiBulan = 12, masuk, kunci }) {
    const rows = await listKetersediaan(
      env.tx,
      { pemdaId: env.session.pemdaId, tahun },
      {
        unitId: unitScope(env),
        kata: cari.split(/\s+/).filter(Boolean),
        sampaiBulan,
        masuk: masuk ?? null,
        kunci,
        banyak,
      },
    )
    return rows.map((row) => ({
      ...mataAnggaranOf(row),
      pagu: rupiahToText(row.pagu),
      spd: rupiahToText(row.spd),
      sisaPagu: rupiahToText(row.sisaPagu),
      sisaSpd: rupiahToText(row.sisaSpd),
      bisaDigeser: rupiahToText(bisaDigeserOf(row)),
      target: rupiahToText(row.target),
      terima: rupiahToText(row.terima),
    }))
  },
}
