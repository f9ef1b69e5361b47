import { namaKolom } from '../baris.ts'
import { parseAcuan } from '../buku-kerja/acuan-sel.ts'
import type { Penyunting, Tanda } from '../xml/sunting-xml.ts'
import type { CatatanLembar } from './catatan-sel.ts'

/** What a sheet needs beside its notes: the marked twin of a style, and the link to the drawing of its notes. */
export type BahanLembar = {
  catatan: CatatanLembar
  gaya: (asal: number) => number | null
  gambar: string | null
}

/** Marks the noted cells of a sheet, adds those (and rows) that the sheet leaves out, and links the notes. */
export function suntingLembar(bahan: BahanLembar): Penyunting {
  const sel = penandaSel(bahan)
  let isLinked = bahan.gambar === null
  const link = (awalan: string) => {
    const text = isLinked ? '' : `<${awalan}legacyDrawing xmlns:r="${links}" r:id="${bahan.gambar}"/>`
    isLinked = true
    return text
  }
  return {
    open(tanda) {
      const { nama, induk, awalan } = tanda
      if (nama === 'row' && induk === 'sheetData') return sel.openRow(tanda)
      if (nama === 'c' && induk === 'row') return sel.openCell(tanda)
      return induk === 'worksheet' && after.includes(nama) ? { sebelum: link(awalan) } : undefined
    },
    close({ nama, induk, awalan }) {
      if (nama === 'row' && induk === 'sheetData') return sel.cellsBefore(end, awalan)
      if (nama === 'sheetData') return sel.rowsBefore(end, awalan)
      return nama === 'worksheet' ? link(awalan) : ''
    },
  }
}

const end = Number.POSITIVE_INFINITY

/** Walks the rows and cells of a sheet beside the notes. */
function penandaSel({ catatan, gaya }: BahanLembar) {
  const rows = [...catatan.keys()]
  let baris = 0
  let kolom = 0
  let sisa: number[] = []
  const cellsBefore = (stop: number, awalan: string) => {
    const before = sisa.filter((at) => at < stop)
    sisa = sisa.filter((at) => at > stop)
    return before.map((at) => `<${awalan}c r="${namaKolom(at)}${baris}"${styleOf(gaya(0))}/>`).join('')
  }
  const rowsBefore = (stop: number, awalan: string) => {
    let more = ''
    while (rows[0] !== undefined && rows[0] < stop) {
      baris = rows.shift() ?? 0
      sisa = columnsOf(catatan, baris)
      more += `<${awalan}row r="${baris}">${cellsBefore(end, awalan)}</${awalan}row>`
    }
    return more
  }
  const openRow = ({ awalan, atribut, teks, kosong }: Tanda) => {
    const nomor = Number(atribut['r'] ?? baris + 1)
    const sebelum = rowsBefore(nomor, awalan)
    baris = nomor
    kolom = 0
    const isNoted = rows[0] === nomor
    if (isNoted) rows.shift()
    sisa = isNoted ? columnsOf(catatan, nomor) : []
    if (!kosong || !isNoted) return { sebelum }
    return {
      sebelum,
      ganti: `${teks.replace(/\/>$/, '>')}${cellsBefore(end, awalan)}</${awalan}row>`,
    }
  }
  const openCell = ({ awalan, atribut, teks }: Tanda) => {
    kolom = parseAcuan(atribut['r'] ?? '')?.kolom ?? kolom + 1
    const isNoted = sisa.includes(kolom)
    const sebelum = cellsBefore(kolom, awalan)
    const marked = isNoted ? gaya(Number(atribut['s'] ?? 0)) : null
    return marked === null ? { sebelum } : { sebelum, ganti: withStyle(teks, marked) }
  }
  return { cellsBefore, rowsBefore, openRow, openCell }
}

const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
// Parts of a sheet that must stand behind the link, in the order of the schema.
const after = [
  ...['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts'],
  'extLst',
]

function columnsOf(catatan: CatatanLembar, baris: number): number[] {
  return [...(catatan.get(baris)?.keys() ?? [])]
}

function styleOf(gaya: number | null): string {
  return gaya === null ? '' : ` s="${gaya}"`
}

function withStyle(teks: string, gaya: number): string {
  const without = teks.replace(/\ss\s*=\s*("[^"]*"|'[^']*')/, '')
  return without.replace(/\s*(\/?>)$/, ` s="${gaya}"$1`)
}
