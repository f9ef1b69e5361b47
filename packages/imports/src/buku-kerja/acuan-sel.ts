import { batas } from '../batas.ts'

/** A cell by column and row, both from 1. */
export type AcuanSel = { kolom: number; baris: number }

/** `AB12`; null for what no spreadsheet has. A column beyond the limit is still read, so that its cause can be told. */
export function parseAcuan(text: string): AcuanSel | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text)
  if (found === null) return null
  const [, letters = '', digits = ''] = found
  const baris = Number(digits)
  let kolom = 0
  for (const letter of letters) kolom = kolom * 26 + letter.charCodeAt(0) - 64
  return baris > batas.nomorBaris || kolom > 16_384 ? null : { kolom, baris }
}
