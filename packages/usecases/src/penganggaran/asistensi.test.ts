import { randomUUID } from 'node:crypto'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { rekeningBawaan } from '../testing/id-bawaan.ts'
import { juta, line, orang, tahun } from '../testing/new-rantai.ts'
import { addCatatan } from './add-catatan.ts'
import { listAsistensi, listKemajuanAsistensi } from './asistensi.ts'
import { openMataAnggaran } from './open-mata-anggaran.ts'
import { recordTanggapan } from './record-tanggapan.ts'

const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const peraga = peragaOf(context, 2)
const { pa, tapd } = orang
const apip: Pelaku = ['inspektur', 'inspektorat']
const dprd: Pelaku = ['banggar', 'dprd']
const tanggal = '2025-09-15'
let rka = 0n

const catat = async (pelaku: Pelaku, isi: string, lain: { urut?: number; wajib?: boolean } = {}) =>
  BigInt(
    (
      await runAct(await peraga.sebagai(pelaku, tanggal), addCatatan, {
        ...{ dokumenId: rka, urut: null, wajib: false, isi, perintah: randomUUID(), ...lain },
      })
    ).catatanId,
  )
const tanggapi = async (pelaku: Pelaku, catatanId: bigint, jenis: 'jawab' | 'selesai' | 'buka') =>
  runAct(await peraga.sebagai(pelaku, tanggal), recordTanggapan, {
    ...{ catatanId, jenis, isi: 'Volume sudah dikurangi', perintah: randomUUID() },
  })
const lihat = async (pelaku: Pelaku) =>
  runAct(await peraga.sebagai(pelaku, tanggal), listAsistensi, { dokumenId: rka })
const verifikasi = () => peraga.lakukan('rka', rka, { pelaku: tapd, tindakan: 'verifikasi', tanggal })

beforeAll(async () => {
  await seedDemo(context)
  const mata = await runAct(await peraga.sebagai(pa, tanggal), openMataAnggaran, {
    ...{ jenis: 'rka', tahun, unitId: 3, subKegiatanId: null, danaId: null, perintah: randomUUID() },
    rekeningId: rekeningBawaan('4.2.01.01.02.0001'),
  })
  const harga = 5n * juta
  rka = await peraga.buat('rka', pa, {
    ...{ tahun, tanggal, uraian: 'RKA retribusi' },
    baris: [
      {
        ...{ ...line(Number(mata.kunci), harga), uraian: 'Retribusi sewa alat berat' },
        rincian: { koefisien: 100n, satuan: 'tahun', harga },
      },
    ],
  })
  await peraga.lakukan('rka', rka, { pelaku: pa, tindakan: 'ajukan', tanggal })
}, 600_000)

test('a demanded change of TAPD holds the verification until TAPD closes it, not when the OPD answers', async () => {
  const id = await catat(tapd, 'Kurangi target menjadi 4 juta', { urut: 1, wajib: true })
  const tahan = { kode: 'ATURAN', detail: { pelanggaran: [{ aturan: 'rka-asistensi', lokasi: 'baris.1' }] } }
  await expect(verifikasi()).rejects.toMatchObject(tahan)
  await tanggapi(pa, id, 'jawab')
  await expect(verifikasi()).rejects.toMatchObject(tahan)
  await tanggapi(tapd, id, 'selesai')
  await tanggapi(tapd, id, 'buka')
  await expect(verifikasi()).rejects.toMatchObject(tahan)
  await tanggapi(tapd, id, 'selesai')
  const [satu] = await lihat(pa)
  expect(satu).toMatchObject({ keadaan: 'selesai', uraian: 'Retribusi sewa alat berat', berubah: false })
  expect(satu?.tanggapan.map(({ jenis, peran }) => `${jenis} ${peran}`)).toEqual([
    ...['jawab PA', 'selesai TAPD', 'buka TAPD', 'selesai TAPD'],
  ])
})

test('a finding of the inspectorate is closed by the inspectorate only; each sees what it may do', async () => {
  const id = await catat(apip, 'Kerangka acuan belum ada', { wajib: true })
  const boleh = async (pelaku: Pelaku) =>
    (await lihat(pelaku)).find(({ catatanId }) => catatanId === String(id))?.boleh
  expect(await boleh(pa)).toEqual(['jawab'])
  expect(await boleh(tapd)).toEqual([])
  expect(await boleh(apip)).toEqual(['selesai'])
  await expect(tanggapi(tapd, id, 'selesai')).rejects.toMatchObject({ kode: 'ATURAN' })
  await expect(tanggapi(pa, id, 'selesai')).rejects.toMatchObject({ kode: 'ATURAN' })
  await tanggapi(apip, id, 'selesai')
})

test('the DPRD reads and notes, but its notes hold nothing; a missing line is told', async () => {
  await expect(catat(dprd, 'Perjelas tarif yang dipakai', { wajib: true })).rejects.toMatchObject({
    kode: 'ISIAN',
  })
  await catat(dprd, 'Perjelas tarif yang dipakai')
  await expect(catat(tapd, 'Baris ini tidak ada', { urut: 9 })).rejects.toMatchObject({ kode: 'ISIAN' })
  const kemajuan = await runAct(await peraga.sebagai(dprd, tanggal), listKemajuanAsistensi, { tahun })
  expect(kemajuan).toEqual([
    expect.objectContaining({ dokumenId: String(rka), catatan: 3, selesai: 2, dijawab: 0, wajibTerbuka: 0 }),
  ])
  await verifikasi()
})

test('another unit neither reads nor answers', async () => {
  const lain: Pelaku = ['pptk.dinkes', 'pptk']
  await expect(lihat(lain)).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  await expect(tanggapi(lain, 1n, 'jawab')).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
})
