import { markDibatalkan } from '@benang/database/sistem/imporan'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'
import { kerjaOf } from './imporan-tersimpan.ts'
import { peranImpor, requireImporan } from './require-imporan.ts'

/** Takes back all that an import wrote, by compensating acts; refuses with the reason where something rests on it by now. */
export const cancelImporan: Act<{ imporanId: bigint; perintah: string }, { pesan: string }> = {
  name: 'impor.batalkan',
  kind: 'write',
  roles: peranImpor,
  async run(env, { imporanId }) {
    const { imporan, adapter } = await requireImporan(env, imporanId)
    if (imporan.status === 'dibatalkan') return { pesan: imporan.alasanBatal ?? '' }
    if (imporan.status !== 'diterapkan')
      throw new Refused('ATURAN', 'Impor ini belum diterapkan, jadi tidak ada yang dibatalkan.')
    const kerja = kerjaOf(imporan)
    const halangan = await adapter.halanganBatal(env, kerja)
    if (halangan !== null) throw new Refused('ATURAN', halangan)
    const pesan = await adapter.batalkan(env, kerja)
    const { pemdaId, penggunaId } = env.session
    await markDibatalkan(env.tx, { pemdaId, imporanId }, { penggunaId, alasan: pesan })
    if (imporan.dokumenId !== null) env.catat?.(imporan.dokumenId)
    env.beriAlasan?.(`${adapter.nama}, ${imporan.namaBerkas}: ${pesan}`.slice(0, 500))
    return { pesan }
  },
}
