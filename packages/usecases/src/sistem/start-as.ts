import { inTenant } from '@benang/database/connection'
import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import { listPenugasan } from '@benang/database/organisasi/penugasan'
import { readKini } from '@benang/database/sistem/kini'
import { findPemdaByAkhiran, findPengguna, readPemda } from '@benang/database/sistem/pengguna'
import type { Context } from '../context.ts'
import { Refused } from '../refused.ts'

/**
 * The context of a command that works in the name of a person (`nama@akhiran`), under the first of their assignments in force that has
 * one of some roles. Whoever may run commands on the machine may do so, as after the second factor; the trail shows the person and that it came from the machine.
 */
export async function startAs(
  context: Context,
  { masuk, peran, oleh }: { masuk: string; peran: readonly string[]; oleh: string },
): Promise<Context> {
  const [nama = '', akhiran = ''] = masuk.split('@')
  const pemda = await findPemdaByAkhiran(context.db.app, akhiran)
  if (pemda === undefined)
    throw new Refused('TIDAK_ADA', `Tidak ada pemda dengan akhiran “${akhiran}”. Tulis nama@akhiran.`)
  const { pemdaId } = pemda
  return inTenant(context.db.app, { pemdaId }, async (tx) => {
    const pengguna = await findPengguna(tx, pemdaId, { namaPengguna: nama })
    if (pengguna === undefined || !pengguna.aktif)
      throw new Refused('TIDAK_ADA', `Tidak ada pengguna aktif ${masuk}. Lihat: benang pengguna.`)
    const { penggunaId, pejabatId } = pengguna
    const units = new Map((await listOrganisasi(tx, pemdaId)).map((unit) => [unit.organisasiId, unit.kode]))
    const penugasan = (await listPenugasan(tx, { pemdaId, pejabatId }))
      .filter(({ sejak, sampai }) => sejak <= context.today && (sampai === null || sampai >= context.today))
      .map((satu) => ({ ...satu, unitKode: units.get(satu.unitId) ?? '' }))
    const aktif = penugasan.find((satu) => peran.includes(satu.peran))
    if (aktif === undefined)
      throw new Refused('TIDAK_BERWENANG', `${masuk} hari ini tidak bertugas sebagai ${peran.join(', ')}.`)
    const session = {
      ...{
        sesiId: '00000000-0000-0000-0000-000000000000',
        penggunaId,
        pejabatId,
        nama: pengguna.nama,
        pemdaId,
      },
      ...{ pemdaNama: (await readPemda(tx, pemdaId)).nama, tingkat: 'penuh' as const },
      ...{ faktorKeduaPada: (await readKini(tx)).toISOString(), punyaFaktorKedua: true, penugasan, aktif },
    }
    return { ...context, session, alamat: `perintah di server oleh ${oleh}` }
  })
}
