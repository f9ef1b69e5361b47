import { findCatatan, insertTanggapan } from '@benang/database/penganggaran/asistensi'
import {
  type JenisTanggapan,
  keadaanCatatan,
  penjawabCatatan,
  sumberCatatan,
  tolakTanggapan,
} from '@benang/domain/penganggaran/asistensi'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'
import { requireBerasistensi } from './asistensi.ts'

/** The SKPD answers a note; who noted it closes it or opens it again, always with a word. */
export const recordTanggapan: Act<
  { catatanId: bigint; jenis: JenisTanggapan; isi: string; perintah: string },
  Record<never, never>
> = {
  name: 'asistensi.tanggapi',
  kind: 'write',
  roles: [...penjawabCatatan, ...sumberCatatan.flatMap(({ peran }) => peran)],
  async run(env, { catatanId, jenis, isi }) {
    const { pemdaId, penggunaId, pejabatId } = env.session
    const { peran } = env.penugasan
    const catatan = await findCatatan(env.tx, { pemdaId, catatanId })
    if (catatan === undefined)
      throw new Refused('TIDAK_ADA', 'Catatan itu tidak ada. Muat ulang halaman RKA-nya.')
    const { dokumenId } = await requireBerasistensi(env, catatan.dokumenId)
    const keadaan = keadaanCatatan(catatan.akhir)
    const tolak = tolakTanggapan(jenis, { peran, sumber: catatan.sumber, keadaan })
    if (tolak !== null) throw new Refused('ATURAN', tolak)
    await insertTanggapan(env.tx, { pemdaId, catatanId, jenis, isi, penggunaId, pejabatId, peran })
    env.catat?.(dokumenId)
    env.beriAlasan?.(isi)
    return {}
  },
}
