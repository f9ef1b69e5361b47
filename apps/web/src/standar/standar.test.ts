import { expect, test } from 'vitest'
import { type StandarTersebut, temuanHarga } from './harga-standar.ts'
import { type BahanPilih, pilihStandar } from './pilih-standar.ts'

const kertas = {
  ...{
    standarId: 7,
    versi: 2,
    edisi: 'SSH 2026',
    jenis: 'SSH' as const,
    kode: '1.1.7.00001',
    nama: 'Kertas HVS',
  },
  ...{ spesifikasi: '80 gram', satuan: 'rim', harga: '53000.00', rekening: [], tkdn: null },
}
const row = (isi: Record<string, string>) => ({ id: 'a', rev: 0, isi })

function listening() {
  const asked: Parameters<BahanPilih['cari']>[0][] = []
  const cari: BahanPilih['cari'] = async (tanya) => {
    asked.push(tanya)
    return { mirip: false, baris: tanya.cari === 'tiada' ? [] : [kertas] }
  }
  return { asked, pilih: pilihStandar({ cari, tanggal: '2026-01-01', zona: 2 }) }
}

test('a choice fills name, specification, price, the standard with its zone, and one satuan where no coefficient is', async () => {
  const { pilih } = listening()
  const isi = { spesifikasi: '80 gram', harga: '53.000', standarHargaId: '7/2' }
  expect(await pilih('ke', row({}))).toEqual([
    { kode: 'Kertas HVS', nama: '80 gram · Rp53.000 per rim · SSH', isi: { ...isi, koefisien: '1 rim' } },
  ])
  expect((await pilih('ke', row({ koefisien: '6 rim' })))[0]?.isi).toEqual(isi)
})

test('one letter asks nothing, an empty cell the first ones; the account of the row narrows the list', async () => {
  const { asked, pilih } = listening()
  expect(await pilih('k', row({}))).toEqual([])
  await pilih('', row({ rekening: '5.1.02.01.01.0024 Alat tulis' }))
  await pilih('', row({ rekening: 'belum' }))
  expect(asked.map(({ cari, rekening }) => [cari, rekening])).toEqual([
    ['', '5.1.2.1.1.24'],
    ['', null],
  ])
})

test('the same question is asked once; one that failed is asked again', async () => {
  const { asked, pilih } = listening()
  await pilih('kertas', row({}))
  await pilih(' Kertas ', row({}))
  expect(asked).toHaveLength(1)
  let kali = 0
  const cari = async () => {
    kali += 1
    if (kali === 1) throw new Error('offline')
    return { mirip: false, baris: [kertas] }
  }
  const putus = pilihStandar({ cari, tanggal: '2026-01-01', zona: 1 })
  expect(await putus('kertas', row({}))).toEqual([])
  expect(await putus('kertas', row({}))).toHaveLength(1)
})

const kenal = (lain: Partial<StandarTersebut> = {}) =>
  new Map<string, StandarTersebut>([['7/2', { ...kertas, sebutan: '7/2', zona: 2, ...lain }]])

test.each([
  ['at the standard', '53.000', 0],
  ['a sen above', '53.000,01', 1],
  ['not readable yet', '53.0.0', 0],
  ['empty', '', 0],
])('a price %s', (_, harga, banyak) => {
  expect(temuanHarga(row({ standarHargaId: '7/2', harga }), kenal())).toHaveLength(banyak)
})

test('a price above says both amounts and leads to a proposal with what is known; a composed one follows its parts', () => {
  const baris = row({ standarHargaId: '7/2', harga: '60.000' })
  const [temuan] = temuanHarga(baris, kenal())
  expect(temuan).toMatchObject({
    ...{ medan: 'harga', nada: 'buruk' },
    pesan:
      'Harga Rp60.000 di atas standar Rp53.000 per rim (SSH 2026, kode 1.1.7.00001). Turunkan harga, atau',
    ke: { label: 'Ajukan usulan SSH' },
  })
  const isi = JSON.parse(new URL(temuan?.ke?.alamat ?? '', 'http://a').searchParams.get('isi') ?? '{}')
  expect(isi).toEqual({
    ...{ jenis: 'SSH', kode: '1.1.7.00001', nama: 'Kertas HVS', spesifikasi: '80 gram' },
    ...{ satuan: 'rim', harga: '60000', zona: '2' },
  })
  expect(temuanHarga(baris, kenal({ jenis: 'HSPK' }))[0]).not.toHaveProperty('ke')
  expect(temuanHarga(row({ harga: '60.000' }), kenal())).toEqual([])
})
