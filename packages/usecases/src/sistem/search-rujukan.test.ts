import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { imporCsv } from '../testing/new-impor.ts'
import { importBawaan } from './import-bawaan.ts'
import { listRujukan } from './list-rujukan.ts'
import { searchRujukan, type SearchRujukanInput } from './search-rujukan.ts'
import { startSystem } from './start-system.ts'

const { db } = await testDatabase()
let admin: Context = { db, today: '2026-11-24', kejadian: '7F3K' }
const bas = { daftar: 'rekening', edisi: 'Permendagri 90/2019' }
const cari = (input: Partial<SearchRujukanInput>) =>
  runAct(admin, searchRujukan, { ...bas, cari: '', halaman: 1, ...input })
const kodeOf = async (input: Partial<SearchRujukanInput>) => (await cari(input)).baris.map(({ kode }) => kode)

beforeAll(async () => {
  await sql`insert into sistem.pemda (pemda_id, kode, slug, akhiran, nama, jenis) values (1, '98', 'satu', 'satu', 'Satu', 'provinsi')`.execute(
    db.app,
  )
  await importBawaan(admin)
  await imporCsv(admin, 'kode,nama\n98,Provinsi Uji\n98.71,Kota 100%', {
    daftar: 'wilayah',
    edisi: 'W',
    sejakTahun: 2027,
  })
  await imporCsv(admin, 'kode,nama\n98,', { daftar: 'wilayah', edisi: 'W' })
  admin = await startSystem(admin, 'satu')
})

test('editions stand with their count, basis, year and who brought them; runs too, refused ones included', async () => {
  const { edisi, impor } = await runAct(admin, listRujukan, {})
  expect(edisi.map(({ daftar }) => daftar)).toEqual([
    'nomenklatur',
    'rekening',
    'sumber-dana',
    'wilayah',
    'satuan',
  ])
  expect(edisi.find(({ daftar }) => daftar === 'sumber-dana')).toMatchObject({
    ...{ edisi: 'SIPD 2024', banyak: 315, sejakTahun: 2020, oleh: 'pemasangan Benang' },
  })
  expect(edisi.find(({ daftar }) => daftar === 'wilayah')).toMatchObject({
    banyak: 2,
    sejakTahun: 2027,
    oleh: 'penguji',
  })
  expect(impor.map(({ daftar, hasil, ditolak }) => [daftar, hasil, ditolak]).slice(0, 2)).toEqual([
    ['wilayah', 'ditolak', 1],
    ['wilayah', 'jadi', 0],
  ])
})

test('a code in any spelling finds its branch, in order', async () => {
  const branch = ['5.3', '5.3.01', '5.3.01.01', '5.3.01.01.01', '5.3.01.01.01.0001']
  expect(await kodeOf({ cari: '5.3' })).toEqual(branch)
  expect(await kodeOf({ cari: '5.03.1' })).toEqual(branch.slice(1))
  expect(await kodeOf({ cari: '5.3.01.01.001.00001' })).toEqual(branch.slice(4))
})

test('a part of a name finds it whatever the letters; signs of patterns are only letters', async () => {
  expect(await kodeOf({ cari: 'jalan KOTA' })).toContain('5.2.04.01.01.0004')
  expect(await kodeOf({ ...{ daftar: 'wilayah', edisi: 'W' }, cari: '%' })).toEqual(['98.71'])
  expect(await kodeOf({ daftar: 'wilayah', edisi: 'W', cari: '_' })).toEqual([])
  expect(await kodeOf({ ...{ daftar: 'satuan', edisi: 'Pemutakhiran 2027' }, cari: 'hektar' })).toContain(
    'ha',
  )
  expect(await kodeOf({ edisi: 'Tak ada' })).toEqual([])
})

test('pages follow one another without a gap', async () => {
  const first = await cari({})
  const second = await cari({ halaman: 2 })
  expect([first.baris.length, first.lagi]).toEqual([50, true])
  expect(new Set([...first.baris, ...second.baris].map(({ kode }) => kode)).size).toBe(100)
  const all = await cari({ ...{ daftar: 'sumber-dana', edisi: 'SIPD 2024' }, halaman: 7 })
  expect([all.baris.length, all.lagi]).toEqual([15, false])
})
