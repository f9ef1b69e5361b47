import { inTenant } from '@benang/database/connection'
import { findPengguna, type Pengguna, setSandi } from '@benang/database/sistem/pengguna'
import { endSesi } from '@benang/database/sistem/sesi'
import { findTautanAwal, takeTautanAwal } from '@benang/database/sistem/tautan-awal'
import type { Context } from '../context.ts'
import { type Entry, recordEntry } from '../entry.ts'
import { Refused } from '../refused.ts'
import { kiniOf } from './kini.ts'
import { requireSandiKuat } from './require-sandi-kuat.ts'
import { hashSandi } from './sandi.ts'
import { type SesiBaru, startSesi } from './start-sesi.ts'
import { readToken } from './token.ts'

type Opened = { pemdaId: number; sidik: Buffer; pengguna: Pengguna }

/** The first password, or a new one for a forgotten one. The link works once; the second factor is still asked. */
export const useTautanAwal: Entry<{ tautan: string; sandi: string }, SesiBaru> = {
  name: 'sesi.pakaiTautanAwal',
  kind: 'write',
  roles: 'public',
  async enter(context, { tautan, sandi }) {
    const opened = await openTautan(context, tautan)
    if (opened === undefined) throw expired()
    const { pemdaId, pengguna } = opened
    const account = { pemdaId, penggunaId: pengguna.penggunaId, pejabatId: pengguna.pejabatId }
    await inTenant(context.db.app, account, (tx) => requireSandiKuat(tx, { pemdaId, pengguna, sandi }))
    const hash = await hashSandi(sandi)
    const sesi = await inTenant(context.db.app, account, async (tx) => {
      const kini = (await kiniOf(context, tx)).toISOString()
      if (!(await takeTautanAwal(tx, { pemdaId, sidik: opened.sidik, kini }))) throw expired()
      await setSandi(tx, account, hash)
      await endSesi(tx, account, { sebab: 'sandi' })
      return startSesi(tx, context, { pemdaId, pengguna })
    })
    await recordEntry(context, account, { tindakan: useTautanAwal.name, refused: null })
    return sesi
  },
}

const expired = () =>
  new Refused(
    'TIDAK_ADA',
    'Tautan ini sudah dipakai, diganti, atau lewat 30 menit. Minta tautan baru ke admin pemda Anda.',
  )

async function openTautan(context: Context, tautan: string): Promise<Opened | undefined> {
  const read = readToken(tautan)
  if (read === undefined) return undefined
  const { pemdaId, sidik } = read
  return inTenant(context.db.app, { pemdaId }, async (tx) => {
    const kini = (await kiniOf(context, tx)).toISOString()
    const penggunaId = await findTautanAwal(tx, { pemdaId, sidik, kini })
    const pengguna = penggunaId === undefined ? undefined : await findPengguna(tx, pemdaId, { penggunaId })
    return pengguna?.aktif === true ? { pemdaId, sidik, pengguna } : undefined
  })
}
