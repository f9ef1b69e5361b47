import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { findStandarKode } from '@benang/database/penganggaran/standar-harga'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { verifyRujukan } from '../organisasi/verify-rujukan.ts'
import { attachBerkas } from '../sistem/berkas.ts'
import { listUsulanStandar } from './list-usulan-standar.ts'
import { peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { startSystem } from '../sistem/start-system.ts'
import { imporCsv } from '../testing/new-impor.ts'
import { orang, tahun } from '../testing/new-rantai.ts'

// The city's list of 2026; the public works office asks for a dearer cement and for a thing nobody listed.
const { db } = await testDatabase()
const pemdaId = 2
const tanggal = '2026-03-02'
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(9),
}
const peraga = peragaOf(context, pemdaId)
const { pptk, ppkd, kdh } = orang
const csv = [
  'kode,nama,satuan,kelompok,harga,harga_2,komponen',
  'B.1,Semen,kg,SSH,1500,1600,',
  'B.2,Pekerja,orang hari,SSH,120000,,',
  'H.1,Beton mutu rendah,m3,HSPK,1260000,1292000,"B.1 x 320; B.2 x 6,5"',
  'H.2,Pelat beton,m2,HSPK,126000,,"H.1 x 0,1"',
].join('\n')

const sumber = (harga: string) => ({
  ...{ sumber1: 'Toko Satu', sumber1Tanggal: tanggal, sumber1Harga: harga },
  ...{ sumber2: 'Toko Dua', sumber2Tanggal: tanggal, sumber2Harga: harga },
  ...{ sumber3: 'Katalog', sumber3Tanggal: tanggal, sumber3Harga: harga },
})
const alasan = 'Harga pabrik naik sejak Januari menurut tiga toko.'

async function usulkan(isi: Record<string, string>, bukti = 3): Promise<bigint> {
  const id = await peraga.buat('usulan_standar', pptk, {
    ...{ tahun, tanggal, uraian: `Usulan ${isi['nama']}` },
    isi: { jenis: 'SSH', alasan, ...sumber(isi['harga'] ?? ''), ...isi },
  })
  const pelaku = await peraga.sebagai(pptk, tanggal)
  for (let nomor = 1; nomor <= bukti; nomor += 1)
    await runAct(pelaku, attachBerkas, {
      ...{ sidik: `${nomor}`.repeat(64), ukuran: 3n, jenis: 'application/pdf', nama: `sumber-${nomor}.pdf` },
      ...{ golongan: 'internal', dokumenId: id, perintah: randomUUID() },
    })
  return id
}
const ajukan = (id: bigint) =>
  peraga.lakukan('usulan_standar', id, { pelaku: pptk, tindakan: 'ajukan', tanggal })
const verifikasi = (id: bigint) =>
  peraga.lakukan('usulan_standar', id, { pelaku: ppkd, tindakan: 'verifikasi', tanggal })
const hargaPada = (kode: string, pada: string, zona = 1) =>
  inTenant(
    db.app,
    { pemdaId },
    async (tx) => (await findStandarKode(tx, { pemdaId, kode, tanggal: pada, zona }))?.harga,
  )

async function tetapkan(isi: Record<string, string>): Promise<bigint> {
  const id = await peraga.buat('penetapan_standar', ppkd, {
    ...{ tahun, tanggal: '2026-03-10', uraian: 'Perubahan standar harga' },
    isi: { keputusan: 'Keputusan Wali Kota 188/7/2026', tanggalKeputusan: '2026-03-10', ...isi },
  })
  await peraga.lakukan('penetapan_standar', id, { pelaku: ppkd, tindakan: 'ajukan', tanggal: '2026-03-10' })
  await peraga.lakukan('penetapan_standar', id, {
    ...{ pelaku: kdh, tindakan: 'tanda-tangani', tanggal: '2026-03-10' },
  })
  return id
}

let diimpor: unknown
beforeAll(async () => {
  await seedDemo(context)
  const admin = await startSystem(context, 'tirta')
  diimpor = await imporCsv(admin, csv, { daftar: 'standar-harga', edisi: 'SSH 2026', sejakTahun: 2026 })
}, 120_000)

test('a list whose composed prices add up leaves nothing to recompute', () => {
  expect(diimpor).toMatchObject({ tersimpan: true, baru: 4, turut: 0 })
})

test('a proposal without its evidence, or of a code that is not there, is not submitted', async () => {
  const tanpaBukti = await usulkan({ kode: 'B.1', nama: 'Semen', satuan: 'kg', harga: '1750' }, 2)
  await expect(ajukan(tanpaBukti)).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'standar-bukti', lokasi: 'lampiran' }] },
  })
  const salahKode = await usulkan({ kode: 'B.9', nama: 'Semen', satuan: 'kg', harga: '1750' })
  await expect(ajukan(salahKode)).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'standar-barang', lokasi: 'isi.kode' }] },
  })
})

