import { inTenant } from '@benang/database/connection'
import { findPemdaByAkhiran, findPengguna, type Pengguna } from '@benang/database/sistem/pengguna'
import type { Context } from '../context.ts'
import { type Entry, recordEntry } from '../entry.ts'
import { Refused } from '../refused.ts'
import { verifySandi } from './sandi.ts'
import { type SesiBaru, startSesi } from './start-sesi.ts'
import { forgetPercobaan, requirePercobaan } from './take-percobaan.ts'

/** `namaMasuk` is `nama@pemda`, for example `bendahara.pupr@tirta`. */
export type LogInInput = { namaMasuk: string; sandi: string }

type Found = { pemdaId: number; contoh: boolean; pengguna: Pengguna }

/**
 * Name and password. A wrong password, an unknown name, a closed account and one without a password get the same answer
 * after the same work. The session starts at level 'sandi'; the second factor raises it.
 */
export const logIn: Entry<LogInInput, SesiBaru> = {
  name: 'sesi.masuk',
  kind: 'write',
  roles: 'public',
  async enter(context, { namaMasuk, sandi }) {
    const name = namaMasuk.trim().toLowerCase()
    const tries = ['masuk', name, context.alamat ?? '']
    await requirePercobaan(context, tries)
    const found = await findAccount(context, name)
    const isRight = await verifySandi(found?.pengguna.sandi ?? null, sandi)
    if (found === undefined) throw wrong
    const account = { pemdaId: found.pemdaId, ...idsOf(found.pengguna) }
    const refused = isRight && found.pengguna.aktif ? refusedInDemo(context, found) : wrong
    if (refused !== null) {
      await recordEntry(context, account, { tindakan: logIn.name, refused })
      throw refused
    }
    await forgetPercobaan(context, tries)
    const sesi = await inTenant(context.db.app, account, (tx) => startSesi(tx, context, found))
    await recordEntry(context, account, { tindakan: logIn.name, refused: null })
    return sesi
  },
}

const wrong = new Refused('BELUM_MASUK', 'Nama masuk atau sandi salah. Periksa keduanya, lalu coba lagi.')

/** Example accounts have a password everybody can read, so they open nothing on a server that is not a demo. */
function refusedInDemo({ mode }: Context, { contoh }: Found): Refused | null {
  if (!contoh || mode === 'demo') return null
  return new Refused(
    'TIDAK_BERWENANG',
    'Ini akun pemda contoh; server ini bukan mode demo. Masuk dengan akun pemda Anda.',
  )
}

async function findAccount(context: Context, name: string): Promise<Found | undefined> {
  const at = name.lastIndexOf('@')
  const pemda = at < 1 ? undefined : await findPemdaByAkhiran(context.db.app, name.slice(at + 1))
  const pemdaId = pemda?.pemdaId ?? 0 // no tenant has 0: the same query, no row
  const namaPengguna = at < 1 ? name : name.slice(0, at)
  const pengguna = await inTenant(context.db.app, { pemdaId }, (tx) =>
    findPengguna(tx, pemdaId, { namaPengguna }),
  )
  return pemda === undefined || pengguna === undefined ? undefined : { ...pemda, pengguna }
}

function idsOf({ penggunaId, pejabatId }: Pengguna) {
  return { penggunaId, pejabatId }
}
