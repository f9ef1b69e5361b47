import {
  cancelPekerjaan as cancelRow,
  findPekerjaan,
  listPekerjaan,
  type Pekerjaan,
} from '@benang/database/sistem/pekerjaan'
import type { Act, Env } from '../act.ts'
import { Refused } from '../refused.ts'

export type { Pekerjaan }

const overseers: readonly string[] = ['admin', 'inspektorat']

/** My jobs; an administrator and the inspectorate see those of the whole pemda. */
export const readPekerjaan: Act<Record<string, never>, readonly Pekerjaan[]> = {
  name: 'pekerjaan.daftar',
  kind: 'read',
  roles: 'any',
  run: (env) =>
    listPekerjaan(env.tx, {
      pemdaId: env.session.pemdaId,
      penggunaId: seesAll(env) ? null : env.session.penggunaId,
    }),
}

/** How far a job is. */
export const viewPekerjaan: Act<{ pekerjaanId: bigint }, Pekerjaan> = {
  name: 'pekerjaan.lihat',
  kind: 'read',
  roles: 'any',
  run: (env, input) => ownPekerjaan(env, input.pekerjaanId),
}

/** Stops a job: at once while it waits, after its present step while it runs. */
export const cancelPekerjaan: Act<{ pekerjaanId: bigint; perintah: string }, { status: string }> = {
  name: 'pekerjaan.batalkan',
  kind: 'write',
  roles: 'any',
  async run(env, { pekerjaanId }) {
    const job = await ownPekerjaan(env, pekerjaanId)
    const status = await cancelRow(env.tx, { pemdaId: env.session.pemdaId, pekerjaanId })
    if (status === undefined)
      throw new Refused('BENTROK', `Pekerjaan ini sudah ${job.status}; tidak ada yang dibatalkan.`)
    return { status }
  },
}

async function ownPekerjaan(env: Env, pekerjaanId: bigint): Promise<Pekerjaan> {
  const job = await findPekerjaan(env.tx, { pemdaId: env.session.pemdaId, pekerjaanId })
  if (job === undefined || (job.penggunaId !== env.session.penggunaId && !seesAll(env)))
    throw new Refused('TIDAK_ADA', 'Pekerjaan ini tidak ada, atau hasilnya sudah lewat 7 hari dan dihapus.')
  return job
}

function seesAll(env: Env): boolean {
  return overseers.includes(env.penugasan.peran)
}
