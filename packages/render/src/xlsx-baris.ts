import type { Bagian, Laporan, Tabel } from '@benang/reports/laporan'
import { formatTanggal } from '@benang/values/tanggal'
import { terbilang } from '@benang/values/terbilang'
import type ExcelJS from 'exceljs'
import type { CaraCetak } from './bentuk.ts'
import { formatNip } from './nip.ts'
import { alamatVerifikasi, barisTanda } from './tanda.ts'
import { rowsOfTabel, writeTabel } from './xlsx-tabel.ts'

/** A sheet being written, and the widths of its columns in letters. */
export type Lembar = { sheet: ExcelJS.Worksheet; columns: readonly number[] }

/** What stands above and below the main table: a text across the sheet, a labelled value, a table, a line of each signer. */
export type Line =
  | { jenis: 'teks'; teks: string; tebal: boolean; tengah: boolean }
  | { jenis: 'fakta'; label: string; nilai: string }
  | { jenis: 'tabel'; tabel: Tabel }
  | { jenis: 'ttd'; teks: readonly string[]; tebal: boolean }

const lineHeight = 15 // points

/** Letterhead, title and what the form says first. */
export function linesAbove(laporan: Laporan): readonly Line[] {
  const { pemda, unit, judul, nomor, keterangan, pembuka } = laporan
  const tanda = barisTanda(laporan)
  return [
    ...[`Pemerintah ${pemda}`, unit, judul].flatMap((line) =>
      line === null ? [] : [centred(line.toUpperCase(), true)],
    ),
    ...(nomor === null ? [] : [centred(`Nomor: ${nomor}`, false)]),
    ...keterangan.map((line) => centred(line, false)),
    ...(tanda === '' ? [] : [centred(tanda, true)]),
    ...pembuka.flatMap(linesOf),
  ]
}

/** What follows the main table, to the signatures and the code. */
export function linesBelow(laporan: Laporan, { alamat, dicetak }: CaraCetak): readonly Line[] {
  const { penutup, catatan, verifikasi } = laporan
  return [
    plain(''),
    ...penutup.flatMap(linesOf),
    ...(laporan.terbilang === null
      ? []
      : [plain(`${laporan.terbilang.label}: ${terbilang(laporan.terbilang.jumlah)}`)]),
    ...catatan.map(plain),
    ...tandaTangan(laporan),
    plain(''),
    ...(verifikasi === null ? [] : [plain(`Periksa keaslian: ${alamatVerifikasi(alamat, verifikasi.kode)}`)]),
    ...(dicetak === null ? [] : [plain(dicetak.teks)]),
  ]
}

/** Rows a line takes. */
export function rowsOf(line: Line): number {
  return line.jenis === 'tabel' ? rowsOfTabel(line.tabel) : 1
}

/** Writes it below what is there. */
export function writeLine(lembar: Lembar, line: Line): void {
  switch (line.jenis) {
    case 'tabel':
      return writeTabel(lembar, line.tabel, { from: placeOf(line.tabel) })
    case 'teks': {
      const { teks, tebal, tengah } = line
      const all = [{ teks, from: 1, to: lembar.columns.length }]
      return writeCells(lembar, all, { tebal, horizontal: tengah ? 'center' : 'left' })
    }
    case 'fakta': {
      const { label, nilai } = line
      const cells = [
        { teks: label, from: 1, to: 1 },
        { teks: nilai, from: 2, to: lembar.columns.length },
      ]
      return writeCells(lembar, cells, { tebal: false, horizontal: 'left' })
    }
    case 'ttd': {
      const spans = spansOf(lembar.columns, line.teks.length)
      const cells = spans.map((span, index) => ({ ...span, teks: line.teks[index] ?? '' }))
      return writeCells(lembar, cells, { tebal: line.tebal, horizontal: 'center' })
    }
  }
}

