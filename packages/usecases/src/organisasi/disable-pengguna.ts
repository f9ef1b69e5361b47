import { countHolders, findPengguna, removeTotp, setAktif } from '@benang/database/sistem/pengguna'
import { endSesi } from '@benang/database/sistem/sesi'
import type { Act, Env } from '../act.ts'
import { Refused } from '../refused.ts'

type Input = { penggunaId: number; alasan: string; perintah: string }

/** Closes an account at once: no log-in, and every session of it ends. What the person signed stays. */
export const disablePengguna: Act<Input, { ok: true }> = {
  name: 'pengguna.nonaktifkan',
  kind: 'write',
  roles: ['admin'],
  async run(env, { penggunaId, alasan }) {
    const { tx, session, context } = env
    const { pemdaId } = session
    const pengguna = await requirePengguna(env, penggunaId)
    if (penggunaId === session.penggunaId)
      throw new Refused('ATURAN', 'Akun sendiri tidak bisa dinonaktifkan. Minta admin lain melakukannya.')
    await setAktif(tx, { pemdaId, penggunaId }, alasan)
    if ((await countHolders(tx, { pemdaId, peran: 'admin', hari: context.today })) === 0)
      throw new Refused('ATURAN', `${pengguna.nama} adalah admin terakhir. Tugaskan admin lain lebih dulu.`)
    await endSesi(tx, { pemdaId, penggunaId }, { sebab: 'nonaktif' })
    return { ok: true }
  },
}

/** Opens a closed account again; the person logs in with the old password, or by a new link. */
export const enablePengguna: Act<Omit<Input, 'alasan'>, { ok: true }> = {
  name: 'pengguna.aktifkan',
  kind: 'write',
  roles: ['admin'],
  async run(env, { penggunaId }) {
    await requirePengguna(env, penggunaId)
    await setAktif(env.tx, { pemdaId: env.session.pemdaId, penggunaId }, null)
    return { ok: true }
  },
}

/** Takes the second factor from an account whose device and recovery codes are lost; the person enrols again. */
export const releaseFaktorKedua: Act<Input, { ok: true }> = {
  name: 'pengguna.lepasFaktorKedua',
  kind: 'write',
  roles: ['admin'],
  secondFactor: 'fresh',
  async run(env, { penggunaId }) {
    const { tx, session } = env
    const of = { pemdaId: session.pemdaId, penggunaId }
    await requirePengguna(env, penggunaId)
    if (penggunaId === session.penggunaId)
      throw new Refused('ATURAN', 'Faktor kedua sendiri diganti di halaman akun, bukan dilepas.')
    await removeTotp(tx, of)
    await endSesi(tx, of, { sebab: 'faktor-kedua' })
    return { ok: true }
  },
}

async function requirePengguna({ tx, session }: Env, penggunaId: number) {
  const pengguna = await findPengguna(tx, session.pemdaId, { penggunaId })
  if (pengguna === undefined)
    throw new Refused('TIDAK_ADA', 'Akun itu tidak ada. Muat ulang daftar pengguna.')
  return pengguna
}
