import { listBerubahKertas } from '@benang/database/penganggaran/kertas'
import type { Act } from '../act.ts'
import { type BarisKertasTampak, barisTampak, isTerbuka, requireKertas } from './kertas.ts'

/** News of a paper since operation `nomor`; `banyak` true: there is more than one answer holds, read the window anew. */
export type KabarKertas = {
  nomor: number
  terbuka: boolean
  banyak: boolean
  berubah: readonly (BarisKertasTampak & { setelah: string | null })[]
  dihapus: readonly string[]
  /** Others in the paper and the cell they are on: row and field, '' for none. */
  hadir: readonly { sesiId: string; penggunaId: number; nama: string; barisId: string; medan: string }[]
}

export type ViewKertasInput = {
  dokumenId: bigint
  sejak: number
  /** Where the caller is. */
  barisId: string
  medan: string
}

const paling = 2000

/** What others changed since the caller last looked, and who is there now; says at the same time where the caller is. */
export const viewKertas: Act<ViewKertasInput, KabarKertas> = {
  name: 'kertas.pantau',
  kind: 'read',
  roles: 'any',
  async run(env, { dokumenId, sejak, barisId, medan }) {
    const { dokumen, nomor } = await requireKertas(env, dokumenId)
    const { pemdaId, penggunaId, nama, sesiId } = env.session
    const rows = nomor > sejak ? await listBerubahKertas(env.tx, { pemdaId, dokumenId }, sejak) : []
    const ruang = `${pemdaId}/${dokumenId}`
    const { kehadiran } = env.context
    kehadiran?.catat(ruang, { sesiId, penggunaId, nama, sel: `${barisId} ${medan}` })
    const lain = (kehadiran?.daftar(ruang) ?? []).filter((satu) => satu.sesiId !== sesiId)
    return {
      ...{ nomor, terbuka: isTerbuka(dokumen), banyak: rows.length >= paling },
      berubah: rows
        .filter(({ dihapus }) => !dihapus)
        .map(({ setelah, ...satu }) => ({ ...barisTampak(satu), setelah: setelah === '' ? null : setelah })),
      dihapus: rows.filter(({ dihapus }) => dihapus).map((satu) => satu.barisId),
      hadir: lain.map(({ sel, ...satu }) => {
        const [row = '', field = ''] = sel.split(' ')
        return { ...satu, barisId: row, medan: field }
      }),
    }
  },
}
