import { endPenugasan, findPenugasan } from '@benang/database/organisasi/penugasan'
import { countHolders, findPengguna } from '@benang/database/sistem/pengguna'
import { endSesi } from '@benang/database/sistem/sesi'
import { addDays } from '@benang/values/tanggal'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'

type Input = { penugasanId: number; sampai: string; perintah: string }

/** Gives an assignment a last day, by a new version; the holder's sessions end. Documents signed under it stay as they are. */
export const endTugas: Act<Input, { ok: true }> = {
  name: 'pengguna.akhiriTugas',
  kind: 'write',
  roles: ['admin'],
  async run({ tx, session, context }, { penugasanId, sampai }) {
    const { pemdaId } = session
    const tugas = await findPenugasan(tx, { pemdaId, penugasanId })
    if (tugas === undefined)
      throw new Refused('TIDAK_ADA', 'Penugasan itu tidak ada. Muat ulang daftar pengguna.')
    if (tugas.sampai !== null && tugas.sampai < context.today)
      throw new Refused('ATURAN', `Penugasan itu sudah berakhir pada ${tugas.sampai}.`)
    if (sampai < tugas.sejak)
      throw new Refused('ISIAN', `Tanggal akhir ${sampai} sebelum tanggal mulai ${tugas.sejak}.`)
    await endPenugasan(tx, pemdaId, { penugasanId, versi: tugas.versi, sampai })
    if (
      tugas.peran === 'admin' &&
      (await countHolders(tx, { pemdaId, peran: 'admin', hari: addDays(sampai, 1) })) === 0
    )
      throw new Refused('ATURAN', 'Sesudah tanggal itu tidak ada admin lagi. Tugaskan admin lain lebih dulu.')
    const pengguna = await findPengguna(tx, pemdaId, { pejabatId: tugas.pejabatId })
    if (pengguna !== undefined)
      await endSesi(
        tx,
        { pemdaId, penggunaId: pengguna.penggunaId },
        { sebab: 'peran', kecuali: session.sesiId },
      )
    return { ok: true }
  },
}
