import { insertTenggatTercatat, listTenggatTercatat } from '@benang/database/penganggaran/kalender'
import { semuaTenggatAnggaran } from '@benang/domain/penganggaran/kalender/kalender-anggaran'
import { formatTanggal, type Tanggal } from '@benang/values/tanggal'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'

/** `tanggal` null takes the record before back; `bukti` is the letter's number or the reason. */
export type AskTenggat = {
  tahun: number
  kode: string
  tanggal: Tanggal | null
  bukti: string
  perintah: string
}

/** Records when something was done that no document of Benang shows: a letter, an agreement, an evaluation. */
export const recordTenggat: Act<AskTenggat, Record<never, never>> = {
  name: 'kalender.catat',
  kind: 'write',
  roles: ['tapd', 'ppkd', 'sekda', 'bappeda'],
  async run(env, { tahun, kode, tanggal, bukti }) {
    const { pemdaId, penggunaId } = env.session
    const tenggat = semuaTenggatAnggaran.find((satu) => satu.kode === kode)
    if (tenggat === undefined)
      throw new Refused('TIDAK_ADA', 'Tenggat itu tidak ada di kalender. Muat ulang halaman kalender.')
    if (tenggat.bukti !== null)
      throw new Refused(
        'ISIAN',
        `${tenggat.nama} selesai oleh dokumennya di Benang. Selesaikan dokumen itu, tanggalnya terbaca sendiri.`,
      )
    if (tanggal !== null && tanggal > env.context.today)
      throw new Refused(
        'ISIAN',
        `${formatTanggal(tanggal)} belum tiba. Catat setelah terjadi, paling lambat tanggal hari ini.`,
      )
    const known = await listTenggatTercatat(env.tx, { pemdaId, tahun })
    if (tanggal === null && known.find((satu) => satu.kode === kode)?.tanggal == null)
      throw new Refused('ISIAN', `${tenggat.nama} belum pernah dicatat, jadi tidak ada yang dibatalkan.`)
    await insertTenggatTercatat(env.tx, {
      ...{ pemdaId, tahun, kode, tanggal, bukti, penggunaId, peran: env.penugasan.peran },
    })
    env.beriAlasan?.(`${tenggat.nama} ${tanggal ?? 'dibatalkan'}: ${bukti}`)
    return {}
  },
}
