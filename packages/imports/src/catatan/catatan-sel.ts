/** A note to stand at a cell of somebody's own workbook; `kolom` counts from 1. */
export type CatatanSel = { lembar: string; baris: number; kolom: number; teks: string }

/** Notes of one sheet: row → column → text, in ascending order, so that a sheet is gone through once. */
export type CatatanLembar = ReadonlyMap<number, ReadonlyMap<number, string>>

/** Notes by sheet; several at one cell become one with a line each. */
export function kelompokCatatan(semua: readonly CatatanSel[]): ReadonlyMap<string, CatatanLembar> {
  const sorted = [...semua].sort((a, b) => a.baris - b.baris || a.kolom - b.kolom)
  const sheets = new Map<string, Map<number, Map<number, string>>>()
  for (const { lembar, baris, kolom, teks } of sorted) {
    const sheet = sheets.get(lembar) ?? new Map<number, Map<number, string>>()
    const row = sheet.get(baris) ?? new Map<number, string>()
    const ada = row.get(kolom)
    row.set(kolom, ada === undefined ? teks : `${ada}\n${teks}`)
    sheets.set(lembar, sheet.set(baris, row))
  }
  return sheets
}
