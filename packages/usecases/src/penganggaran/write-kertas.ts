import type { OperasiKertas } from '@benang/domain/penganggaran/kertas/jalankan-operasi'
import type { Act } from '../act.ts'
import { penulisKertas, requireKertas, requireTerbuka, requireWaktu } from './kertas.ts'
import { type HasilOperasi, runOperasi } from './operasi-kertas.ts'

/**
 * `umurDetik`: how long ago, by the writer's clock, the youngest of the operations was made (offline). `kumpulan`: what they are
 * taken back by together, with what was done in a person's words.
 */
export type WriteKertasInput = {
  dokumenId: bigint
  umurDetik: number | null
  kumpulan: string | null
  sebutan?: string | undefined
  operasi: readonly OperasiKertas[]
}

/** Writes a batch of changes into a working paper; sending it twice changes nothing. */
export const writeKertas: Act<WriteKertasInput, readonly HasilOperasi[]> = {
  name: 'kertas.tulis',
  kind: 'write',
  roles: penulisKertas,
  async run(env, { dokumenId, umurDetik, kumpulan: kode, sebutan = '', operasi }) {
    const kertas = await requireKertas(env, dokumenId, { kunci: true })
    env.catat?.(dokumenId)
    requireTerbuka(kertas.dokumen)
    const { susulan } = await requireWaktu(env, kertas.dokumen, umurDetik)
    const kumpulan = kode === null ? null : { kumpulan: kode, jenis: 'ubah' as const, sebutan }
    return runOperasi(env, kertas, operasi, { susulan, kumpulan })
  },
}
