import { bersih } from '@benang/values/bersih'
import { duaArti } from '@benang/values/parse-koefisien'
import { parseUang } from '@benang/values/parse-uang'
import { formatAngka } from '@benang/values/rupiah'
import type { Sel } from '../baris.ts'
import { batas } from '../batas.ts'
import type { Desimal } from './kolom-rka.ts'

/** A cell read: its text as a working paper has it, and what a person should know of the reading. Or why it is not read. */
export type Bacaan = { teks: string; catatan?: string } | { alasan: string; saran: string }

const rumus = { alasan: 'rumus, bukan nilai', saran: 'Salin, lalu Tempel sebagai nilai.' }

/** A text: marks nobody sees are left out, and that is told. A formula or a tag written as text stays text. */
export function bacaTeks({ teks, jenis, rumus: formula }: Sel): Bacaan {
  if (formula !== undefined) return rumus
  if (jenis === 'galat') return { alasan: 'sel berisi galat', saran: 'Ketik ulang isinya.' }
  if (teks.length > batas.teksSel)
    return { alasan: `teks ${teks.length} huruf, batas sel ${batas.teksSel}`, saran: 'Singkatkan isinya.' }
  const jadi = bersih(teks)
  return /[\p{Cf}\p{Co}]/u.test(teks)
    ? { teks: jadi, catatan: 'tanda yang tidak terlihat dibuang' }
    : { teks: jadi }
}

/**
 * An amount, as Indonesian text. A number of the workbook is exact to the sen or refused; a text that could be two numbers is refused
 * unless the layout says which sign parts decimals.
 */
export function bacaUang(sel: Sel, desimal: Desimal): Bacaan {
  if (sel.rumus !== undefined) return rumus
  if (sel.jenis === 'angka') return senOf(sel.teks)
  const asli = sel.teks.slice(0, 200).replaceAll(/[\p{Cf}\s]/gu, '')
  if (asli === '') return { teks: '' }
  const lain = angkaLain(asli)
  if (lain !== null) return lain
  const pilihan = tafsir(asli, desimal)
  if (typeof pilihan !== 'string') return pilihan
  const read = parseUang(pilihan)
  if (read.keadaan !== 'terbaca' || read.peringatan !== undefined)
    return {
      alasan: `“${asli.slice(0, 40)}” bukan jumlah yang jelas`,
      saran: 'Tulis seperti 1250000 atau 1.250.000,00.',
    }
  const teks = formatAngka(read.jumlah, { sen: read.jumlah % 100n !== 0n })
  return /^\d{1,3}[.,]\d{3}$/.test(asli) ? { teks, catatan: `${asli} dibaca ${teks}` } : { teks }
}

/** A number with up to eight decimals, as text with a comma that is not mistaken for thousands. */
export function bacaBilangan(sel: Sel, desimal: Desimal): Bacaan {
  if (sel.rumus !== undefined) return rumus
  if (sel.jenis !== 'angka') {
    const halus = /^(\d{1,10})([.,])(\d{4,8})$/.exec(sel.teks.trim())
    if (halus !== null) return { teks: denganKoma(halus[1] ?? '', halus[3] ?? '') }
    const read = bacaUang(sel, desimal)
    return 'teks' in read ? { ...read, teks: denganKoma(...belah(read.teks.replaceAll('.', ''), ',')) } : read
  }
  const nilai = Number(sel.teks)
  const [bulat, pecahan] = belah(nilai.toFixed(8), '.')
  if (
    nilai < 0 ||
    nilai >= 1e10 ||
    Math.abs(Number(`${bulat}.${pecahan}`) - nilai) > 1e-9 * Math.max(1, nilai)
  )
    return {
      alasan: `${sel.teks.slice(0, 40)} negatif, terlalu besar, atau lebih dari delapan desimal`,
      saran: 'Isi paling banyak delapan angka di belakang koma.',
    }
  return { teks: denganKoma(bulat, pecahan) }
}

function belah(teks: string, tanda: string): [string, string] {
  const [bulat = '', pecahan = ''] = teks.split(tanda)
  return [bulat, pecahan]
}

function denganKoma(bulat: string, pecahan: string): string {
  const tepat = pecahan.replace(/0+$/, '')
  // Three digits behind a comma may be read as thousands.
  const aman = tepat.length === 3 ? `${tepat}0` : tepat
  return aman === '' ? bulat : `${bulat},${aman}`
}

/** Why digits that are not 0–9 are not read, though a person may see what is meant. */
export function angkaLain(teks: string): { alasan: string; saran: string } | null {
  if (!/(?![0-9])\p{Nd}/u.test(teks)) return null
  const biasa = bersih(teks)
  const saran = /^[\p{ASCII}]*$/u.test(biasa)
    ? `Ketik ulang dengan angka biasa: ${biasa.slice(0, 40)}.`
    : 'Ketik ulang dengan angka biasa 0–9.'
  return { alasan: 'angka lebar penuh atau aksara lain', saran }
}

function tafsir(asli: string, desimal: Desimal): string | { alasan: string; saran: string } {
  const satu = /^(?:rp\.?)?(\d{1,15})([.,])(\d+)$/i.exec(asli)
  if (satu === null) return asli
  const [, bulat = '', tanda = '', pecahan = ''] = satu
  const isDesimal = desimal === null ? null : (desimal === 'koma') === (tanda === ',')
  const bisaRibuan = bulat.length <= 3 && pecahan.length === 3
  if (isDesimal === null)
    return {
      alasan: `“${asli}” dapat berarti dua jumlah`,
      saran:
        duaArti(asli) ??
        `Tulis ${bulat}${bisaRibuan ? pecahan : `,${pecahan}0`.slice(0, 3)} di sel berformat Angka, atau pilih tanda desimal berkas ini.`,
    }
  if (isDesimal && bisaRibuan && /[1-9]/.test(pecahan))
    return { alasan: `“${asli}” lebih halus dari satu sen`, saran: duaArti(`${bulat},${pecahan}`) ?? '' }
  if (isDesimal) return `${bulat},${pecahan.replace(/0+$/, '').padEnd(2, '0')}`
  return bisaRibuan
    ? `${bulat}${pecahan}`
    : { alasan: `“${asli}” bukan jumlah yang jelas`, saran: 'Tulis seperti 1250000 atau 1.250.000,00.' }
}

/** Half to even to two decimals where the file's digits differ from that by less than a double is exact to; else refused. */
function senOf(teks: string): Bacaan {
  const nilai = Number(teks)
  const bulat = halfEven(nilai * 100)
  const dekat = Math.abs(nilai - bulat / 100) < 1e-6 * Math.max(1, Math.abs(nilai))
  if (!dekat || nilai < 0 || !Number.isSafeInteger(bulat))
    return {
      alasan: `${teks.slice(0, 40)} negatif, terlalu besar, atau lebih halus dari satu sen`,
      saran: 'Isi paling banyak dua angka di belakang koma.',
    }
  const sen = BigInt(bulat)
  const jadi = formatAngka(sen, { sen: sen % 100n !== 0n })
  return Math.abs(nilai - bulat / 100) > 1e-9 * Math.max(1, nilai)
    ? { teks: jadi, catatan: `${teks} dibulatkan menjadi ${jadi}` }
    : { teks: jadi }
}

function halfEven(value: number): number {
  const floor = Math.floor(value)
  const rest = value - floor
  if (rest !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}
