import type { Tx } from '@benang/database/connection'
import type { Pengguna } from '@benang/database/sistem/pengguna'
import { endSesi, insertSesi } from '@benang/database/sistem/sesi'
import type { Context } from '../context.ts'
import { kiniOf } from './kini.ts'
import { newToken } from './token.ts'

/** What a log-in gives: the token for the cookie, and whether the second factor is still asked. */
export type SesiBaru = { token: string; perluFaktorKedua: boolean }

/** Seconds after which the cookie is useless anyway: the longest life of a session. */
export const umurSesiDetik = 12 * 60 * 60

/** A new session with a new token; the one the browser had before ends, so a planted token is worth nothing. */
export async function startSesi(
  tx: Tx,
  context: Context,
  { pemdaId, pengguna }: { pemdaId: number; pengguna: Pengguna },
): Promise<SesiBaru> {
  const { penggunaId, penugasanId, totpRahasia } = pengguna
  const { token, sidik } = newToken(pemdaId)
  const before = context.session
  if (before?.penggunaId === penggunaId && before.pemdaId === pemdaId)
    await endSesi(tx, { pemdaId, penggunaId }, { sebab: 'diganti', sesiId: before.sesiId })
  await insertSesi(
    tx,
    { pemdaId, penggunaId },
    {
      sidik,
      kini: (await kiniOf(context, tx)).toISOString(),
      faktorKedua: null,
      penugasanId,
      alamat: context.alamat ?? null,
      perangkat: context.perangkat ?? null,
    },
  )
  return { token, perluFaktorKedua: totpRahasia !== null }
}
