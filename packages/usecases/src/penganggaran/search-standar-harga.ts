import {
  findStandar,
  findStandarMirip,
  type JenisStandar,
  type Standar,
} from '@benang/database/penganggaran/standar-harga'
import { bentukKode, isSegmen, readKode } from '@benang/values/baca-kode'
import { rupiahToText } from '@benang/values/rupiah'
import type { Tanggal } from '@benang/values/tanggal'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'

/** `rekening` null: under any account; else the account in any spelling, and only items it allows. */
export type SearchStandarInput = {
  cari: string
  tanggal: Tanggal
  zona: number
  jenis: readonly JenisStandar[]
  rekening: string | null
}

/** What was found; `mirip`: nothing has the words themselves, these have words like them. `harga` in rupiah. */
export type StandarDitemukan = {
  mirip: boolean
  baris: readonly (Omit<Standar, 'harga'> & { harga: string })[]
}

const banyak = 20
const maxKata = 8

/** Items of the standard price lists in force on a day, by the beginnings or parts of words, also mistyped ones. */
export const searchStandarHarga: Act<SearchStandarInput, StandarDitemukan> = {
  name: 'standarHarga.cari',
  kind: 'read',
  roles: 'any',
  async run({ tx, session }, { cari, rekening, ...asked }) {
    const pencarian = {
      ...{ ...asked, pemdaId: session.pemdaId, banyak },
      rekening: rekening === null ? [] : atasanOf(rekening),
      kata: wordsOf(cari),
    }
    const tepat = await findStandar(tx, pencarian)
    if (tepat.length > 0 || pencarian.kata.every((satu) => satu.length < 3)) return shown(tepat, false)
    const mirip = await findStandarMirip(tx, pencarian)
    return shown(mirip, mirip.length > 0)
  },
}

/** The words of a search, at most eight. */
export function wordsOf(cari: string): readonly string[] {
  return cari
    .toLowerCase()
    .split(/\s+/)
    .filter((satu) => satu !== '')
    .slice(0, maxKata)
}

/** The account and the levels above it, `5`, `5.1`, … as the lists keep them. */
export function atasanOf(rekening: string): readonly string[] {
  const segmen = readKode(rekening, bentukKode.rekening)
  if (!isSegmen(segmen))
    throw new Refused('ISIAN', `Rekening "${rekening}": ${segmen.alasan}. ${segmen.saran}`)
  return segmen.map((_, index) => segmen.slice(0, index + 1).join('.'))
}

function shown(rows: readonly Standar[], mirip: boolean): StandarDitemukan {
  return { mirip, baris: rows.map((satu) => ({ ...satu, harga: rupiahToText(satu.harga) })) }
}
