import { inTenant } from '@benang/database/connection'
import { findStandarKode } from '@benang/database/penganggaran/standar-harga'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import type { Context, Penugasan } from '../context.ts'
import { verifyRujukan } from '../organisasi/verify-rujukan.ts'
import type { MasukanImpor } from '../sistem/impor-masukan.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { startSystem } from '../sistem/start-system.ts'
import { imporCsv } from '../testing/new-impor.ts'
import { type SearchStandarInput, searchStandarHarga } from './search-standar-harga.ts'

const { db } = await testDatabase()
const pemdaId = 2
// The search asks nothing of the office that asks.
const bebas: Penugasan = {
  ...{ penugasanId: 1, peran: 'pptk', unitId: 3, unitKode: '', unitNama: '', sifat: 'definitif' },
  ...{ batasNilai: null, sejak: '2026-01-01', sampai: null },
}
let admin: Context = {
  db,
  today: '2026-11-24',
  kejadian: '7F3K',
  mode: 'demo',
  kunciServer: new Uint8Array(32).fill(9),
}

const kepala = 'kode_standar_harga;nama_standar_harga;satuan;spek;kelompok;harga;harga_2;rekening;komponen'
const isi = [
  'A.1;Kertas HVS A4;rim;80 gram;1;53000;55.000;5.1.02.01.01.0024;',
  'A.2;Tinta printer hitam;botol;;SSH;95.000,00;;5.1.02.01.01.0024, 5.1.02.01.01.0025;',
  'B.1;Semen;kg;;SSH;1500;;;',
  'B.2;Pekerja;orang hari;;SSH;120000;130000;;',
  'H.1;Beton mutu rendah;m3;;2;1260001;;;B.1 x 320; B.2 x 6,5',
]
// The composed cell holds the separator, so it stands in quotes.
const csv = (rows: readonly string[]) =>
  [kepala, ...rows.map((satu) => satu.replace(/;(B\.1 x .*)$/, ';"$1"'))].join('\n')
const benar = isi.map((satu) => satu.replace('1260001', '1260000'))
const impor = (rows: readonly string[], masukan: Partial<MasukanImpor> = {}) =>
  imporCsv(admin, csv(rows), { daftar: 'standar-harga', edisi: 'SSH 2026', sejakTahun: 2026, ...masukan })
const cari = (input: Partial<SearchStandarInput>) =>
  inTenant(db.app, { pemdaId }, (tx) => {
    if (admin.session === undefined) throw new Error('no session')
    return searchStandarHarga.run(
      { tx, context: admin, session: admin.session, penugasan: bebas },
      { cari: '', tanggal: '2026-03-01', zona: 1, jenis: ['SSH', 'HSPK'], rekening: null, ...input },
    )
  })
const kodeOf = async (input: Partial<SearchStandarInput>) => (await cari(input)).baris.map(({ kode }) => kode)
const hargaPada = (tanggal: string) =>
  inTenant(
    db.app,
    { pemdaId },
    async (tx) => (await findStandarKode(tx, { pemdaId, kode: 'A.1', tanggal, zona: 1 }))?.harga,
  )

beforeAll(async () => {
  await seedDemo(admin)
  admin = await startSystem(admin, 'tirta')
}, 120_000)

test('a composed price must be the sum of its components; with one fault nothing is taken', async () => {
  const hasil = await impor(isi)
  expect(hasil).toMatchObject({ tersimpan: false, ditolak: 1 })
  expect(hasil.galat[0]).toMatchObject({ baris: 6, alasan: expect.stringContaining('koefisien × harga') })
  expect(await cari({ cari: 'kertas' })).toEqual({ mirip: false, baris: [] })
})

test('a list is taken, the same list again changes nothing', async () => {
  expect(await impor(benar)).toMatchObject({ tersimpan: true, baru: 5, sama: 0 })
  expect(await impor(benar)).toMatchObject({ tersimpan: true, baru: 0, berubah: 0, sama: 5 })
  expect(await verifyRujukan(db, pemdaId)).toEqual([])
})

