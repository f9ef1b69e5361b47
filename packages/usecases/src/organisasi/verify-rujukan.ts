import { inTenant, type Database } from '@benang/database/connection'
import { periksaRujukan, type TemuanRujukan } from '@benang/database/organisasi/rujukan'
import type { Act } from '../act.ts'

/** Reference rows of a pemda (0: the national ones) that are not what was recorded; for `benang verifikasi`. */
export function verifyRujukan(db: Database, pemdaId: number): Promise<readonly TemuanRujukan[]> {
  return inTenant(db.app, { pemdaId }, (tx) => periksaRujukan(tx, pemdaId))
}

/** The same of one's own pemda, on demand. */
export const readTemuanRujukan: Act<Record<never, never>, readonly TemuanRujukan[]> = {
  name: 'organisasi.periksa',
  kind: 'read',
  roles: ['admin', 'inspektorat', 'pemeriksa'],
  run: ({ tx, session }) => periksaRujukan(tx, session.pemdaId),
}
