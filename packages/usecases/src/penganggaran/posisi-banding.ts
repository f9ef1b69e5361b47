import { listVersiBuku, type PosisiBuku } from '@benang/database/penganggaran/banding'
import { formatTanggal, isTanggal } from '@benang/values/tanggal'
import type { Env } from '../act.ts'
import { Refused } from '../refused.ts'

/** A state of a book with what it is called. */
export type Posisi = PosisiBuku & { sebutan: string }

/** Reads `v3` (a published version), `j120` (up to a jurnal) or a date, as it stands in an address. */
export async function posisiOf(env: Env, tahun: number, text: string): Promise<Posisi> {
  const akhir = `${tahun + 1}-12-31`
  if (isTanggal(text)) return { sampai: text, nomor: null, sebutan: `keadaan ${formatTanggal(text)}` }
  const [, jenis = '', angka = ''] = /^([vj])(\d{1,15})$/.exec(text) ?? []
  if (jenis === 'j') return { sampai: akhir, nomor: BigInt(angka), sebutan: `sampai jurnal ${angka}` }
  if (jenis === 'v') {
    const buku = { pemdaId: env.session.pemdaId, tahun }
    const found = (await listVersiBuku(env.tx, buku)).find(({ versi }) => String(versi) === angka)
    if (found === undefined)
      throw new Refused('TIDAK_ADA', `APBD ${tahun} belum punya versi ${angka}. Pilih versi dari daftar.`)
    const { jurnalNo, perTanggal } = found
    return { sampai: akhir, nomor: jurnalNo, sebutan: `versi ${angka}, terbit ${formatTanggal(perTanggal)}` }
  }
  throw new Refused('ISIAN', 'Sebut keadaannya: v1 (versi terbit), j120 (nomor jurnal), atau 2026-06-30.')
}
