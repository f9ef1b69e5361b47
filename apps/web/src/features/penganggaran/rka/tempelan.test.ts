import { expect, test } from 'vitest'
import { barisTempelan } from '@benang/imports/tempelan/baris-tempelan'
import { bersih } from '@benang/values/bersih'
import { tebakKolom } from '@benang/imports/tempelan/kolom-tempelan'
import { readTempelan, type Tempelan } from '../../../kisi/tempel/read-tempelan.ts'

const blokOf = (hasil: Tempelan) => ('blok' in hasil ? hasil.blok : [])
const baca = (text: string) => {
  const blok = blokOf(readTempelan(text))
  return barisTempelan(blok, tebakKolom(blok))
}

test('rows by line, cells by tab; a cell in quotes keeps its tabs, its line breaks and its quotes', () => {
  expect(readTempelan('a\tb\r\n"c ""d""\n e"\tf\n')).toEqual({
    blok: [
      ['a', 'b'],
      ['c "d"\n e', 'f'],
    ],
  })
  expect(readTempelan('pipa 6"\t"belum\n"')).toEqual({ blok: [['pipa 6"', 'belum\n']] })
})

test('empty rows and columns fall away, short rows are made as long as the others', () => {
  expect(readTempelan('a\t\tb\n\t\t\nc\n')).toEqual({
    blok: [
      ['a', 'b'],
      ['c', ''],
    ],
  })
})

test('a head names the columns, whatever their order, their case and their marks', () => {
  const blok = blokOf(
    readTempelan('No\tNAMA_KOMPONEN\tKoefisien\tSatuan\tHarga Satuan (Rp)\tkode_akun\tJumlah\n'),
  )
  expect(tebakKolom(blok)).toEqual({
    isJudul: true,
    kolom: ['abaikan', 'uraian', 'koefisien', 'satuan', 'harga', 'rekening', 'jumlah'],
  })
})

test('without a head the content tells: codes, words, coefficient, then numbers from left to right', () => {
  const blok = blokOf(
    readTempelan(
      '1.03.06.2.01.0005\t5.1.02.01.01.0024\tKertas HVS A4\t6 rim x 12 bulan\t53.000\t3.816.000\n',
    ),
  )
  expect(tebakKolom(blok)).toEqual({
    isJudul: false,
    kolom: ['subKegiatan', 'rekening', 'uraian', 'koefisien', 'harga', 'jumlah'],
  })
})

test('volume and unit in two columns are one coefficient; a heading gives its account to the rows below', () => {
  const hasil = baca(
    'Rekening\tUraian\tVolume\tSatuan\tHarga\n5.1.02.01.01.0024\tBelanja ATK\t\t\t\n\tKertas\t72\trim\t53000\n\tTinta\t24\tbotol\t112.500\n',
  )
  expect(hasil.judul).toEqual(['5.1.02.01.01.0024 Belanja ATK'])
  expect(
    hasil.baris.map(({ rekening, uraian, koefisien, harga }) => [rekening, uraian, koefisien, harga]),
  ).toEqual([
    ['5.1.02.01.01.0024', 'Kertas', '72 rim', '53000'],
    ['5.1.02.01.01.0024', 'Tinta', '24 botol', '112.500'],
  ])
})

test.each([
  ['full-width digits', '５３．０００', '53.000'],
  ['right-to-left and invisible marks', '\u202e5\u200b3\u20660\u200f00', '53000'],
  ['no-break spaces', '\u00a053\u2007000 ', '53 000'],
  ['a script stays text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['a formula stays text', '=HYPERLINK("http://x";"klik")', '=HYPERLINK("http://x";"klik")'],
  ['NUL and half a letter', 'a\u0000b\ud800', 'ab\ufffd'],
])('%s', (_, dari, jadi) => {
  expect(bersih(dari)).toBe(jadi)
})

test.each([
  ['one cell of a million letters', 'a'.repeat(1_000_000)],
  ['a million quotes', '"'.repeat(1_000_000)],
  ['quotes nobody closes on each line', '"""\n'.repeat(250_000)],
  ['a million tabs', 'a\t'.repeat(500_000)],
  ['a million lines', 'a\n'.repeat(500_000)],
])('%s is read or refused, and does not hang', (_, text) => {
  const hasil = readTempelan(text)
  if ('blok' in hasil) expect(hasil.blok.length).toBeLessThanOrEqual(5_000)
  else expect(hasil.pesan).toMatch(/Salin|tempel/)
})

test('nothing pasted is a reason, not a crash', () => {
  expect(readTempelan(' \n\t\n')).toEqual({
    pesan: 'Tidak ada isi yang bisa ditempel. Salin sel di Excel, lalu tempel di sini.',
  })
})
