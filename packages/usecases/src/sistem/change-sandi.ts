import { inTenant } from '@benang/database/connection'
import { findPengguna, setSandi } from '@benang/database/sistem/pengguna'
import { endSesi } from '@benang/database/sistem/sesi'
import { invariant } from '@benang/values/invariant'
import { requireSession } from '../act-authority.ts'
import { type Entry, recordEntry } from '../entry.ts'
import { Refused } from '../refused.ts'
import { requireSandiKuat } from './require-sandi-kuat.ts'
import { hashSandi, verifySandi } from './sandi.ts'
import { forgetPercobaan, requirePercobaan } from './take-percobaan.ts'

/** Another password for the one who knows the old one; every other session of the account ends. */
export const changeSandi: Entry<{ lama: string; baru: string }, { ok: true }> = {
  name: 'sesi.gantiSandi',
  kind: 'write',
  roles: 'own',
  async enter(context, { lama, baru }) {
    // Not open before the second factor, although it is one's own account.
    const session = requireSession(context, { roles: 'any' })
    const { pemdaId, penggunaId, sesiId } = session
    const tries = ['sandi', String(pemdaId), String(penggunaId)]
    await requirePercobaan(context, tries)
    const inside = { pemdaId, penggunaId }
    const pengguna = await inTenant(context.db.app, inside, (tx) => findPengguna(tx, pemdaId, { penggunaId }))
    invariant(pengguna !== undefined, 'a session has an account')
    if (!(await verifySandi(pengguna.sandi, lama))) {
      const refused = new Refused('ISIAN', 'Sandi lama salah. Ketik sandi yang Anda pakai saat masuk tadi.')
      await recordEntry(context, session, { tindakan: changeSandi.name, refused })
      throw refused
    }
    await forgetPercobaan(context, tries)
    await inTenant(context.db.app, inside, (tx) => requireSandiKuat(tx, { pemdaId, pengguna, sandi: baru }))
    const hash = await hashSandi(baru)
    await inTenant(context.db.app, inside, async (tx) => {
      await setSandi(tx, inside, hash)
      await endSesi(tx, inside, { sebab: 'sandi', kecuali: sesiId })
    })
    await recordEntry(context, session, { tindakan: changeSandi.name, refused: null })
    return { ok: true }
  },
}
