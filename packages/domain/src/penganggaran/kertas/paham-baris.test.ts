import { expect, test } from 'vitest'
import type { IsiKertas } from './medan-kertas.ts'
import { type CariAcuan, pahamBaris } from './paham-baris.ts'

const daftar: Readonly<Record<string, string>> = {
  '1.3.6.2.1.5': '1.03.06.2.01.0005',
  ATK: '5.1.02.01.01.0024',
  hibah: '5.1.05.05.01.0001',
  pajak: '4.1.01.09.01.0001',
  DAU: '1.2.01.01.02',
}
const cari: CariAcuan = (_, text) =>
  daftar[text] === undefined ? null : { id: 7, kode: daftar[text], rinci: true }
const utuh: IsiKertas = {
  ...{ subKegiatan: '1.3.6.2.1.5', rekening: 'ATK', dana: 'DAU', uraian: 'Kertas' },
  ...{ koefisien: '6 rim x 12 bulan', harga: '53.000' },
}
const salah = (isi: IsiKertas) => pahamBaris(isi, cari).salah.map(({ medan }) => medan)

test('a whole row is understood: codes the official way, coefficient, price, amount', () => {
  expect(pahamBaris(utuh, cari)).toMatchObject({
    ...{ koefisien: 7_200n, harga: 5_300_000n, rincian: '3816000', jumlah: 381_600_000n, salah: [] },
    isi: { subKegiatan: '1.03.06.2.01.0005', rekening: '5.1.02.01.01.0024', dana: '1.2.01.01.02' },
  })
})

test('PPN is one of the rates there are, and is rounded on the line', () => {
  expect(pahamBaris({ ...utuh, koefisien: '1 unit', harga: '0,99', ppn: '11 %' }, cari).rincian).toBe(
    '1.0989',
  )
  expect(pahamBaris({ ...utuh, ppn: '11 %' }, cari)).toMatchObject({ jumlah: 423_576_000n, salah: [] })
  expect(salah({ ...utuh, ppn: '13' })).toEqual(['ppn'])
})

test.each<[string, IsiKertas, readonly string[]]>([
  ['an empty row has no faults', { rekening: 'ATK' }, []],
  ['codes that are in no list', { ...utuh, rekening: '9', dana: '' }, ['rekening', 'dana']],
  ['revenue names an account alone', { ...utuh, rekening: 'pajak', subKegiatan: '', dana: '' }, []],
  [
    'a hibah names who receives it, with address',
    { ...utuh, rekening: 'hibah' },
    ['penerima', 'alamatPenerima'],
  ],
  [
    'a named recipient',
    { ...utuh, rekening: 'hibah', penerima: 'Yayasan Contoh', alamatPenerima: 'Jalan Melati 1' },
    [],
  ],
  ['a kind on an account of another', { ...utuh, jenisBelanja: 'GAJI' }, ['jenisBelanja']],
  ['a kind nobody knows', { ...utuh, jenisBelanja: 'SAKTI' }, ['jenisBelanja']],
  ['no price', { ...utuh, harga: '' }, ['harga']],
  ['a price below one rupiah', { ...utuh, harga: '0,5' }, ['harga']],
  ['no unit', { ...utuh, koefisien: '12' }, ['koefisien']],
])('%s', (_, isi, medan) => {
  expect(salah(isi)).toEqual(medan)
})
