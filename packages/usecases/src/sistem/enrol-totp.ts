import { inTenant, type Tx } from '@benang/database/connection'
import { activateTotp, findPengguna, readPemda, setTotpCalon } from '@benang/database/sistem/pengguna'
import { endSesi, raiseSesi } from '@benang/database/sistem/sesi'
import { invariant } from '@benang/values/invariant'
import type { Act } from '../act.ts'
import { requireFresh, requireSession } from '../act-authority.ts'
import type { Context, Session } from '../context.ts'
import { type Entry, recordEntry } from '../entry.ts'
import { Refused } from '../refused.ts'
import { openSealed } from './check-kode.ts'
import { kiniOf, kunciOf } from './kini.ts'
import { newKodePemulihan, sidikPemulihan } from './kode-pemulihan.ts'
import { forgetPercobaan, requirePercobaan } from './take-percobaan.ts'
import { newToken } from './token.ts'
import { findLangkah, newRahasia, rahasiaText, sealRahasia, uriOf } from './totp.ts'

/** Shows a new secret to the person; it counts only once a code from it was given. Another device asks for the old one. */
export const startTotp: Act<Record<never, never>, { uri: string; rahasia: string }> = {
  name: 'sesi.mulaiTotp',
  kind: 'write',
  roles: 'own',
  async run({ tx, context, session }) {
    if (session.punyaFaktorKedua) requireFresh(session, await kiniOf(context, tx))
    const { pemdaId, penggunaId } = session
    const pengguna = await findPengguna(tx, pemdaId, { penggunaId })
    invariant(pengguna !== undefined, 'a session has an account')
    const rahasia = newRahasia()
    await setTotpCalon(tx, session, sealRahasia(kunciOf(context), { pemdaId, penggunaId }, rahasia))
    const nama = `${pengguna.namaPengguna}@${(await readPemda(tx, pemdaId)).akhiran}`
    return { uri: uriOf(rahasia, { nama, pemda: session.pemdaNama }), rahasia: rahasiaText(rahasia) }
  },
}

/** The recovery codes, shown this once, and the new token of the session. */
export type Enrolled = { kodePemulihan: readonly string[]; token: string }

/** Puts the shown secret in force by a first right code; every other session of the account ends. */
export const activateTotpAct: Entry<{ kode: string }, Enrolled> = {
  name: 'sesi.aktifkanTotp',
  kind: 'write',
  roles: 'own',
  async enter(context, { kode }) {
    const session = requireSession(context, { roles: 'own' })
    const tries = ['calon', String(session.pemdaId), String(session.penggunaId)]
    await requirePercobaan(context, tries)
    const enrolled = await inTenant(context.db.app, session, (tx) => activate(tx, context, { session, kode }))
    const refused = enrolled === null ? wrong() : null
    await recordEntry(context, session, { tindakan: activateTotpAct.name, refused })
    if (enrolled === null) throw wrong()
    await forgetPercobaan(context, tries)
    return enrolled
  },
}

const wrong = () =>
  new Refused('FAKTOR_KEDUA', 'Kode belum cocok. Pindai gambar lagi, lalu ketik 6 angka yang sedang tampil.')

async function activate(
  tx: Tx,
  context: Context,
  { session, kode }: { session: Session; kode: string },
): Promise<Enrolled | null> {
  const { pemdaId, penggunaId, sesiId } = session
  const pengguna = await findPengguna(tx, pemdaId, { penggunaId })
  if (pengguna?.totpCalon == null) return null
  if (session.punyaFaktorKedua) requireFresh(session, await kiniOf(context, tx))
  const kini = await kiniOf(context, tx)
  const owner = { pemdaId, penggunaId }
  const langkah = findLangkah(openSealed(context, owner, pengguna.totpCalon), { kode, kini })
  if (langkah === undefined) return null
  const kodePemulihan = newKodePemulihan()
  const pemulihan = kodePemulihan.flatMap((satu) => sidikPemulihan(satu) ?? [])
  await activateTotp(tx, owner, { rahasia: pengguna.totpCalon, langkah, pemulihan })
  await endSesi(tx, owner, { sebab: 'faktor-kedua', kecuali: sesiId })
  const { token, sidik } = newToken(pemdaId)
  await raiseSesi(tx, session, { kini: kini.toISOString(), sidik })
  return { kodePemulihan, token }
}
