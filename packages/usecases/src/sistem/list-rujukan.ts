import { type EdisiIsi, listEdisi, listImpor } from '@benang/database/sistem/isi-rujukan'
import type { Act } from '../act.ts'

/** Who looks after the lists, plans by them, or audits them. */
export const pembacaRujukan = ['admin', 'bappeda', 'tapd', 'ppkd', 'inspektorat', 'pemeriksa'] as const

/** The editions of the national lists, and the latest imports. */
export type DaftarRujukan = {
  edisi: readonly EdisiIsi[]
  impor: Awaited<ReturnType<typeof listImpor>>
}

const banyakImpor = 20

/** Which editions are here, since when they are used, on what basis, and who brought them. */
export const listRujukan: Act<Record<never, never>, DaftarRujukan> = {
  name: 'rujukan.daftar',
  kind: 'read',
  roles: pembacaRujukan,
  run: async ({ tx, session }) => ({
    edisi: await listEdisi(tx),
    impor: await listImpor(tx, session.pemdaId, banyakImpor),
  }),
}
