import { registerKunci } from '@benang/database/ledger/kunci'
import type { Kunci } from '@benang/ledger/kunci'
import type { Act } from '../act.ts'
import { requireUnit } from '../act-authority.ts'
import { openBukuPertama } from '../akuntansi/open-buku.ts'
import { kunciAcuan, type OpenInput, pembukaMata } from './open-mata-anggaran.ts'

/** What is to be registered for documents of one unit and year. */
export type OpenSekaligusInput = {
  tahun: number
  unitId: number
  mata: readonly Pick<OpenInput, 'jenis' | 'subKegiatanId' | 'rekeningId' | 'danaId'>[]
  perintah: string
}

/** `openMataAnggaran` for many keys of a unit: one jurnal registers them, the answer has their numbers in order. */
export const openMataSekaligus: Act<OpenSekaligusInput, { kunci: readonly number[] }> = {
  name: 'dokumen.bukaMataSekaligus',
  kind: 'write',
  roles: pembukaMata,
  async run(env, { tahun, unitId, mata }) {
    const { pemdaId, penggunaId } = env.session
    requireUnit(env, unitId)
    await openBukuPertama(env, tahun)
    const keys: Kunci[] = []
    for (const satu of mata) keys.push(await kunciAcuan(env, { tahun, unitId, ...satu }))
    const buku = { pemdaId, tahun, pelaku: penggunaId, tanggal: env.context.today }
    return { kunci: await registerKunci(env.tx, buku, keys) }
  },
}
