import { describe, expect, test } from 'vitest'
import { kodeOf } from '@benang/values/kode-of'
import { acuanRkaOf, idsOf } from './daftar-acuan.ts'
import { parseKoefisien, textKoefisien } from '@benang/values/parse-koefisien'
import { type BarisRka, galatSel, hitungSel, ragu, type SelRka, selKosong } from './sel-rka.ts'

const acuan = acuanRkaOf({
  unit: [],
  subKegiatan: [{ id: 7, kode: '1.03.06.2.01.0005', nama: 'Rehabilitasi Saluran' }],
  rekening: [
    { id: 40, kode: '4.1.01.09.01.0001', uraian: 'PBBKB' },
    { id: 24, kode: '5.1.02.01.01.0024', uraian: 'Belanja Alat Tulis Kantor' },
  ],
  dana: [{ id: 5, kode: '1.2.01.01.02', nama: 'DAU' }],
})

test.each([
  ['412 meter', '412.00', 'meter'],
  ['6 rim x 12 bulan', '72.00', '6 rim x 12 bulan'],
  ['2 orang × 6 bulan', '12.00', '2 orang × 6 bulan'],
  ['1,5 paket', '1.50', 'paket'],
  ['2 box', '2.00', 'box'],
  ['1.000 lembar', '1000.00', 'lembar'],
  ['1,25 m x 1,25 m', '1.5625', '1,25 m x 1,25 m'],
  ['0,125 km', '0.125', 'km'],
  ['12,3450 m', '12.345', 'm'],
  ['0.00000001 t', '0.00000001', 't'],
])('%s', (text, koefisien, satuan) => {
  const read = parseKoefisien(text)
  expect(read).toEqual({ keadaan: 'terbaca', koefisien, satuan })
  expect(parseKoefisien(textKoefisien({ koefisien, satuan }))).toEqual(read)
})

test('a stored coefficient is written without the noughts behind its comma, and with those before it', () => {
  const text = (koefisien: string) => textKoefisien({ koefisien, satuan: 'rim' })
  expect(['10', '10.00', '100.50', '0.10', '7'].map(text)).toEqual([
    ...['10 rim', '10 rim', '100,5 rim', '0,1 rim', '7 rim'],
  ])
})

test.each([
  ['enam rim', /tidak dimulai dengan angka/],
  ['72', /Satuan belum ada/],
  ['0 rim', /lebih dari nol/],
  ['0,12345 m x 0,12345 m', /Bulatkan/],
  ['1,123456789 m', /delapan angka/],
  ['12,345 m', /12,345 bisa berarti ribuan atau desimal. Tulis 12345, atau 12,34\./],
  ['=2*3 rim', /tidak dimulai dengan angka/],
  [`6 ${'rim'.repeat(20)}`, /Singkatkan/],
])('%s is told what to do', (text, pesan) => {
  const read = parseKoefisien(text)
  expect(read.keadaan === 'salah' ? read.pesan : '').toMatch(pesan)
})

const line = (sel: Partial<SelRka>, uraian = 'Kertas'): BarisRka => {
  const made = { ...selKosong, koefisien: '6 rim x 12 bulan', harga: '53.000', ...sel }
  return {
    id: 'a',
    kunci: '',
    uraian,
    jumlah: hitungSel(made).jumlah,
    sel: { ...made, ids: idsOf(made, acuan) },
  }
}
const whole = { subKegiatan: '1.03.06.2.01.0005', rekening: '5.1.02.01.01.0024', dana: 'DAU' }

describe('a line', () => {
  test('is whole when its codes are known and its amount is a product', () => {
    expect(hitungSel({ koefisien: '6 rim x 12 bulan', harga: 'Rp53.000' }).jumlah).toBe('3816000.00')
    expect(galatSel(line(whole))).toEqual({})
  })

  test('of revenue names its account alone', () => {
    expect(galatSel(line({ rekening: '4.1.01.09.01.0001' }))).toEqual({})
  })

  test('costs coefficient × unit price, rounded to the sen', () => {
    expect(hitungSel({ koefisien: '12,5 m', harga: '1.500.000' }).jumlah).toBe('18750000.00')
    expect(hitungSel({ koefisien: '0,33 m', harga: '0,10' }).jumlah).toBe('0.03')
    expect(hitungSel({ koefisien: '', harga: '5' }).jumlah).toBe('')
    expect(hitungSel({ koefisien: '99999999 m', harga: '999.999.999.999' }).jumlah).toBe('')
  })

  test('tells at each cell what to do', () => {
    const galat = galatSel(line({ rekening: '5.1.02.01.01.9999', harga: 'lima ribu' }, ''))
    expect(Object.keys(galat).toSorted()).toEqual(['dana', 'harga', 'rekening', 'subKegiatan', 'uraian'])
    expect(galat.rekening).toBe(
      'Rekening “5.1.02.01.01.9999” tidak ada di daftar. Ketik kata atau kode, lalu pilih.',
    )
    expect(galat.harga).toBe('Isi jumlah dengan angka. Contoh yang diterima: 53000 atau 53.000,00.')
  })

  test('nobody has begun is no fault', () => {
    expect(galatSel({ id: 'a', kunci: '', uraian: '', jumlah: '', sel: selKosong })).toEqual({})
  })

  test('pasted with a point or comma before three digits, or another amount, is pointed out', () => {
    expect(ragu(line({ ...whole, koefisien: '1.000 lembar', tempelan: true })).koefisien).toBe(
      '1.000 dibaca 1000. Jika maksudnya desimal, tulis 1,000.',
    )
    expect(ragu(line({ ...whole, harga: '1.000', tempelan: true }))).toEqual({})
    expect(ragu(line({ ...whole, harga: '12,500', tempelan: true })).harga).toBe(
      '12,500 dibaca desimal. Jika maksudnya ribuan, tulis 12500.',
    )
    expect(galatSel(line({ ...whole, harga: '12,345' })).harga).toMatch(/ribuan atau desimal/)
    expect(ragu(line({ ...whole, jumlahAsal: '3.800.000', tempelan: true })).harga).toMatch(/3\.800\.000/)
    expect(ragu(line(whole))).toEqual({})
  })
})

test.each([
  ['5.1.02.01.01.0024', '5.1.2.1.1.24'],
  ['[5.1.2.1.1.24] Belanja Alat Tulis Kantor', '5.1.2.1.1.24'],
  ['5 . 1 . 02 . 01', '5.1.2.1'],
  ['x.xx.01.2.01.0001 Perencanaan', 'X.XX.1.2.1.1'],
  ['Belanja', ''],
])('the code of %s', (text, kode) => {
  expect(kodeOf(text)).toBe(kode)
})
