import { formatTanggal } from '@benang/values/tanggal'
import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import type { Identitas } from '../sistem/aturan-asal.ts'
import { findSebabPerubahan } from './sebab-perubahan.ts'

/** The document names one of the reasons that the law admits on its date. */
export function sebabTerisi(identitas: Identitas): Aturan<FaktaDokumen> {
  return {
    ...identitas,
    check: ({ isi, tanggal }) => {
      const sebab = findSebabPerubahan(String(isi['sebab'] ?? ''))
      if (sebab !== undefined && sebab.sejak <= tanggal) return []
      const pesan =
        sebab === undefined
          ? 'Pilih satu dari lima sebab perubahan APBD.'
          : `${sebab.nama} baru menjadi sebab perubahan sejak ${formatTanggal(sebab.sejak)}.`
      return [{ lokasi: 'isi.sebab', pesan }]
    },
  }
}
