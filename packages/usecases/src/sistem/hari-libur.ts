import { type HariLibur, insertHariLibur, listHariLibur } from '@benang/database/sistem/hari-libur'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'

/** The days off of a year, each with its basis. */
export const readHariLibur: Act<{ tahun: number }, readonly HariLibur[]> = {
  name: 'tahapan.hariLibur',
  kind: 'read',
  roles: 'any',
  run: (env, input) => listHariLibur(env.tx, input.tahun),
}

export type AddHariLiburInput = { tanggal: string; nama: string; dasar: string; perintah: string }

/** Adds a local day off: from then on it is no working day in any deadline of this pemda. */
export const addHariLibur: Act<AddHariLiburInput, { tanggal: string }> = {
  name: 'tahapan.tambahHariLibur',
  kind: 'write',
  roles: ['admin', 'sekda'],
  async run(env, { tanggal, nama, dasar }) {
    if (!(await insertHariLibur(env.tx, { pemdaId: env.session.pemdaId, tanggal, nama, dasar })))
      throw new Refused('BENTROK', `Tanggal ${tanggal} sudah tercatat sebagai hari libur daerah.`)
    return { tanggal }
  },
}
