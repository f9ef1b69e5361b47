import { listStandarUtuh, type VersiStandar } from '@benang/database/penganggaran/standar-rinci'
import { findPemda } from '@benang/database/sistem/pemda'
import { type BarisDaftarStandar, daftarStandar } from '@benang/reports/penganggaran/daftar-standar'
import type { Laporan } from '@benang/reports/laporan'
import type { BagianSusunan } from '@benang/database/penganggaran/standar-versi'
import { rupiahToText } from '@benang/values/rupiah'
import { formatTanggal, type Tanggal } from '@benang/values/tanggal'
import type { Act } from '../act.ts'

/** The whole list of a day, of one decree or (null) of all in force, as a report that can be imported again. */
export const readDaftarStandar: Act<{ tanggal: Tanggal; edisi: string | null }, Laporan> = {
  name: 'standarHarga.ekspor',
  kind: 'read',
  roles: 'any',
  async run({ tx, session }, { tanggal, edisi }) {
    const { pemdaId } = session
    const pemda = await findPemda(tx, pemdaId)
    const rows = await listStandarUtuh(tx, { pemdaId, tanggal, edisi })
    return daftarStandar(
      {
        pemda: pemda?.nama ?? '',
        judul: `Standar harga ${edisi ?? 'yang berlaku'}`,
        keterangan: [`Berlaku pada ${formatTanggal(tanggal)}`],
        tanda: pemda?.contoh === true ? ['data_contoh'] : [],
      },
      rows.map(barisDaftar),
    )
  },
}

/** A version as a row of the list. */
export function barisDaftar({ susunan, ...satu }: VersiStandar): BarisDaftarStandar {
  return { ...satu, susunan: teksSusunan(susunan) }
}

/** What a price is made of, as the import reads it; '' for nothing. */
export function teksSusunan(susunan: readonly BagianSusunan[] | null): string {
  return (susunan ?? []).map(bagianTeks).join('; ')
}

/** `KODE x 0,25`, `peserta (orang): 150000`: as the import reads them. */
function bagianTeks(bagian: BagianSusunan): string {
  if ('pemicu' in bagian)
    return `${bagian.pemicu} (${bagian.satuan}): ${rupiahToText(BigInt(bagian.harga)).replace('.', ',')}`
  const bulat = Math.trunc(bagian.koefisien / 10_000)
  const pecahan = String(bagian.koefisien % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${bagian.kode} x ${bulat}${pecahan === '' ? '' : `,${pecahan}`}`
}
