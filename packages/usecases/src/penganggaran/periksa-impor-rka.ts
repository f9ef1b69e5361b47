import { findKertas } from '@benang/database/penganggaran/kertas'
import type { Act } from '../act.ts'
import { gabungRka } from './gabung-rka.ts'
import { hasilGabung, type HasilPeriksaRka } from './hasil-gabung-rka.ts'
import type { ImporRkaInput } from './import-rka.ts'
import { penulisKertas, requireKertasDokumen, requireTerbuka } from './kertas.ts'

/** What the import of a file would do to a draft; writes nothing. `nomor`: operations of the paper so far. */
export const periksaImporRka: Act<
  Pick<ImporRkaInput, 'dokumenId' | 'berkas' | 'pilihan'>,
  HasilPeriksaRka & { nomor: number }
> = {
  name: 'rka.periksa-impor',
  kind: 'read',
  roles: penulisKertas,
  async run(env, { dokumenId, berkas, pilihan }) {
    const dokumen = await requireKertasDokumen(env, dokumenId)
    requireTerbuka(dokumen)
    const kertas = await findKertas(env.tx, { pemdaId: env.session.pemdaId, dokumenId })
    const gabung = await gabungRka(env, dokumen, berkas, pilihan)
    return { ...(await hasilGabung(env, berkas, gabung, pilihan)), nomor: kertas?.nomor ?? 0 }
  },
}
