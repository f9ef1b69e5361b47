import { invariant } from '@benang/values/invariant'
import { bebanOf, utangOf } from '../akuntansi/akun-belanja.ts'
import { type Bagan, barisOf, type BarisBerkunci, type SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'

/** Codes of the accounts by which these lines become a debt and an expense or asset; '?' marks an unknown pair. */
export function akunUtang(baris: readonly BarisBerkunci[]): readonly string[] {
  return baris.flatMap(({ rekening }) => [
    utangOf(rekening) ?? `? utang ${rekening}`,
    bebanOf(rekening) ?? '?',
  ])
}

/** The two book accounts of a line of spending in the books of the unit. */
export function utangDanBeban({ rekening }: BarisBerkunci, unitId: number, bagan: Bagan) {
  const utang = utangOf(rekening)
  const beban = bebanOf(rekening)
  invariant(utang !== undefined && beban !== undefined, `accounts beside ${rekening} were checked`)
  return { utangBelanja: bagan.akun(utang, unitId), beban: bagan.akun(beban, unitId) }
}

/** A receipt recognises the debt and what was bought. */
export const jurnalBast: SusunanJurnal = {
  jenis: 'bast',
  akun: ({ baris }) => akunUtang(baris),
  susun: ({ baris, unitId }, bagan) => ({
    kunci: {},
    baris: baris.map((satu) => barisOf(satu, utangDanBeban(satu, unitId, bagan))),
  }),
}
