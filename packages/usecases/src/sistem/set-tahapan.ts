import { type JadwalTahapan, saveTahapan } from '@benang/database/sistem/tahapan'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'

/** `versi` is the one on the screen, 0 for a new stage. */
export type SetTahapanInput = Omit<JadwalTahapan, 'pemdaId'> & { versi: number; perintah: string }

/** Opens, moves, closes or locks a stage of the year. */
export const setTahapan: Act<SetTahapanInput, { versi: number }> = {
  name: 'tahapan.atur',
  kind: 'write',
  roles: ['admin', 'tapd', 'sekda', 'ppkd'],
  async run(env, { versi, ...jadwal }) {
    if (jadwal.tutup !== null && jadwal.tutup <= jadwal.buka)
      throw new Refused('ISIAN', `Waktu tutup ${jadwal.tutup} harus sesudah waktu buka ${jadwal.buka}.`)
    const saved = await saveTahapan(env.tx, { pemdaId: env.session.pemdaId, ...jadwal }, versi)
    if (!saved)
      throw new Refused(
        'BENTROK',
        `Jadwal tahap ${jadwal.nama} sudah diubah orang lain. Muat ulang, lalu ubah lagi.`,
      )
    return { versi: versi + 1 }
  },
}