/** Its words below those of the main table: a table without codes begins where those have their words. */
function placeOf({ kolom }: Pick<Tabel, 'kolom'>): number {
  return kolom[0]?.jenis === 'uraian' ? 2 : 1
}

/** The last column the tables beside the main one reach. */
export function reachOf({ pembuka, penutup }: Pick<Laporan, 'pembuka' | 'penutup'>): number {
  const tables = [...pembuka, ...penutup].flatMap((bagian) =>
    bagian.jenis === 'tabel' ? [bagian.tabel] : [],
  )
  return Math.max(0, ...tables.map((tabel) => placeOf(tabel) - 1 + tabel.kolom.length))
}

type Cell = { teks: string; from: number; to: number }

function writeCells(
  { sheet, columns }: Lembar,
  cells: readonly Cell[],
  { tebal, horizontal }: { tebal: boolean; horizontal: 'left' | 'center' },
): void {
  const row = sheet.addRow([])
  const heights = cells.map(({ teks, from, to }) => {
    const cell = row.getCell(from)
    cell.value = teks
    cell.font = { bold: tebal }
    cell.alignment = { horizontal, vertical: 'top', wrapText: true }
    if (to > from) sheet.mergeCells(row.number, from, row.number, to)
    const width = widthOf(columns, from, to)
    return teks.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / width)), 0)
  })
  const lines = Math.max(...heights, 1)
  if (lines > 1) row.height = lines * lineHeight
  row.commit()
}

/** The columns of each signer, side by side; one alone stands at the right. */
function spansOf(columns: readonly number[], signers: number): readonly Omit<Cell, 'teks'>[] {
  const places = Math.max(2, signers)
  const total = widthOf(columns, 1, columns.length)
  const starts = Array.from({ length: places }, (_, index) => {
    if (index === 0) return 1
    const start = columns.findIndex((__, at) => widthOf(columns, 1, at + 1) > (total * index) / places) + 1
    return Math.min(Math.max(start, index + 1), columns.length)
  })
  const spans = starts.map((from, index) => ({ from, to: (starts[index + 1] ?? columns.length + 1) - 1 }))
  return spans.slice(-signers)
}

function widthOf(columns: readonly number[], from: number, to: number): number {
  return columns.slice(from - 1, to).reduce((total, width) => total + width, 0)
}

function linesOf(bagian: Bagian): readonly Line[] {
  switch (bagian.jenis) {
    case 'alinea':
      return [plain(bagian.teks)]
    case 'fakta':
      return bagian.fakta.map(({ label, nilai }): Line => ({ jenis: 'fakta', label, nilai }))
    case 'tabel': {
      const { judul } = bagian.tabel
      const table: Line = { jenis: 'tabel', tabel: bagian.tabel }
      return [...(judul === null ? [] : [{ ...plain(judul), tebal: true }]), table, plain('')]
    }
  }
}

function tandaTangan({ penandatangan, tempat }: Laporan): readonly Line[] {
  const blocks = penandatangan.map(({ sebutan, tanggal, jabatan, awalan, nama, pangkat, nip }) => [
    tanggal === null ? '' : [tempat, formatTanggal(tanggal)].filter(Boolean).join(', '),
    sebutan ?? '',
    [awalan, jabatan.toUpperCase()].filter(Boolean).join(' '),
    ...['', ''],
    nama,
    pangkat ?? '',
    nip === null ? '' : `NIP ${formatNip(nip)}`,
  ])
  const rows = blocks[0]?.map((_, row) => blocks.map((block) => block[row] ?? '')) ?? []
  return rows.map((teks, row): Line => ({ jenis: 'ttd', teks, tebal: row === 5 }))
}

function centred(teks: string, tebal: boolean): Line {
  return { jenis: 'teks', teks, tebal, tengah: true }
}

function plain(teks: string): Extract<Line, { jenis: 'teks' }> {
  return { jenis: 'teks', teks, tebal: false, tengah: false }
}
