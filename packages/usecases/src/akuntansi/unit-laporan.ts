import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import type { Env } from '../act.ts'
import { requireUnit, unitScope } from '../act-authority.ts'
import { Refused } from '../refused.ts'

/** The unit a report is about: the one asked for, else the caller's own; null is the whole pemda, for its roles only. */
export async function unitLaporan(env: Env, asked: number | undefined): Promise<number | null> {
  if (asked === undefined) return unitScope(env)
  requireUnit(env, asked)
  const known = await listOrganisasi(env.tx, env.session.pemdaId)
  if (known.some(({ organisasiId }) => organisasiId === asked)) return asked
  throw new Refused('TIDAK_ADA', 'Data itu tidak ada atau bukan milik unit Anda.')
}
