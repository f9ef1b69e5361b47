import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import { findTahapan, insertPengecualian } from '@benang/database/sistem/tahapan'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'

/** `unitId` null lets every unit in; `sampai` is 'YYYY-MM-DD HH:MM' in the pemda's zone. */
export type GrantPengecualianInput = {
  tahun: number
  kode: string
  unitId: number | null
  alasan: string
  sampai: string
  perintah: string
}

/** Lets one unit, or all, act in a closed stage until a date, with a reason; the schedule itself stays. */
export const grantPengecualian: Act<GrantPengecualianInput, { urut: number }> = {
  name: 'tahapan.beriPengecualian',
  kind: 'write',
  roles: ['tapd', 'sekda', 'ppkd'],
  async run(env, input) {
    const key = { pemdaId: env.session.pemdaId, tahun: input.tahun, kode: input.kode }
    if ((await findTahapan(env.tx, key)) === undefined)
      throw new Refused('TIDAK_ADA', `Tahap ${input.kode} tahun ${input.tahun} belum dijadwalkan.`)
    const units = input.unitId === null ? [] : await listOrganisasi(env.tx, env.session.pemdaId)
    if (input.unitId !== null && !units.some(({ organisasiId }) => organisasiId === input.unitId))
      throw new Refused('TIDAK_ADA', 'Unit itu tidak ada. Muat ulang, lalu pilih dari daftar.')
    if (input.sampai.slice(0, 10) < env.context.today)
      throw new Refused(
        'ISIAN',
        `Akhir pengecualian ${input.sampai} sudah lewat. Pilih tanggal mulai hari ini.`,
      )
    const urut = await insertPengecualian(env.tx, {
      ...key,
      unitId: input.unitId,
      alasan: input.alasan,
      sampai: input.sampai,
      penggunaId: env.session.penggunaId,
      peran: env.penugasan.peran,
    })
    return { urut }
  },
}
