import { listPengecualian, listTahapan, type Pengecualian, type Tahapan } from '@benang/database/sistem/tahapan'
import type { Act } from '../act.ts'

/** The calendar of a year with its countdowns. */
export const readTahapan: Act<{ tahun: number }, readonly Tahapan[]> = {
  name: 'tahapan.daftar',
  kind: 'read',
  roles: 'any',
  run: (env, input) => listTahapan(env.tx, { pemdaId: env.session.pemdaId, tahun: input.tahun }),
}

/** Who was let in after closing, by whom and why. */
export const readPengecualian: Act<{ tahun: number; kode: string }, readonly Pengecualian[]> = {
  name: 'tahapan.pengecualian',
  kind: 'read',
  roles: 'any',
  run: (env, input) => listPengecualian(env.tx, { pemdaId: env.session.pemdaId, ...input }),
}
