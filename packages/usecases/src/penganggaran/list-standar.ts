import { listStandarEdisi, type StandarEdisi } from '@benang/database/penganggaran/standar-edisi'
import {
  countStandar,
  findStandar,
  findStandarMirip,
  type Standar,
} from '@benang/database/penganggaran/standar-harga'
import { countZona } from '@benang/database/penganggaran/standar-rinci'
import { rupiahToText } from '@benang/values/rupiah'
import type { Act } from '../act.ts'
import { atasanOf, type SearchStandarInput, wordsOf } from './search-standar-harga.ts'

/** A page of the list; `mirip`: nothing has the words themselves, these have words like them. `harga` in rupiah. */
export type DaftarStandar = {
  mirip: boolean
  baris: readonly (Omit<Standar, 'harga'> & { harga: string })[]
  jumlahBaris: number
  ukuranHalaman: number
  edisi: readonly StandarEdisi[]
  /** How many zones have prices of their own. */
  zona: number
}

const ukuranHalaman = 50

/** Standard prices in force on a day, by page, with the decrees they come from. */
export const listStandar: Act<SearchStandarInput & { halaman: number }, DaftarStandar> = {
  name: 'standarHarga.daftar',
  kind: 'read',
  roles: 'any',
  async run({ tx, session }, { cari, rekening, halaman, ...asked }) {
    const { pemdaId } = session
    const pencarian = {
      ...{ ...asked, pemdaId, banyak: ukuranHalaman, lewati: (halaman - 1) * ukuranHalaman },
      rekening: rekening === null ? [] : atasanOf(rekening),
      kata: wordsOf(cari),
    }
    const jumlahBaris = await countStandar(tx, pencarian)
    const isMirip = jumlahBaris === 0 && pencarian.kata.some((satu) => satu.length >= 3)
    const rows = isMirip
      ? await findStandarMirip(tx, { ...pencarian, lewati: 0 })
      : await findStandar(tx, pencarian)
    return {
      mirip: isMirip && rows.length > 0,
      baris: rows.map((satu) => ({ ...satu, harga: rupiahToText(satu.harga) })),
      jumlahBaris: isMirip ? rows.length : jumlahBaris,
      ukuranHalaman,
      edisi: await listStandarEdisi(tx, pemdaId),
      zona: await countZona(tx, { pemdaId, tanggal: asked.tanggal }),
    }
  },
}
