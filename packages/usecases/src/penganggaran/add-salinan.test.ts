import { randomUUID } from 'node:crypto'
import { testDatabase } from '@benang/database/testing/test-database'
import type { OperasiKertas } from '@benang/domain/penganggaran/kertas/jalankan-operasi'
import { parseRupiah } from '@benang/values/rupiah'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDokumenContoh } from '../sistem/seed-demo-dokumen.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { orang } from '../testing/new-rantai.ts'
import { addSalinan, type AddSalinanInput } from './add-salinan.ts'
import { cancelKumpulan } from './cancel-kumpulan.ts'
import { listKumpulan } from './list-kumpulan.ts'
import { listSumberSalin } from './list-sumber-salin.ts'
import { openKertas } from './open-kertas.ts'
import { readKertas } from './read-kertas.ts'
import { writeKertas } from './write-kertas.ts'

// The demo's signed RKA of 2026 are last year of an RKA of 2027.
const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const tanggal = '2026-11-20'
const { pa, pptk } = orang
const kpa: Pelaku = ['kpa.pupr', 'kpa']
const kota = peragaOf(context, 2)
const as = (pelaku: Pelaku) => kota.sebagai(pelaku, tanggal)
const sama = { persen: 0n, bulat: 100n }

beforeAll(async () => {
  await seedDemo(context)
  await seedDokumenContoh(context)
}, 600_000)

async function newRka(): Promise<bigint> {
  const dokumenId = await kota.buat('rka', pa, { tahun: 2027, tanggal, uraian: 'RKA 2027' })
  await runAct(await as(pa), openKertas, { dokumenId })
  return dokumenId
}
const baca = async (dokumenId: bigint) =>
  runAct(await as(pa), readKertas, { dokumenId, mulai: 0, banyak: 500 })
const salin = async (
  pelaku: Pelaku,
  input: Pick<AddSalinanInput, 'dokumenId' | 'dari'> & Partial<AddSalinanInput>,
) =>
  runAct(await as(pelaku), addSalinan, {
    ...{ perintah: randomUUID(), ke: {}, harga: sama, setelah: null, ...input },
  })
const batalkan = async (pelaku: Pelaku, dokumenId: bigint, kumpulan: string) =>
  runAct(await as(pelaku), cancelKumpulan, { dokumenId, kumpulan, perintah: randomUUID() })
const tulis = async (
  pelaku: Pelaku,
  dokumenId: bigint,
  operasi: readonly OperasiKertas[],
  kumpulan: string | null = null,
) =>
  runAct(await as(pelaku), writeKertas, {
    dokumenId,
    umurDetik: null,
    kumpulan,
    sebutan: 'Ganti satuan',
    operasi,
  })
const isi = (barisId: string, medan: string, nilai: string): OperasiKertas => ({
  ...{ op: 'isi', opId: randomUUID(), barisId, medan, nilai, dasarRev: 1_000_000 },
})
const belanja = { jenis: 'tahun-lalu' as const, subKegiatan: [], rekening: ['5'] }

test('last year: what may be copied is listed, and comes with its amount to the sen', async () => {
  const dokumenId = await newRka()
  const { tahun, kelompok } = await runAct(await as(pa), listSumberSalin, { dokumenId })
  expect(tahun).toBe(2026)
  const belanjaLalu = kelompok.filter(({ bagian }) => bagian === 'belanja')
  expect(belanjaLalu.length).toBeGreaterThan(3)
  expect(belanjaLalu.every(({ dikenal }) => dikenal)).toBe(true)
  const hasil = await salin(pptk, { dokumenId, dari: belanja })
  const banyak = belanjaLalu.reduce((sum, satu) => sum + satu.banyak, 0)
  const jumlah = belanjaLalu.reduce((sum, satu) => sum + parseRupiah(satu.jumlah), 0n)
  expect(hasil).toMatchObject({ banyak, salah: 0, jumlah: hasil.jumlahAsal })
  expect(parseRupiah(hasil.jumlah)).toBe(jumlah)
  expect(await baca(dokumenId)).toMatchObject({ banyak, salah: 0, jumlah: hasil.jumlah })
})

test('one account and sub kegiatan, prices up by 10 % and rounded to a hundred; the same command adds nothing twice', async () => {
  const dokumenId = await newRka()
  const { kelompok } = await runAct(await as(pa), listSumberSalin, { dokumenId })
  const satu = kelompok.find(({ bagian }) => bagian === 'belanja')
  const dari = {
    ...{ jenis: 'tahun-lalu' as const, subKegiatan: [satu?.subKegiatan ?? ''] },
    rekening: [satu?.rekening ?? ''],
  }
  const perintah = randomUUID()
  const harga = { persen: 1_000n, bulat: 10_000n }
  const hasil = await salin(pa, { dokumenId, dari, harga, perintah })
  expect(await salin(pa, { dokumenId, dari, harga, perintah })).toEqual(hasil)
  expect(hasil).toMatchObject({ banyak: satu?.banyak, jumlahAsal: satu?.jumlah })
  const { baris } = await baca(dokumenId)
  expect(baris.map((b) => [b.isi['subKegiatan'], b.isi['rekening']])).toEqual(
    baris.map(() => [satu?.subKegiatan, satu?.rekening]),
  )
  expect(baris.every((b) => (b.isi['harga'] ?? '').endsWith('00'))).toBe(true)
  expect(await runAct(await as(pa), listKumpulan, { dokumenId })).toMatchObject([
    {
      jenis: 'salin',
      sebutan: 'Salinan dari RKA 2026, harga +10 %',
      banyak: satu?.banyak,
      bisaDibatalkan: true,
    },
  ])
  await batalkan(pa, dokumenId, perintah)
  expect(await baca(dokumenId)).toMatchObject({ banyak: 0, jumlah: '0.00' })
})

