import { namaKolom } from '../baris.ts'
import { escapeXml, type Penyunting } from '../xml/sunting-xml.ts'
import type { CatatanLembar } from './catatan-sel.ts'

const author = 'Benang'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The notes of a sheet that had none. */
export function komentarBaru(catatan: CatatanLembar): string {
  const list = cellsOf(catatan).map((cell) => comment(cell, '0', ''))
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors><author>${author}</author></authors><commentList>${list.join('')}</commentList></comments>`
}

/** Adds them to a sheet's own notes; at a cell that has one already, ours stands before its text. */
export function tambahKomentar(catatan: CatatanLembar): Penyunting {
  const pending = new Map(cellsOf(catatan).map((cell) => [cell.acuan, cell]))
  let authors = 0
  let here = ''
  return {
    open({ nama, induk, atribut, awalan, teks, kosong }) {
      if (nama === 'author' && induk === 'authors') authors += 1
      if (nama === 'comment') here = atribut['ref'] ?? ''
      const cell = pending.get(here)
      if (nama !== 'text' || induk !== 'comment' || cell === undefined || kosong) return undefined
      pending.delete(here)
      return { ganti: `${teks}${run(`${cell.teks}\n`, awalan)}` }
    },
    close({ nama, awalan }) {
      if (nama === 'authors') return `<${awalan}author>${author}</${awalan}author>`
      if (nama !== 'commentList') return ''
      return [...pending.values()].map((cell) => comment(cell, String(authors), awalan)).join('')
    },
  }
}

/** The boxes notes are drawn in, as spreadsheets have kept them since the last century. */
export function gambarBaru(catatan: CatatanLembar): string {
  const head =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  return `${head}${kotak(catatan)}</xml>`
}

/** Adds the boxes to those a sheet has. Spreadsheets write this part as loosely as a page of 1998, so it is no XML to read. */
export function tambahGambar(gambar: string, catatan: CatatanLembar): string {
  const end = gambar.lastIndexOf('</xml>')
  return end < 0 ? gambar : `${gambar.slice(0, end)}${kotak(catatan)}${gambar.slice(end)}`
}

function kotak(catatan: CatatanLembar): string {
  return cellsOf(catatan)
    .map(({ baris, kolom }, at) => {
      const anchor = `${kolom}, 15, ${Math.max(0, baris - 2)}, 10, ${kolom + 3}, 15, ${baris + 4}, 4`
      return `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_benang_${at + 1}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${baris - 1}</x:Row><x:Column>${kolom - 1}</x:Column></x:ClientData></v:shape>`
    })
    .join('')
}

type Cell = { acuan: string; baris: number; kolom: number; teks: string }

function cellsOf(catatan: CatatanLembar): readonly Cell[] {
  return [...catatan].flatMap(([baris, row]) =>
    [...row].map(([kolom, teks]) => ({ acuan: `${namaKolom(kolom)}${baris}`, baris, kolom, teks })),
  )
}

function comment({ acuan, teks }: Cell, authorId: string, awalan: string): string {
  return `<${awalan}comment ref="${acuan}" authorId="${authorId}"><${awalan}text>${run(teks, awalan)}</${awalan}text></${awalan}comment>`
}

function run(teks: string, p: string): string {
  return `<${p}r><${p}t xml:space="preserve">${escapeXml(teks)}</${p}t></${p}r>`
}
