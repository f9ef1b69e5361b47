import { inTenant, type Tx } from '@benang/database/connection'
import { findPengguna } from '@benang/database/sistem/pengguna'
import { raiseSesi } from '@benang/database/sistem/sesi'
import { requireSession } from '../act-authority.ts'
import type { Context, Session } from '../context.ts'
import { type Entry, recordEntry } from '../entry.ts'
import { Refused } from '../refused.ts'
import { takeKode } from './check-kode.ts'
import { kiniOf } from './kini.ts'
import { forgetPercobaan, requirePercobaan } from './take-percobaan.ts'
import { newToken } from './token.ts'

/** `token` is set when the session rose from password to full trust: the cookie changes with it. */
export type Confirmed = { token: string | null }

/** The second factor: completes a log-in, and again before a signature. It counts as fresh for ten minutes. */
export const confirmFaktorKedua: Entry<{ kode: string }, Confirmed> = {
  name: 'sesi.konfirmasiFaktorKedua',
  kind: 'write',
  roles: 'own',
  async enter(context, { kode }) {
    const session = requireSession(context, { roles: 'own' })
    const tries = ['kode', String(session.pemdaId), String(session.penggunaId)]
    await requirePercobaan(context, tries)
    const confirmed = await inTenant(context.db.app, session, (tx) => confirm(tx, context, { session, kode }))
    const refused = confirmed === null ? wrong() : null
    await recordEntry(context, session, { tindakan: confirmFaktorKedua.name, refused })
    if (confirmed === null) throw wrong()
    await forgetPercobaan(context, tries)
    return confirmed
  },
}

const wrong = () =>
  new Refused('FAKTOR_KEDUA', 'Kode salah atau sudah dipakai. Tunggu kode berikutnya, lalu ketik 6 angkanya.')

async function confirm(
  tx: Tx,
  context: Context,
  { session, kode }: { session: Session; kode: string },
): Promise<Confirmed | null> {
  const { pemdaId, penggunaId } = session
  const pengguna = await findPengguna(tx, pemdaId, { penggunaId })
  if (pengguna === undefined || !(await takeKode(tx, context, { pemdaId, pengguna, kode }))) return null
  const rises = session.tingkat === 'sandi'
  const { token, sidik } = newToken(pemdaId)
  const kini = (await kiniOf(context, tx)).toISOString()
  await raiseSesi(tx, session, { kini, sidik: rises ? sidik : null })
  return { token: rises ? token : null }
}
