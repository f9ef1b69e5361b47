import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { expect, test } from 'vitest'
import { checkFormulir, emptyBaris, type IsiFormulir, toIsiDokumen, totalOf } from './isi-formulir.ts'

const jenis: JenisDokumen = {
  kode: 'spp',
  nama: 'Surat Permintaan Pembayaran',
  singkatan: 'SPP',
  bidang: 'penatausahaan',
  templatNomor: '{seq5}',
  isian: [{ nama: 'penerima', label: 'Nama penerima', tipe: 'teks', wajib: true }],
  baris: 'mata-anggaran',
  langkah: [],
}
const bulanan: JenisDokumen = { ...jenis, isian: [], baris: 'mata-anggaran-bulanan' }
const kosong: IsiFormulir = { tanggal: '', uraian: '', isi: {}, baris: [] }

test('an empty form names every field once, each with the id that mends it', () => {
  expect(checkFormulir(kosong, jenis).map((item) => item.medan)).toEqual([
    'tanggal',
    'uraian',
    'isian-penerima',
    'tambah-baris',
  ])
})

test('a line without mata anggaran and amount is told by its number', () => {
  const formulir = { ...kosong, baris: [emptyBaris('a'), { ...emptyBaris('b'), kunci: 'k', jumlah: '5.00' }] }
  const pesan = checkFormulir(formulir, bulanan).map((item) => item.pesan)
  expect(pesan).toContain('Pilih mata anggaran baris 1.')
  expect(pesan).toContain('Isi jumlah baris 2.')
})

test('a month matrix becomes one line per filled month and adds up exactly', () => {
  const bulan = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? '10000000.01' : ''))
  const formulir: IsiFormulir = {
    tanggal: '2026-11-24',
    uraian: ' Anggaran kas ',
    isi: {},
    baris: [{ ...emptyBaris('a'), kunci: 'k', bulan }],
  }
  const isi = toIsiDokumen(formulir, bulanan)
  expect(isi.baris.map((item) => item.bulan)).toEqual([1, 3, 5, 7, 9, 11])
  expect(isi.uraian).toBe('Anggaran kas')
  expect(totalOf(formulir, bulanan)).toBe(6_000_000_006n)
})

test('a plain kind sends the amount for the whole year', () => {
  const formulir: IsiFormulir = {
    ...kosong,
    baris: [{ ...emptyBaris('a'), kunci: 'k', jumlah: '98000000.00' }],
  }
  expect(toIsiDokumen(formulir, jenis).baris).toEqual([
    { kunci: 'k', bulan: 0, jumlah: '98000000.00', uraian: '' },
  ])
})
