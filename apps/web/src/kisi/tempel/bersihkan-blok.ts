import type { Blok } from '@benang/imports/tempelan/blok'
import { bersih } from '@benang/values/bersih'

/** As much as a cell of a grid may hold. */
export const maxSel = 2_000

/** A block whose cells are plain text, and what was done to them, in sentences for the person who pasted. */
export type BlokBersih = { blok: Blok; catatan: readonly string[] }

/**
 * Nothing that came over the clipboard is run, and nothing is changed in silence: marks nobody sees go, full-width signs become plain
 * ones, a formula stays the text it is, a cell that is too long is cut; each is counted and the first place named.
 */
export function bersihkanBlok(blok: Blok): BlokBersih {
  const temuan = new Map<Ubah, { banyak: number; di: string; contoh: string }>()
  const clean = blok.map((row, at) =>
    row.map((cell, column) => {
      const { text, ubah } = bersihkanSel(cell)
      for (const satu of ubah) {
        const known = temuan.get(satu)
        const di = `baris ${at + 1}, kolom ${column + 1}`
        temuan.set(
          satu,
          known ? { ...known, banyak: known.banyak + 1 } : { banyak: 1, di, contoh: text.slice(0, 40) },
        )
      }
      return text
    }),
  )
  const catatan = [...temuan].map(([ubah, { banyak, di, contoh }]) => kalimat[ubah](banyak, di, contoh))
  return { blok: clean, catatan }
}

/** One cell as plain text, and what had to be done for it. */
export function bersihkanSel(cell: string): { text: string; ubah: readonly Ubah[] } {
  if (cell.length <= maxSel && isBiasa.test(cell)) return { text: cell, ubah: takAda }
  const ubah: Ubah[] = []
  const short = cell.length > maxSel ? cell.slice(0, maxSel) : cell
  if (short !== cell) ubah.push('panjang')
  if (/[\p{Cf}\p{Co}]|[^\P{Cc}\t\r\n]/u.test(short)) ubah.push('tersembunyi')
  if (/[\uff01-\uff5e]/.test(short)) ubah.push('lebar')
  const text = bersih(short)
  if (/^[=+@]|^-(?![\d.,\s])/.test(text)) ubah.push('rumus')
  return { text, ubah }
}

// Most cells: plain signs and single blanks, no formula.
const isBiasa = /^(?![=+@-])[!-~]*(?: [!-~]+)*$/
const takAda: readonly Ubah[] = []

type Ubah = 'panjang' | 'tersembunyi' | 'lebar' | 'rumus'

const kalimat: Readonly<Record<Ubah, (banyak: number, di: string, contoh: string) => string>> = {
  panjang: (banyak, di) => `${banyak} sel lebih dari 2.000 huruf dipotong sampai 2.000 huruf (${di}).`,
  tersembunyi: (banyak, di) =>
    `${banyak} sel memuat tanda yang tidak terlihat, misalnya pembalik arah tulisan; tandanya dibuang (${di}).`,
  lebar: (banyak, di, contoh) =>
    `${banyak} sel memakai huruf atau angka lebar penuh; dibaca sebagai huruf biasa: ${contoh} (${di}).`,
  rumus: (banyak, di, contoh) =>
    `${banyak} sel tampak seperti rumus; ditempel sebagai teks dan tidak dijalankan: ${contoh} (${di}).`,
}
