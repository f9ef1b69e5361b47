import { listBarisKertas, type SaringKertas, sumKertas } from '@benang/database/penganggaran/kertas'
import { findTahapan } from '@benang/database/sistem/tahapan'
import { rupiahToText } from '@benang/values/rupiah'
import type { Act } from '../act.ts'
import { alasanTertutup, type BarisKertasTampak, barisTampak, requireKertas } from './kertas.ts'

/** A window of a paper's rows: `banyak` and `jumlah` (rupiah) are those of all rows that were asked for. */
export type JendelaKertas = {
  mulai: number
  banyak: number
  salah: number
  jumlah: string
  /** Operations so far: news is asked for from here on. */
  nomor: number
  baris: readonly BarisKertasTampak[]
  /** Whether this caller may write now, and why not; seconds until the stage closes, null while none is set. */
  bisaDiubah: boolean
  tertutup: string | null
  tahap: 'belum' | 'buka' | 'tutup' | 'kunci' | null
  sisaDetik: number | null
}

export type ReadKertasInput = SaringKertas & { dokumenId: bigint; mulai: number; banyak: number }

/** Reads a window of rows with the count and sum of all. */
export const readKertas: Act<ReadKertasInput, JendelaKertas> = {
  name: 'kertas.baca',
  kind: 'read',
  roles: 'any',
  async run(env, { dokumenId, mulai, banyak, ...saring }) {
    const { dokumen, nomor } = await requireKertas(env, dokumenId)
    const { pemdaId } = env.session
    const key = { pemdaId, dokumenId }
    const tahapan = await findTahapan(env.tx, { pemdaId, tahun: dokumen.tahun, kode: dokumen.jenis })
    const semua = await sumKertas(env.tx, key, saring)
    const baris = await listBarisKertas(env.tx, key, { mulai, banyak, saring })
    const tertutup = await alasanTertutup(env, dokumen, tahapan)
    return {
      ...{ mulai, nomor, banyak: semua.banyak, salah: semua.salah, jumlah: rupiahToText(semua.jumlah) },
      baris: baris.map(barisTampak),
      ...{ tertutup, bisaDiubah: tertutup === null },
      tahap: tahapan?.keadaan ?? null,
      sisaDetik: tahapan?.keadaan === 'buka' ? tahapan.sisaDetik : null,
    }
  },
}
