import { kalenderPemda } from '@benang/database/sistem/hari-libur'
import {
  listPengecualian,
  listTahapan,
  type Pengecualian,
  type Tahapan,
} from '@benang/database/sistem/tahapan'
import { workingDaysBetween } from '@benang/domain/sistem/hari-kerja'
import type { Act } from '../act.ts'

/** A stage with what is left of it; null when it is not open or never closes. */
export type TahapanBersisa = Tahapan & { sisaHariKerja: number | null }

/** The calendar of a year with its countdowns in working days of this pemda. */
export const readTahapan: Act<{ tahun: number }, readonly TahapanBersisa[]> = {
  name: 'tahapan.daftar',
  kind: 'read',
  roles: 'any',
  async run(env, { tahun }) {
    const { pemdaId } = env.session
    const all = await listTahapan(env.tx, { pemdaId, tahun })
    const kalender = await kalenderPemda(env.tx, pemdaId)
    return all.map((tahapan) => {
      const counts = tahapan.keadaan === 'buka' && tahapan.tutup !== null
      const left = counts
        ? workingDaysBetween(kalender, env.context.today, (tahapan.tutup ?? '').slice(0, 10))
        : null
      return { ...tahapan, sisaHariKerja: left }
    })
  },
}

/** Who was let in after closing, by whom and why. */
export const readPengecualian: Act<{ tahun: number; kode: string }, readonly Pengecualian[]> = {
  name: 'tahapan.pengecualian',
  kind: 'read',
  roles: 'any',
  run: (env, input) => listPengecualian(env.tx, { pemdaId: env.session.pemdaId, ...input }),
}
