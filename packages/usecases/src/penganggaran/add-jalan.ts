import { insertJalanPemda, listTabelJalan } from '@benang/database/penganggaran/jalan-pengecualian'
import { findJalan } from '@benang/domain/penganggaran/jalan-pengecualian'
import { formatTanggal, type Tanggal } from '@benang/values/tanggal'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'

/** Records that this pemda admits a way above a ceiling from a date, with its own basis; never changed afterwards. */
export const addJalan: Act<
  { kode: string; sejak: Tanggal; dasar: string; perintah: string },
  Record<never, never>
> = {
  name: 'pengecualian.catatJalan',
  kind: 'write',
  roles: ['admin', 'ppkd'],
  async run(env, { kode, sejak, dasar }) {
    const { pemdaId } = env.session
    const jalan = findJalan(kode)
    if (jalan?.perPemda !== true)
      throw new Refused('ISIAN', 'Pilih jalan yang memang ditentukan tabel pemda sendiri.')
    if (sejak < jalan.sejak)
      throw new Refused('ISIAN', `Jalan ini paling awal berlaku ${formatTanggal(jalan.sejak)}.`)
    const own = await listTabelJalan(env.tx, pemdaId)
    if (own.some((satu) => satu.kode === kode && (satu.sampai === null || satu.sampai >= sejak)))
      throw new Refused('ISIAN', 'Jalan ini sudah tercatat berlaku pada tanggal itu.')
    await insertJalanPemda(env.tx, { pemdaId, kode, sejak, dasar })
    env.beriAlasan?.(`${kode} sejak ${sejak}: ${dasar}`)
    return {}
  },
}