test('rows of the paper go to another sub kegiatan below the row named; two parts of the budget do not mix', async () => {
  const dokumenId = await newRka()
  await salin(pa, { dokumenId, dari: belanja })
  const awal = (await baca(dokumenId)).baris
  const [satu, dua] = awal
  const lain = awal.find((b) => b.isi['subKegiatan'] !== satu?.isi['subKegiatan'])?.isi['subKegiatan'] ?? ''
  expect(lain).not.toBe('')
  const barisId = [dua?.id ?? '', satu?.id ?? '']
  const hasil = await salin(pa, {
    ...{ dokumenId, dari: { jenis: 'baris', barisId }, ke: { subKegiatan: lain }, setelah: satu?.id ?? null },
  })
  const { baris } = await baca(dokumenId)
  expect(hasil.banyak).toBe(2)
  expect(baris.slice(1, 3).map((b) => b.isi)).toEqual(
    [satu, dua].map((b) => ({ ...b?.isi, subKegiatan: lain })),
  )
  await expect(
    salin(pa, { dokumenId, dari: { jenis: 'tahun-lalu', subKegiatan: [], rekening: ['9'] } }),
  ).rejects.toMatchObject({ kode: 'ISIAN' })
  const kosong = await kota.buat('rka', ['kepala.bpkad', 'pa'], { tahun: 2027, tanggal, uraian: 'RKA BPKAD' })
  const bpkad = await as(['kepala.bpkad', 'pa'])
  await runAct(bpkad, openKertas, { dokumenId: kosong })
  await expect(
    runAct(bpkad, addSalinan, {
      ...{ dokumenId: kosong, perintah: randomUUID(), ke: {}, harga: sama, setelah: null },
      dari: { ...belanja, rekening: [] },
    }),
  ).rejects.toMatchObject({ pesan: expect.stringContaining('satu bagian') })
})

test('a mass change is taken back by its maker or the PA; what another wrote since stays, with name', async () => {
  const dokumenId = await newRka()
  await salin(pa, { dokumenId, dari: belanja })
  const awal = (await baca(dokumenId)).baris
  const [satu, dua, tiga] = awal.map(({ id }) => id)
  const kumpulan = randomUUID()
  const massal = [satu, dua, tiga].map((id) => isi(id ?? '', 'paket', 'Paket A'))
  await tulis(pptk, dokumenId, massal.slice(0, 2), kumpulan)
  await tulis(pptk, dokumenId, massal.slice(2), kumpulan)
  await tulis(pa, dokumenId, [isi(dua ?? '', 'paket', 'Paket PA')])
  await expect(tulis(pa, dokumenId, [isi(satu ?? '', 'paket', 'x')], kumpulan)).rejects.toMatchObject({
    kode: 'ISIAN',
  })
  await expect(batalkan(kpa, dokumenId, kumpulan)).rejects.toMatchObject({ kode: 'TIDAK_BERWENANG' })
  await expect(batalkan(pa, dokumenId, randomUUID())).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  const hasil = await batalkan(pa, dokumenId, kumpulan)
  expect(hasil).toMatchObject({
    banyak: 2,
    konflik: [{ barisId: dua, medan: 'paket', sebelum: awal[1]?.isi['paket'] ?? '', kini: 'Paket PA' }],
  })
  expect(hasil.konflik[0]?.oleh).toMatch(/\w/)
  const paket = (await baca(dokumenId)).baris.map((b) => b.isi['paket'])
  expect(paket.slice(0, 3)).toEqual([awal[0]?.isi['paket'], 'Paket PA', awal[2]?.isi['paket']])
  const daftar = await runAct(await as(pptk), listKumpulan, { dokumenId })
  expect(daftar.map(({ jenis, banyak, dibatalkan }) => [jenis, banyak, dibatalkan])).toEqual([
    ['batal', 2, false],
    ['ubah', 3, true],
    ['salin', awal.length, false],
  ])
  await batalkan(pa, dokumenId, hasil.kumpulan)
  expect((await baca(dokumenId)).baris[0]?.isi['paket']).toBe('Paket A')
})

test('a row moves and goes back; whoever moved it last decides', async () => {
  const dokumenId = await newRka()
  await salin(pa, { dokumenId, dari: belanja })
  const urut = async () => (await baca(dokumenId)).baris.map(({ id }) => id)
  const awal = await urut()
  const kumpulan = randomUUID()
  const pindah = (barisId: string, setelah: string | null): OperasiKertas => ({
    ...{ op: 'pindah', opId: randomUUID(), barisId, setelah },
  })
  const [a = '', b = '', c = ''] = awal
  await tulis(pptk, dokumenId, [pindah(a, c), pindah(b, a)], kumpulan)
  expect(await urut()).toEqual([c, a, b, ...awal.slice(3)])
  await batalkan(pptk, dokumenId, kumpulan)
  expect(await urut()).toEqual(awal)
})
