import { listKumpulan as bacaKumpulan } from '@benang/database/penganggaran/kertas-kumpulan'
import { rupiahToText } from '@benang/values/rupiah'
import type { Act } from '../act.ts'
import { isTerbuka, requireKertas } from './kertas.ts'

/** A mass change, copy or import of a paper: rupiah as text of the rows it touched; `dibatalkan` once it was taken back. */
export type KumpulanTampak = {
  kumpulan: string
  jenis: 'ubah' | 'salin' | 'impor' | 'batal'
  sebutan: string
  oleh: string
  /** ISO time. */
  waktu: string
  banyak: number
  sebelum: string
  sesudah: string
  dibatalkan: boolean
  /** Whether this caller may take it back now. */
  bisaDibatalkan: boolean
}

const paling = 100

/** What was done to a paper in one go, the newest first. */
export const listKumpulan: Act<{ dokumenId: bigint }, readonly KumpulanTampak[]> = {
  name: 'kertas.kumpulan',
  kind: 'read',
  roles: 'any',
  async run(env, { dokumenId }) {
    const { dokumen } = await requireKertas(env, dokumenId)
    const { pemdaId, penggunaId } = env.session
    const { peran } = env.penugasan
    const rows = await bacaKumpulan(env.tx, { pemdaId, dokumenId }, paling)
    return rows.map((satu) => ({
      ...{ kumpulan: satu.kumpulan, jenis: satu.jenis, sebutan: satu.sebutan, oleh: satu.oleh },
      ...{ waktu: satu.waktu, banyak: satu.banyak, dibatalkan: satu.dibatalkanOleh !== null },
      ...{ sebelum: rupiahToText(satu.jumlahSebelum), sesudah: rupiahToText(satu.jumlahSesudah) },
      bisaDibatalkan:
        isTerbuka(dokumen) &&
        satu.dibatalkanOleh === null &&
        (peran === 'pa' || (satu.penggunaId === penggunaId && (peran === 'kpa' || peran === 'pptk'))),
    }))
  },
}