test('what is verified holds from the day of the decree; composed prices follow, step by step and by zone', async () => {
  const semen = await usulkan({ kode: 'B.1', nama: 'Semen', satuan: 'kg', harga: '1750' })
  const aspal = await usulkan({
    ...{ nama: 'Aspal dingin', spesifikasi: 'kemasan 25 kg', satuan: 'sak', harga: '210000' },
    ...{ kelompok: '1.1.7.01', rekening: '5.1.02.01.01.0024', tkdn: '42.5' },
  })
  for (const id of [semen, aspal]) {
    await ajukan(id)
    await verifikasi(id)
  }
  const lihat = async (dokumenId: bigint | null) =>
    runAct(await peraga.sebagai(ppkd, tanggal), listUsulanStandar, { tahun, dokumenId })
  expect((await lihat(null)).map(({ kode, lama, harga }) => [kode, lama, harga])).toEqual([
    ['B.1', '1500.00', '1750.00'],
    ['', null, '210000.00'],
  ])
  const id = await tetapkan({ edisi: 'SSH 2026 P1', sejak: '2026-04-01' })
  expect((await lihat(id)).map(({ dimuat }) => dimuat)).toEqual([true, true])
  expect([await hargaPada('B.1', '2026-03-31'), await hargaPada('B.1', '2026-04-01')]).toEqual([
    150_000n,
    175_000n,
  ])
  expect(await hargaPada('B.1', '2026-04-01', 2)).toBe(160_000n)
  // 320 x 1.750 + 6,5 x 120.000; in zone 2 the cement still costs 1.600.
  expect([await hargaPada('H.1', '2026-04-01'), await hargaPada('H.1', '2026-04-01', 2)]).toEqual([
    134_000_000n,
    129_200_000n,
  ])
  expect([await hargaPada('H.2', '2026-03-31'), await hargaPada('H.2', '2026-04-01')]).toEqual([
    12_600_000n,
    13_400_000n,
  ])
  expect(await hargaPada('1.1.7.01.00001', '2026-04-01')).toBe(21_000_000n)
  expect(await hargaPada('B.2', '2026-04-01')).toBe(12_000_000n)
  expect(await verifyRujukan(db, pemdaId)).toEqual([])
})

test('a decree of the same name, before a newer one, or of two prices for one thing makes nothing', async () => {
  const dua = [
    await usulkan({ kode: 'B.2', nama: 'Pekerja', satuan: 'orang hari', harga: '125000' }),
    await usulkan({ kode: 'B.2', nama: 'Pekerja', satuan: 'orang hari', harga: '130000' }),
  ]
  for (const id of dua) {
    await ajukan(id)
    await verifikasi(id)
  }
  const sejak = '2026-05-01'
  await expect(tetapkan({ edisi: 'SSH 2026 P1', sejak })).rejects.toMatchObject({
    pesan: expect.stringContaining('sudah ada'),
  })
  const { rows } = await inTenant(db.app, { pemdaId }, (tx) =>
    sql<{ dokumenId: bigint }>`select dokumen_id as "dokumenId" from daerah.dokumen
      where jenis = 'penetapan_standar' and status = 'diajukan'`.execute(tx),
  )
  for (const { dokumenId } of rows) {
    const langkah = { pelaku: kdh, tindakan: 'kembalikan', tanggal: '2026-03-10' }
    await peraga.lakukan('penetapan_standar', dokumenId, { ...langkah, catatan: 'Ganti namanya' })
    await peraga.lakukan('penetapan_standar', dokumenId, {
      ...{ pelaku: ppkd, tindakan: 'batalkan', tanggal: '2026-03-10', catatan: 'Ganti namanya' },
    })
  }
  await expect(tetapkan({ edisi: 'SSH 2026 P2', sejak })).rejects.toMatchObject({
    pesan: expect.stringContaining('menyebut barang yang sama'),
  })
  expect(await hargaPada('B.2', '2026-12-31')).toBe(12_000_000n)
})

test('an additional list that changes a component changes what is made of it', async () => {
  const admin = await startSystem(context, 'tirta')
  const hasil = await imporCsv(admin, 'kode,nama,satuan,kelompok,harga,harga_2\nB.1,Semen,kg,SSH,2000,2100', {
    ...{ daftar: 'standar-harga', edisi: 'SSH 2027', sejakTahun: 2027, pilihan: { tambahan: true } },
  })
  expect(hasil).toMatchObject({ tersimpan: true, berubah: 1, turut: 2 })
  expect([await hargaPada('H.1', '2027-01-01', 2), await hargaPada('H.2', '2027-01-01')]).toEqual([
    145_200_000n,
    14_200_000n,
  ])
  expect(await hargaPada('H.1', '2026-12-31')).toBe(134_000_000n)
})
