import { type BarisRenja, listBarisRenja } from '@benang/database/perencanaan/renja'
import { rupiahToText } from '@benang/values/rupiah'
import type { Act } from '../act.ts'

/** A line of a verified Renja, as plain JSON; `jumlah` rupiah as text. */
export type BarisRenjaTampak = Omit<BarisRenja, 'kunci' | 'jumlah' | 'usulanId'> & {
  kunci: string
  jumlah: string
  usulanId: string | null
}

/** What an RKPD may take over: the lines of verified Renja that no submitted RKPD has adopted. */
export const listRenja: Act<{ tahun: number }, readonly BarisRenjaTampak[]> = {
  name: 'renja.baris',
  kind: 'read',
  roles: ['bappeda'],
  async run({ tx, session }, { tahun }) {
    const rows = await listBarisRenja(tx, { pemdaId: session.pemdaId, tahun })
    return rows.map(({ kunci, jumlah, usulanId, ...satu }) => ({
      ...satu,
      kunci: String(kunci),
      jumlah: rupiahToText(jumlah),
      usulanId: usulanId === null ? null : String(usulanId),
    }))
  },
}