test('it is found by parts of words, by mistyped words, by account, and priced by zone', async () => {
  expect(await kodeOf({ cari: 'ke' })).toEqual(['A.1', 'B.2'])
  expect(await cari({ cari: 'kretas hvs' })).toMatchObject({ mirip: true, baris: [{ kode: 'A.1' }] })
  expect(await kodeOf({ rekening: '5.1.2.1.1.25' })).toEqual(['B.2', 'A.2', 'B.1', 'H.1'].sort(byName))
  const [dua] = (await cari({ cari: 'hvs', zona: 2 })).baris
  expect(dua).toMatchObject({ harga: '55000.00', satuan: 'rim', spesifikasi: '80 gram' })
  expect((await cari({ cari: 'tinta', zona: 2 })).baris[0]?.harga).toBe('95000.00')
})

const nama: Readonly<Record<string, string>> = {
  'A.2': 'tinta',
  'B.1': 'semen',
  'B.2': 'pekerja',
  'H.1': 'beton',
}
function byName(left: string, right: string): number {
  return (nama[left] ?? '') < (nama[right] ?? '') ? -1 : 1
}

test('hostile amounts are told at their cell', async () => {
  const rows = [
    'X.1;Satu;buah;;SSH;12,345;;;',
    'X.2;Dua;buah;;SSH;-5;;;',
    'X.3;Tiga;buah;;SSH;=1+1;;;',
    'X.4;Empat;buah;;SSH;１２;;;',
  ]
  const hasil = await impor([
    ...rows,
    'X.5;Lima;buah;;SSH;1.000;;;',
    'X.6;Enam;buah;;SSH;0;;;',
    'X.7;Tujuh;buah;;SXH;5;;;',
  ])
  expect(hasil.galat.map(({ kolom, baris }) => `${kolom}${baris}`)).toEqual([
    'F2',
    'F3',
    'F4',
    'F5',
    'F7',
    'E8',
  ])
  expect(hasil.tersimpan).toBe(false)
})

test('a later decree replaces the earlier one from its day; the price of a day stays what it was', async () => {
  const baru = ['A.1;Kertas HVS A4;rim;80 gram;1;60000;;;']
  expect(await impor(baru, { edisi: 'SSH 2027', sejakTahun: 2027 })).toMatchObject({ berubah: 1 })
  expect([
    await hargaPada('2025-12-31'),
    await hargaPada('2026-12-31'),
    await hargaPada('2027-01-01'),
  ]).toEqual([undefined, 5_300_000n, 6_000_000n])
  expect(await kodeOf({ tanggal: '2027-01-01' })).toEqual(['A.1'])
  await expect(impor(benar)).rejects.toMatchObject({
    kode: 'ATURAN',
    pesan: expect.stringContaining('SSH 2027'),
  })
})

test('what a line was priced by is locked within its decree', async () => {
  await inTenant(db.app, { pemdaId }, async (tx) => {
    await sql`insert into daerah.dokumen (pemda_id, tahun, jenis, unit_id, tanggal, uraian, sidik, jumlah, pembuat_id)
      values (${pemdaId}, 2027, 'rka', 3, '2027-01-02', 'RKA', sha256('a'), 100, 1)`.execute(tx)
    await sql`insert into daerah.dokumen_baris (pemda_id, dokumen_id, urut, kunci, jumlah, standar_id, standar_versi, zona)
      select d.pemda_id, d.dokumen_id, 1, 1, 100, s.standar_id, s.versi, 1
      from rujukan.standar_kini s, daerah.dokumen d
      where s.kode = 'A.1' and d.uraian = 'RKA' and d.sidik = sha256('a')`.execute(tx)
  })
  const naik = ['A.1;Kertas HVS A4;rim;80 gram;1;61000;;;']
  const hasil = await impor(naik, { edisi: 'SSH 2027', sejakTahun: 2027 })
  const terpakai = await inTenant(db.app, { pemdaId }, (tx) =>
    sql<{ n: bigint }>`select count(*) as n from daerah.dokumen_baris where standar_id is not null`.execute(
      tx,
    ),
  )
  expect(terpakai.rows[0]?.n).toBe(1n)
  expect(hasil.galat[0]).toMatchObject({ baris: 2, alasan: expect.stringContaining('terkunci') })
})
