import { listPlafon as findAll } from '@benang/database/penganggaran/plafon'
import { rupiahToText } from '@benang/values/rupiah'
import type { Act } from '../act.ts'
import { unitScope } from '../act-authority.ts'

/** A plafon as wire text in rupiah: what the KUA-PPAS gives, and what verified RKA and DPA have taken. */
export type PlafonTampak = {
  unitId: number
  subKegiatanKode: string
  subKegiatanNama: string
  danaKode: string
  plafon: string
  terpakai: string
}

/** The plafon an RKA is written under: of the caller's unit, or of all for a role of the whole pemda. */
export const listPlafon: Act<{ tahun: number }, readonly PlafonTampak[]> = {
  name: 'rka.plafon',
  kind: 'read',
  roles: 'any',
  async run(env, { tahun }) {
    const rows = await findAll(env.tx, { pemdaId: env.session.pemdaId, tahun, unitId: unitScope(env) })
    return rows.map(({ plafon, terpakai, ...lain }) => ({
      ...lain,
      plafon: rupiahToText(plafon),
      terpakai: rupiahToText(terpakai),
    }))
  },
}
