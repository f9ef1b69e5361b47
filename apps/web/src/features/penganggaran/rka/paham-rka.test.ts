import { describe, expect, test } from 'vitest'
import type { BarisKisi } from '../../../kisi/model/kontrak.ts'
import { ciriRka, semuaTemuan } from './ciri-rka.ts'
import { acuanRkaOf } from './daftar-acuan.ts'
import { pahamRka } from './paham-rka.ts'

const acuan = acuanRkaOf({
  unit: [],
  subKegiatan: [{ id: 7, kode: '1.03.06.2.01.0005', nama: 'Rehabilitasi Saluran' }],
  rekening: [
    { id: 40, kode: '4.1.01.09.01.0001', uraian: 'PBBKB' },
    { id: 24, kode: '5.1.02.01.01.0024', uraian: 'Belanja Alat Tulis Kantor' },
    { id: 55, kode: '5.1.05.01.01.0001', uraian: 'Belanja Hibah Uang' },
  ],
  dana: [{ id: 5, kode: '1.2.01.01.02', nama: 'DAU' }],
})
const paham = pahamRka(acuan)
const whole = { subKegiatan: '1.03.06.2.01.0005', rekening: '5.1.02.01.01.0024', dana: 'DAU' }
const line = (isi: Record<string, string>, id = 'a'): BarisKisi => ({
  ...{ id, rev: 0 },
  isi: { uraian: 'Kertas', koefisien: '6 rim x 12 bulan', harga: '53.000', ...isi },
})
const belum = { salahOf: () => undefined, isLama: () => false }
const ciri = (sumber: Parameters<typeof ciriRka>[0]['sumber'] = belum, isAsked = false) =>
  ciriRka({
    acuan,
    paham,
    sumber,
    isAsked,
    standar: { kolom: {}, ikut: () => ({}), periksa: () => [] },
    isPenerima: false,
  })
const pesan = (baris: BarisKisi, dari = ciri()) =>
  Object.fromEntries(dari.periksa(baris).map((satu) => [satu.medan, satu.pesan]))

describe('a line', () => {
  test('is whole when its codes are known and its amount is a product', () => {
    expect(paham(line({ ...whole, harga: 'Rp53.000' })).jumlah).toBe(381_600_000n)
    expect(pesan(line(whole))).toEqual({})
    expect(paham(line({ ...whole, ppn: '11' })).jumlah).toBe(423_576_000n)
  })

  test('of revenue names its account alone', () => {
    expect(pesan(line({ rekening: '4.1.01.09.01.0001' }), ciri(belum, true))).toEqual({})
  })

  test('tells at each cell what to do; cells nobody came to yet are named once somebody asks', () => {
    const baris = line({ rekening: '5.1.02.01.01.9999', harga: 'lima ribu', uraian: '' })
    expect(Object.keys(pesan(baris)).toSorted()).toEqual(['harga', 'rekening'])
    const galat = pesan(baris, ciri(belum, true))
    expect(Object.keys(galat).toSorted()).toEqual(['dana', 'harga', 'rekening', 'subKegiatan', 'uraian'])
    expect(galat['rekening']).toBe(
      'Rekening “5.1.02.01.01.9999” tidak ada di daftar. Ketik kata atau kode, lalu pilih.',
    )
    expect(Object.keys(pesan(baris, ciri({ ...belum, isLama: () => true })))).toContain('uraian')
  })

  test('the server judged as it stands has the last word', () => {
    const salah = [{ medan: 'harga', nada: 'buruk' as const, pesan: 'Harga di atas standar.' }]
    expect(pesan(line(whole), ciri({ ...belum, salahOf: () => salah }))).toEqual({
      harga: 'Harga di atas standar.',
    })
  })

  test('of hibah names who receives it', () => {
    const galat = pesan(line({ ...whole, rekening: '5.1.05.01.01.0001' }), ciri(belum, true))
    expect(Object.keys(galat).toSorted()).toEqual(['alamatPenerima', 'penerima'])
  })

  test('nobody has begun is no fault, the same words twice are one', () => {
    expect(ciri().isKosong(line({ uraian: '', koefisien: '', harga: '' }))).toBe(true)
    const bahan = { acuan, paham, sumber: belum, isPenerima: false }
    const twin = [line(whole), line(whole, 'b'), line({ ...whole, spesifikasi: '80 gram' }, 'c')]
    expect(semuaTemuan(twin, bahan).map(({ barisId, pesan: kata }) => [barisId, kata])).toEqual([
      ['b', 'Mengulang baris 1. Gabungkan koefisiennya.'],
    ])
  })

  test('pasted with a point or comma before three digits, or another amount, is pointed out', () => {
    const pasted = (isi: Record<string, string>) => pesan(line({ ...whole, tempelan: 'ya', ...isi }))
    expect(pasted({ koefisien: '1.000 lembar' })['koefisien']).toBe(
      '1.000 dibaca 1000. Jika maksudnya desimal, tulis 1,000.',
    )
    expect(pasted({ harga: '1.000' })).toEqual({})
    expect(pasted({ harga: '12,500' })['harga']).toBe(
      '12,500 dibaca desimal. Jika maksudnya ribuan, tulis 12500.',
    )
    expect(pasted({ harga: '12,345' })['harga']).toMatch(/ribuan atau desimal/)
    expect(pasted({ jumlahAsal: '3.800.000' })['harga']).toMatch(/3\.800\.000/)
    expect(pesan(line(whole))).toEqual({})
  })
})
