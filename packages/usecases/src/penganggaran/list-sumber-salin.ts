import { listSumberSalin as bacaSumber } from '@benang/database/penganggaran/sumber-salin'
import { type BagianApbd, bagianOf } from '@benang/domain/penganggaran/bagian-apbd'
import { rupiahToText } from '@benang/values/rupiah'
import type { Act } from '../act.ts'
import { acuanKertas } from './acuan-kertas.ts'
import { requireKertas } from './kertas.ts'

/** Lines of last year under one sub kegiatan and account; `dikenal`: both are in the lists of the paper's year. */
export type SumberSalinTampak = {
  subKegiatan: string
  subKegiatanNama: string
  rekening: string
  rekeningNama: string
  bagian: BagianApbd | null
  banyak: number
  jumlah: string
  dikenal: boolean
}

/** What a paper may be filled with from the signed RKA of the same unit of the year before. */
export const listSumberSalin: Act<
  { dokumenId: bigint },
  { tahun: number; kelompok: readonly SumberSalinTampak[] }
> = {
  name: 'kertas.sumber',
  kind: 'read',
  roles: 'any',
  async run(env, { dokumenId }) {
    const { dokumen } = await requireKertas(env, dokumenId)
    const { pemdaId } = env.session
    const { unitId, tahun } = dokumen
    const rows = await bacaSumber(env.tx, { pemdaId, unitId, tahun: tahun - 1 })
    const cari = await acuanKertas(env.tx, { pemdaId, tahun }, rows)
    const dikenal = (medan: 'subKegiatan' | 'rekening', kode: string) =>
      kode === '' || cari(medan, kode) !== null
    return {
      tahun: tahun - 1,
      kelompok: rows.map(({ jumlah, ...satu }) => ({
        ...{ ...satu, jumlah: rupiahToText(jumlah), bagian: bagianOf(satu.rekening) ?? null },
        dikenal: dikenal('subKegiatan', satu.subKegiatan) && dikenal('rekening', satu.rekening),
      })),
    }
  },
}
