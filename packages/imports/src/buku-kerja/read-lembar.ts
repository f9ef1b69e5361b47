import { type Baris, namaKolom, type Penampung, type Sel } from '../baris.ts'
import { batas } from '../batas.ts'
import { BerkasDitolak } from '../berkas-ditolak.ts'
import type { Wadah } from '../wadah/open-wadah.ts'
import { type Atribut, readXml } from '../xml/read-xml.ts'
import { cellReader } from './cell-reader.ts'
import { parseAcuan } from './acuan-sel.ts'
import { collectGabungan } from './gabungan.ts'
import { type KamusSel, nilaiSel, type SelMentah } from './nilai-sel.ts'

/** Counts over the whole workbook, so that many sheets do not add up to what one may not be. */
export type Hitungan = { baris: number; sel: number }

export type LembarDibaca = { nama: string; part: string; kamus: KamusSel; hitungan: Hitungan }

/**
 * Streams the rows of one sheet. Rows and cells must ascend, each cell must stand in its row; a row without values is
 * left out and counts for nothing.
 */
export async function readLembar(wadah: Wadah, lembar: LembarDibaca, ke: Penampung): Promise<void> {
  const reader = rowReader(lembar, ke)
  const merge = collectGabungan(lembar.nama)
  const path: string[] = []
  let hidden = 0
  await readXml(wadah.read(lembar.part), lembar.part, {
    open: (name, atribut) => {
      const parent = path.at(-1)
      path.push(name)
      if (name === 'mergeCell' && parent === 'mergeCells') merge(atribut['ref'] ?? '')
      else if (name === 'row' && parent === 'sheetData') {
        if (isTrue(atribut['hidden'])) hidden += 1
        reader.openRow(atribut['r'])
      } else if (name === 'c' && parent === 'row') reader.openCell(atribut)
      else if (parent === 'c' || parent === 'is' || parent === 'r') reader.openPart(name, parent, atribut)
    },
    close: (name) => {
      path.pop()
      if (name === 'c' && path.at(-1) === 'row') reader.closeCell()
      else if (name === 'row' && path.at(-1) === 'sheetData') reader.closeRow()
      else reader.closePart()
    },
    text: (text) => reader.text(text),
  })
  if (hidden > 0) ke.peringatan(`Lembar ${lembar.nama}: ${hidden} baris tersembunyi ikut dibaca.`)
  reader.end()
}

const isTrue = (text: string | undefined) => text === '1' || text === 'true'

/** The state of one sheet: the row being read and the cell in it. */
function rowReader({ nama, kamus, hitungan }: LembarDibaca, ke: Penampung) {
  let nomor = 0
  let kolom = 0
  let sel: Sel[] = []
  let formulas = 0
  const cell = cellReader()
  const keep = (mentah: SelMentah) => {
    const acuan = `${namaKolom(kolom)}${nomor}`
    const tempat = `${nama}!${acuan}`
    const hasil = nilaiSel(mentah, kamus, tempat)
    if (hasil === null) return
    checkColumn(kolom, tempat)
    const { alasan } = hasil
    if (alasan !== undefined)
      ke.galat({ lembar: nama, sel: acuan, nilai: hasil.sel.teks.slice(0, 80), alasan })
    if (hasil.sel.rumus !== undefined) formulas += 1
    sel.push(hasil.sel)
  }
  return {
    ...{ openPart: cell.openPart, closePart: cell.closePart, text: cell.text },
    openRow: (r: string | undefined) => {
      nomor = nextRow(r, { nomor, nama })
      kolom = 0
    },
    openCell: (atribut: Atribut) => {
      kolom = nextColumn(atribut['r'], { nomor, kolom, nama })
      cell.open(kolom, atribut)
    },
    closeCell: () => cell.close(keep),
    closeRow: () => {
      if (sel.length > 0) ke.baris(counted({ nomor, sel }, hitungan))
      sel = []
    },
    end: () => {
      if (formulas > 0)
        ke.peringatan(`Lembar ${nama}: ${formulas} sel berisi rumus; hasilnya harus dihitung ulang.`)
    },
  }
}

function nextRow(r: string | undefined, { nomor, nama }: { nomor: number; nama: string }): number {
  const next = r === undefined ? nomor + 1 : /^[1-9]\d{0,6}$/.test(r) ? Number(r) : Number.POSITIVE_INFINITY
  if (next > batas.nomorBaris)
    throw new BerkasDitolak(
      'BAD_REF',
      'Nomor baris di luar lembar kerja.',
      `${nama}!${(r ?? '').slice(0, 20)}`,
    )
  if (next <= nomor)
    throw new BerkasDitolak('ROW_ORDER', 'Baris tidak berurutan atau berulang.', `${nama}!${next}`)
  return next
}

function nextColumn(
  r: string | undefined,
  { nomor, kolom, nama }: { nomor: number; kolom: number; nama: string },
): number {
  if (r === undefined) return kolom + 1
  const acuan = parseAcuan(r)
  if (acuan === null || acuan.baris !== nomor)
    throw new BerkasDitolak(
      'BAD_REF',
      'Alamat sel tidak ada atau bukan di barisnya.',
      `${nama}!${r.slice(0, 20)}`,
    )
  if (acuan.kolom <= kolom)
    throw new BerkasDitolak('CELL_ORDER', 'Sel dalam satu baris tidak berurutan.', `${nama}!${r}`)
  return acuan.kolom
}

function checkColumn(kolom: number, tempat: string): void {
  if (kolom > batas.kolom)
    throw new BerkasDitolak('TOO_MANY_COLUMNS', `Kolom terisi lebih dari ${batas.kolom}.`, tempat)
}

function counted(baris: Baris, hitungan: Hitungan): Baris {
  hitungan.baris += 1
  hitungan.sel += baris.sel.length
  if (hitungan.baris > batas.baris)
    throw new BerkasDitolak('TOO_MANY_ROWS', `Baris terisi lebih dari ${batas.baris}. Bagi berkasnya.`)
  if (hitungan.sel > batas.sel)
    throw new BerkasDitolak('TOO_MANY_CELLS', `Sel terisi lebih dari ${batas.sel}. Bagi berkasnya.`)
  return baris
}
