import { listUsulanTersedia, type UsulanTersedia } from '@benang/database/perencanaan/renja'
import { findUnitUsulan } from '@benang/database/perencanaan/usulan'
import { rupiahToText } from '@benang/values/rupiah'
import { unitScope } from '../act-authority.ts'
import type { Act } from '../act.ts'

/** A verified usulan to take up, as plain JSON; `jumlah` rupiah as text. */
export type UsulanPilihan = Omit<UsulanTersedia, 'dokumenId' | 'jumlah'> & {
  dokumenId: string
  jumlah: string
}

/** Verified usulan that no Renja has taken up: those of the caller's unit, and those the pemda received for all its units. */
export const listUsulan: Act<{ tahun: number }, readonly UsulanPilihan[]> = {
  name: 'renja.usulan',
  kind: 'read',
  roles: ['pa', 'kpa', 'pptk', 'bappeda'],
  async run(env, { tahun }) {
    const { pemdaId } = env.session
    const penerimaId = (await findUnitUsulan(env.tx, { pemdaId, hariIni: env.context.today })) ?? null
    const rows = await listUsulanTersedia(env.tx, { pemdaId, tahun, unitId: unitScope(env), penerimaId })
    return rows.map(({ dokumenId, jumlah, ...satu }) => ({
      ...satu,
      dokumenId: String(dokumenId),
      jumlah: rupiahToText(jumlah),
    }))
  },
}
