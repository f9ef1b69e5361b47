import type { Rupiah } from './rupiah.ts'

/** What a typed or pasted amount means; `peringatan` tells an ambiguous reading before it is trusted. */
export type Terbaca =
  | { keadaan: 'kosong' }
  | { keadaan: 'terbaca'; jumlah: Rupiah; peringatan?: string }
  | { keadaan: 'salah'; pesan: string }

const grouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/
const comma = /^\d+,\d+$/
const dot = /^\d+\.\d+$/
const digits = /^\d+$/
const contoh = 'Isi jumlah dengan angka. Contoh yang diterima: 53000 atau 53.000,00.'

/** Reads an Indonesian or plain amount as people type and paste it; never rounds, never guesses silently. */
export function parseUang(text: string): Terbaca {
  const read = parseSelisih(text)
  const isLess = read.keadaan === 'terbaca' && read.jumlah < 0n
  return isLess ? { keadaan: 'salah', pesan: 'Jumlah harus nol atau lebih.' } : read
}

/** The same where less is an amount too: with a minus sign, or in brackets as books of account write it. */
export function parseSelisih(text: string): Terbaca {
  const clean = text
    .replace(/[\s\u00a0]/g, '')
    .replace(/[\u2212\u2013]/, '-')
    .replace(/^([-(]?)rp\.?/i, '$1')
  const isLess = /^-|^\(.+\)$/.test(clean)
  const read = parseTanpaTanda(isLess ? clean.replace(/^[-(]|\)$/g, '') : clean)
  return isLess && read.keadaan === 'terbaca' ? { ...read, jumlah: -read.jumlah } : read
}

function parseTanpaTanda(clean: string): Terbaca {
  if (clean === '') return { keadaan: 'kosong' }
  const plain = toPlain(clean)
  if (plain === null) return { keadaan: 'salah', pesan: contoh }
  const [whole = '', fraction = ''] = plain.text.split('.')
  if (whole.length > 15) return { keadaan: 'salah', pesan: 'Jumlah paling banyak 15 angka.' }
  if (/[1-9]/.test(fraction.slice(2))) {
    return {
      keadaan: 'salah',
      pesan: 'Rupiah paling kecil 1 sen: tulis paling banyak dua angka setelah koma.',
    }
  }
  const jumlah = BigInt(whole) * 100n + BigInt(fraction.slice(0, 2).padEnd(2, '0'))
  return plain.peringatan === undefined
    ? { keadaan: 'terbaca', jumlah }
    : { keadaan: 'terbaca', jumlah, peringatan: plain.peringatan }
}

function toPlain(text: string): { text: string; peringatan?: string } | null {
  if (digits.test(text)) return { text }
  if (grouped.test(text)) return { text: text.replaceAll('.', '').replace(',', '.') }
  if (comma.test(text)) return commaForm(text)
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text)) return { text: text.replaceAll(',', '') }
  if (/^\d{1,3}(,\d{3}){2,}$/.test(text)) return { text: text.replaceAll(',', '') }
  if (dot.test(text)) return { text }
  return null
}

function commaForm(text: string): { text: string; peringatan?: string } {
  const plain = text.replace(',', '.')
  const [whole = '', fraction = ''] = text.split(',')
  if (fraction.length !== 3) return { text: plain }
  const read = Number(fraction) === 0 ? whole : `${whole},${fraction.replace(/0+$/, '')}`
  const meant = `${whole}${fraction}`
  return { text: plain, peringatan: `${text} dibaca ${read}. Jika maksudnya ribuan, tulis ${meant}.` }
}
