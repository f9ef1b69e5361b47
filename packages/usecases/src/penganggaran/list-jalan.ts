import { listTabelJalan } from '@benang/database/penganggaran/jalan-pengecualian'
import { jalanPengecualian } from '@benang/domain/penganggaran/jalan-pengecualian'
import type { Act } from '../act.ts'

/** A way above a ceiling: `perPemda` counts only where this pemda recorded it, `tercatat` says since when it did. */
export type JalanTampak = {
  kode: string
  nama: string
  untuk: 'ppas' | 'rka'
  dasar: string
  sejak: string
  /** Recalled, its text not yet read: the pemda names its own basis. */
  ingatan: boolean
  perPemda: boolean
  tercatat: readonly { sejak: string; sampai: string | null; dasar: string }[]
}

/** The dated table of ways above a ceiling: the nation's, and what this pemda admits beside them. */
export const listJalan: Act<Record<never, never>, readonly JalanTampak[]> = {
  name: 'pengecualian.jalan',
  kind: 'read',
  roles: 'any',
  async run({ tx, session }) {
    const own = await listTabelJalan(tx, session.pemdaId)
    return jalanPengecualian.map(({ diperiksa, ...jalan }) => ({
      ...jalan,
      ingatan: diperiksa === 'ingatan',
      tercatat: own
        .filter(({ kode }) => kode === jalan.kode)
        .map(({ sejak, sampai, dasar }) => ({ sejak, sampai, dasar })),
    }))
  },
}
