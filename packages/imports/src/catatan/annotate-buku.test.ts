import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { Baris } from '../baris.ts'
import { readBerkas } from '../read-berkas.ts'
import { annotateBuku } from './annotate-buku.ts'

/** A user's own workbook: formula, format, width, merged title, a note of theirs, a second sheet. */
async function asli(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('RKA "A" & B')
  sheet.columns = [{ width: 30 }, { width: 12 }, { width: 18 }]
  sheet.mergeCells('A1:C1')
  sheet.getCell('A1').value = 'Rencana <2027>'
  sheet.addRow(['kode', 'harga', 'jumlah'])
  sheet.addRow(['5.1.02', 1500, { formula: 'B3*2', result: 3000 }])
  sheet.addRow(['5.1.03', 2000, null])
  sheet.getCell('B3').numFmt = '#,##0'
  sheet.getCell('B3').alignment = { horizontal: 'center' }
  sheet.getCell('B4').note = 'punya saya'
  sheet.getRow(7).getCell(1).value = 'akhir'
  book.addWorksheet('Lain').addRow(['tetap'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

const nama = 'RKA "A" & B'
const catatan = [
  { lembar: nama, baris: 3, kolom: 2, teks: 'Harga di atas standar.' },
  { lembar: nama, baris: 3, kolom: 5, teks: 'Sel ini kosong <&>.' },
  { lembar: nama, baris: 5, kolom: 1, teks: 'Baris ini tidak ada.' },
  { lembar: nama, baris: 4, kolom: 2, teks: 'Angka ganda arti.' },
  { lembar: nama, baris: 9, kolom: 2, teks: 'Di bawah semua.' },
  { lembar: 'Tidak ada', baris: 1, kolom: 1, teks: 'x' },
  { lembar: nama, baris: 3, kolom: 2, teks: 'Koefisien 12,345 dua arti.' },
]

async function rows(bytes: Buffer): Promise<readonly Baris[]> {
  const baris: Baris[] = []
  const none = () => undefined
  await readBerkas(bytes, 'a.xlsx', {
    lembar: none,
    galat: none,
    peringatan: none,
    baris: (b) => baris.push(b),
  })
  return baris
}

async function open(bytes: Buffer) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const sheet = book.getWorksheet(nama)
  if (sheet === undefined) throw new Error('sheet lost')
  return sheet
}

const noteAt = (sheet: ExcelJS.Worksheet, cell: string) => {
  const { note } = sheet.getCell(cell)
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('')
}

test('notes and red fills stand on the right cells, cells and rows the file left out included', async () => {
  const sheet = await open(await annotateBuku(await asli(), catatan))
  expect(noteAt(sheet, 'B3')).toBe('Harga di atas standar.\nKoefisien 12,345 dua arti.')
  expect(noteAt(sheet, 'E3')).toBe('Sel ini kosong <&>.')
  expect(noteAt(sheet, 'A5')).toBe('Baris ini tidak ada.')
  expect(noteAt(sheet, 'B9')).toBe('Di bawah semua.')
  for (const cell of ['B3', 'E3', 'A5', 'B4', 'B9'])
    expect(sheet.getCell(cell).fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } })
  expect(sheet.getCell('A4').fill).toBeUndefined()
})

test('the note of the user stays, behind ours', async () => {
  const sheet = await open(await annotateBuku(await asli(), catatan))
  expect(noteAt(sheet, 'B4')).toBe('Angka ganda arti.\npunya saya')
})

test('values, formulas, formats and widths are as they were', async () => {
  const before = await asli()
  const after = await annotateBuku(before, catatan)
  expect(await rows(after)).toEqual(await rows(before))
  const sheet = await open(after)
  expect(sheet.getCell('C3').formula).toBe('B3*2')
  expect(sheet.getCell('B3').numFmt).toBe('#,##0')
  expect(sheet.getCell('B3').alignment).toMatchObject({ horizontal: 'center' })
  expect(sheet.getColumn(1).width).toBe(30)
  expect(sheet.getCell('B1').master.address).toBe('A1')
})

test('annotating twice is the same bytes; a copy can be annotated again', async () => {
  const before = await asli()
  const once = await annotateBuku(before, catatan)
  expect(once.equals(await annotateBuku(before, catatan))).toBe(true)
  const again = await annotateBuku(once, [{ lembar: nama, baris: 7, kolom: 1, teks: 'Lagi.' }])
  const sheet = await open(again)
  expect(noteAt(sheet, 'A7')).toBe('Lagi.')
  expect(noteAt(sheet, 'E3')).toBe('Sel ini kosong <&>.')
})
