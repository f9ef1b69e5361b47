import { findPengguna, readPemda } from '@benang/database/sistem/pengguna'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'
import { openSealed } from './check-kode.ts'
import { kiniOf } from './kini.ts'
import { kodeAt } from './totp.ts'

const periodMs = 30_000

/**
 * The code my authenticator would show, for people who only try Benang. It is checked like any other. When the present one
 * was used, the next one is told, which counts already. Refused outside demo mode and for every real pemda.
 */
export const readKodeDemo: Act<Record<never, never>, { kode: string }> = {
  name: 'sesi.kodeDemo',
  kind: 'read',
  roles: 'own',
  async run({ tx, context, session }) {
    const { pemdaId, penggunaId } = session
    const { contoh } = await readPemda(tx, pemdaId)
    if (context.mode !== 'demo' || !contoh)
      throw new Refused('TIDAK_BERWENANG', 'Kode hanya ditampilkan untuk akun contoh di mode demo.')
    const pengguna = await findPengguna(tx, pemdaId, { penggunaId })
    if (pengguna?.totpRahasia == null)
      throw new Refused('TIDAK_ADA', 'Akun ini belum memasang kode verifikasi. Pasang di halaman akun.')
    const rahasia = openSealed(context, { pemdaId, penggunaId }, pengguna.totpRahasia)
    const now = (await kiniOf(context, tx)).getTime()
    const step = Math.max(Math.floor(now / periodMs), Number(pengguna.totpLangkah) + 1)
    return { kode: kodeAt(rahasia, new Date(step * periodMs)) }
  },
}
