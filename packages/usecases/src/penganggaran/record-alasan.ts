import { insertAlasanPenjaga } from '@benang/database/penganggaran/penjaga'
import { isMenahan } from '@benang/domain/penganggaran/penjaga/periksa-baris'
import { rka } from '@benang/domain/penganggaran/rka'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'
import { pembuatOf } from '../sistem/layanan-dokumen.ts'
import { requireDokumen, type Sebutan } from '../sistem/require-dokumen.ts'
import { temuanDokumen } from './temuan-dokumen.ts'

/** Says why what the guard doubts about a line of a draft RKA is right; the reason stays with the document and its print. */
export const recordAlasan: Act<
  Sebutan & { tanda: string; alasan: string; perintah: string },
  Record<never, never>
> = {
  name: 'rka.catatAlasan',
  kind: 'write',
  roles: pembuatOf(rka),
  async run(env, { tanda, alasan, ...sebutan }) {
    const { pemdaId, penggunaId, pejabatId } = env.session
    const dokumen = await requireDokumen(env, rka, sebutan)
    if (dokumen.status !== 'draf' && dokumen.status !== 'dikembalikan')
      throw new Refused('ATURAN', `RKA ini ${dokumen.status}; alasan ditulis selagi draf.`)
    const temuan = (await temuanDokumen(env.tx, pemdaId, dokumen)).find((satu) => satu.tanda === tanda)
    if (temuan === undefined)
      throw new Refused(
        'ATURAN',
        'Dugaan itu tidak ada lagi karena barisnya berubah. Muat ulang halaman ini.',
      )
    const { kode, pesan } = temuan
    if (isMenahan(kode))
      throw new Refused('ATURAN', `${pesan} ${temuan.saran} Alasan saja tidak cukup untuk ini.`)
    await insertAlasanPenjaga(
      env.tx,
      { pemdaId, dokumenId: dokumen.dokumenId },
      { tanda, kode, pesan, alasan, penggunaId, pejabatId },
    )
    env.beriAlasan?.(`${pesan} ${alasan}`)
    return {}
  },
}
