import { insertCatatan } from '@benang/database/penganggaran/asistensi'
import { listBaris } from '@benang/database/sistem/dokumen-baris'
import { isHidup } from '@benang/documents/jenis-dokumen'
import { sumberCatatan, sumberOf } from '@benang/domain/penganggaran/asistensi'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'
import { requireBerasistensi } from './asistensi.ts'

/** `urut` null: about the whole document; `wajib`: the RKA is not verified before this is mended. */
export type AskCatatan = {
  dokumenId: bigint
  urut: number | null
  wajib: boolean
  isi: string
  perintah: string
}

/** Says something about an RKA or one of its lines: TAPD, its partners, the inspectorate, the DPRD. */
export const addCatatan: Act<AskCatatan, { catatanId: string }> = {
  name: 'asistensi.catat',
  kind: 'write',
  roles: sumberCatatan.flatMap(({ peran }) => peran),
  async run(env, { dokumenId, urut, wajib, isi }) {
    const { pemdaId, penggunaId, pejabatId } = env.session
    const { peran } = env.penugasan
    const dokumen = await requireBerasistensi(env, dokumenId)
    const sumber = sumberOf(peran)
    if (sumber === undefined) throw new Refused('TIDAK_BERWENANG', 'Peran Anda tidak mencatat asistensi.')
    if (!isHidup(dokumen.status))
      throw new Refused('ATURAN', `RKA ini ${dokumen.status}; catatan hanya untuk RKA yang masih berlaku.`)
    if (wajib && sumber === 'dprd')
      throw new Refused('ISIAN', 'Catatan DPRD dibahas TAPD dan tidak menahan verifikasi. Hapus tanda wajib.')
    if (wajib && dokumen.status === 'diverifikasi')
      throw new Refused('ATURAN', 'RKA ini sudah diverifikasi. Catat tanpa tanda wajib perbaikan.')
    const baris =
      urut === null
        ? undefined
        : (await listBaris(env.tx, { pemdaId, tahun: dokumen.tahun, dokumen: [dokumenId] })).find(
            (satu) => satu.urut === urut,
          )
    if (urut !== null && baris === undefined)
      throw new Refused('ISIAN', `RKA ini tidak punya baris ${urut}. Muat ulang, lalu pilih barisnya lagi.`)
    const uraian = (baris?.uraian ?? '').slice(0, 1000)
    const catatanId = await insertCatatan(env.tx, {
      ...{ pemdaId, dokumenId, urut, uraian, sumber, wajib, isi, penggunaId, pejabatId, peran },
    })
    env.catat?.(dokumenId)
    env.beriAlasan?.(isi)
    return { catatanId: String(catatanId) }
  },
}
