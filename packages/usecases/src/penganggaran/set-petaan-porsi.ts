import { endPetaanPorsi, insertPetaanPorsi, listPetaanPorsi } from '@benang/database/penganggaran/porsi'
import { semuaPorsi } from '@benang/domain/penganggaran/kepatuhan/porsi-wajib'
import type { Tanggal } from '@benang/values/tanggal'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'

/** Codes as segments with points; '' where a code is not asked for. */
export type AskPetaan = {
  porsi: string
  subKegiatan: string
  rekening: string
  sejak: Tanggal
  alasan: string
  perintah: string
}

const pengatur = ['tapd', 'ppkd'] as const

/** Counts more lines for a share whose law names a purpose, not codes; with a reason that stays beside it. */
export const setPetaan: Act<AskPetaan, Record<never, never>> = {
  name: 'kepatuhan.petakan',
  kind: 'write',
  roles: pengatur,
  async run(env, { perintah: _, ...petaan }) {
    const { pemdaId } = env.session
    if (!semuaPorsi.some(({ id, petaan: boleh }) => id === petaan.porsi && boleh))
      throw new Refused(
        'ISIAN',
        'Porsi ini dihitung dari kode rekening saja. Pilih porsi yang memakai pemetaan.',
      )
    if (petaan.subKegiatan === '' && petaan.rekening === '')
      throw new Refused('ISIAN', 'Isi kode sub kegiatan, program, atau bidang, kode rekening, atau keduanya.')
    if (petaan.rekening !== '' && !petaan.rekening.startsWith('5'))
      throw new Refused('ISIAN', 'Porsi menghitung belanja. Isi kode rekening yang berawal 5.')
    const known = await listPetaanPorsi(env.tx, pemdaId)
    const isSame = known.some(
      ({ porsi, subKegiatan, rekening, sampai }) =>
        sampai === null && `${porsi} ${subKegiatan} ${rekening}` === keyOf(petaan),
    )
    if (isSame) throw new Refused('ISIAN', 'Pemetaan itu sudah berlaku. Akhiri dulu bila hendak diganti.')
    await insertPetaanPorsi(env.tx, { pemdaId, ...petaan })
    env.beriAlasan?.(`${keyOf(petaan)} sejak ${petaan.sejak}: ${petaan.alasan}`)
    return {}
  },
}

/** Ends a slice today: this year no longer counts it, the years before still do. */
export const endPetaan: Act<{ petaanId: number; perintah: string }, Record<never, never>> = {
  name: 'kepatuhan.akhiriPetaan',
  kind: 'write',
  roles: pengatur,
  async run(env, { petaanId }) {
    const { pemdaId } = env.session
    const ended = await endPetaanPorsi(env.tx, { pemdaId, petaanId, sampai: env.context.today })
    if (!ended) throw new Refused('TIDAK_ADA', 'Pemetaan itu tidak ada, belum mulai, atau sudah berakhir.')
    return {}
  },
}

function keyOf({
  porsi,
  subKegiatan,
  rekening,
}: Pick<AskPetaan, 'porsi' | 'subKegiatan' | 'rekening'>): string {
  return `${porsi} ${subKegiatan} ${rekening}`
}
