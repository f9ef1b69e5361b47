import { expect, test } from 'vitest'
import {
  kolomKurang,
  letakOf,
  type Sasaran,
  sidikKepala,
  susunanTerpenuhi,
  tebakPemetaan,
} from './pemetaan.ts'
import { golonganGalat, usulSel } from './usul-sel.ts'

const sasaran: Sasaran = [
  [
    { nama: 'kode', label: 'Kode', judul: ['kode'], wajib: true },
    { nama: 'jenis', label: 'Jenis', judul: ['kelompok'], wajib: true },
    { nama: 'harga', label: 'Harga', judul: ['hargasatuan'] },
  ],
  [
    { nama: 'kode', label: 'Kode', judul: ['kode'], wajib: true },
    { nama: 'jenis', label: 'Jenis', judul: ['jenis'], wajib: true },
  ],
]
const baris = (nomor: number, ...teks: readonly string[]) => ({
  nomor,
  sel: teks.flatMap((satu, at) =>
    satu === '' ? [] : [{ kolom: at + 1, teks: satu, jenis: 'teks' as const }],
  ),
})
const lembar = (...awal: readonly ReturnType<typeof baris>[]) => ({
  ...{ nama: 'Daftar', tampak: 'ya' as const, jumlahBaris: awal.length, awal },
})

test('each layout is tried under its own headings, and a layout that is complete wins', () => {
  expect(letakOf(baris(1, 'Kode', 'Kelompok', 'Harga Satuan'), sasaran)).toEqual({
    kode: 1,
    jenis: 2,
    harga: 3,
  })
  expect(letakOf(baris(1, 'JENIS', 'kode'), sasaran)).toEqual({ kode: 2, jenis: 1 })
})

test('the heading is found below titles; a heading only alike is a guess, one that stands twice is none', () => {
  const daftar = lembar(
    baris(1, 'Daftar harga'),
    baris(3, 'Kode', 'Kelompok', 'Harga satuan (Rp)'),
    baris(4, 'A', 'B', '1'),
  )
  expect(tebakPemetaan(daftar, sasaran)).toEqual({
    ...{ lembar: 'Daftar', barisKepala: 3 },
    letak: { kode: 1, jenis: 2, harga: 3 },
  })
  expect(letakOf(baris(1, 'Kode', 'Kode', 'Kelompok'), sasaran)).toEqual({ jenis: 3 })
  expect(tebakPemetaan(lembar(baris(1, 'x', 'y')), sasaran)).toBeUndefined()
})

test('what is missing is named; equal headings have one fingerprint whatever their spelling', () => {
  expect(susunanTerpenuhi(sasaran, { kode: 1 })).toBeUndefined()
  expect(kolomKurang(sasaran, { kode: 1 }).map(({ label }) => label)).toEqual(['Jenis'])
  expect(sidikKepala(baris(1, 'Kode ', 'Harga_Satuan'))).toBe(sidikKepala(baris(7, 'kode', 'HARGA SATUAN')))
})

test.each([
  ['12,345', '"12,345" dapat berarti dua jumlah', '12345'],
  ['5.1.O2.0l', 'memuat huruf O, I atau l di tempat angka', '5.1.02.01'],
  ['kira-kira', '"kira-kira" bukan jumlah rupiah', undefined],
  ['1,5', '"1,5" dapat berarti dua jumlah', undefined],
])('%s, because %s, has the repair %s', (nilai, pesan, usul) => {
  expect(usulSel({ nilai, pesan })).toBe(usul)
})

test('faults that differ only in their values are of one kind', () => {
  expect(golonganGalat('"12,345" dapat berarti dua jumlah')).toBe(
    golonganGalat('"1,5" dapat berarti dua jumlah'),
  )
})
