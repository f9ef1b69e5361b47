import { saveKeputusan } from '@benang/database/sistem/imporan'
import type { Act } from '../act.ts'
import type { PeriksaImporanInput } from './periksa-imporan.ts'
import { peranImpor, requireImporan, requireTerbuka } from './require-imporan.ts'

/**
 * Keeps what the person decided so far, so that leaving a step and coming back loses nothing. What the last check said stays to be
 * read, but it must be made again before the import is applied.
 */
export const recordImporan: Act<PeriksaImporanInput, { imporanId: string }> = {
  name: 'impor.simpan',
  kind: 'write',
  roles: peranImpor,
  async run(env, { imporanId, pemetaan, pilihan, perbaikan, putusan }) {
    const { imporan } = await requireImporan(env, imporanId)
    requireTerbuka(imporan)
    const key = { pemdaId: env.session.pemdaId, imporanId }
    await saveKeputusan(env.tx, key, { pemetaan, pilihan, perbaikan, putusan })
    return { imporanId: String(imporanId) }
  },
}
