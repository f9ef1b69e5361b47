import { randomUUID } from 'node:crypto'
import type { Tx } from '@benang/database/connection'
import { findPengguna } from '@benang/database/sistem/pengguna'
import { insertTautanAwal } from '@benang/database/sistem/tautan-awal'
import { type Act, runAct } from '../act.ts'
import type { Context } from '../context.ts'
import type { Entry } from '../entry.ts'
import { Refused } from '../refused.ts'
import { kiniOf, kunciOf } from '../sistem/kini.ts'
import { derivedToken } from '../sistem/token.ts'

/** A set-up link: the path of the page where the person chooses a password, good once, for 30 minutes. */
export type Tautan = { tautan: string }

/** Makes a link for an account and answers its id; the token itself is derived from the server's key and never stored. */
export async function insertTautan(
  tx: Tx,
  context: Context,
  { pemdaId, penggunaId }: { pemdaId: number; penggunaId: number },
): Promise<string> {
  const tautanId = randomUUID()
  const { sidik } = derivedToken(pemdaId, { kunci: kunciOf(context), id: tautanId })
  const kini = (await kiniOf(context, tx)).toISOString()
  await insertTautanAwal(tx, { pemdaId, penggunaId, tautanId, sidik, kini })
  return tautanId
}

/** The path a link leads to; the caller puts the address of the site before it. */
export function pathOfTautan(
  context: Context,
  { pemdaId, tautanId }: { pemdaId: number; tautanId: string },
): string {
  return `/app/awal/${derivedToken(pemdaId, { kunci: kunciOf(context), id: tautanId }).token}`
}

type Input = { penggunaId: number; perintah: string }

// What is stored with the command id is the link's id, worthless without the server's key.
const makeTautan: Act<Input, { tautanId: string }> = {
  name: 'pengguna.tautan',
  kind: 'write',
  roles: ['admin'],
  async run({ tx, context, session }, { penggunaId }) {
    const { pemdaId } = session
    const pengguna = await findPengguna(tx, pemdaId, { penggunaId })
    if (pengguna === undefined)
      throw new Refused('TIDAK_ADA', 'Akun itu tidak ada. Muat ulang daftar pengguna.')
    if (!pengguna.aktif)
      throw new Refused(
        'ATURAN',
        `Akun ${pengguna.namaPengguna} nonaktif, jadi tautannya tidak membuka apa pun.`,
      )
    return { tautanId: await insertTautan(tx, context, { pemdaId, penggunaId }) }
  },
}

/** A new set-up link for an account, for a first or a forgotten password; older links stop working. */
export const createTautan: Entry<Input, Tautan> = {
  name: makeTautan.name,
  kind: 'write',
  roles: ['admin'],
  async enter(context, input) {
    const { tautanId } = await runAct(context, makeTautan, input)
    return { tautan: pathOfTautan(context, { pemdaId: context.session?.pemdaId ?? 0, tautanId }) }
  },
}
