import { inTenant } from '@benang/database/connection'
import { readSaldo } from '@benang/database/ledger/saldo'
import { testDatabase } from '@benang/database/testing/test-database'
import { invariant } from '@benang/values/invariant'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import { readLra } from '../akuntansi/read-lra.ts'
import type { Context } from '../context.ts'
import { type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { type Lakon, lakonOf } from '../sistem/seed-demo-lakon.ts'
import { grantPendapatanContoh, planPendapatanContoh } from '../sistem/seed-demo-pendapatan.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { juta, line, orang, tahun } from '../testing/new-rantai.ts'

// Target → APBD → DPA → TBP → STS → LRA: what comes into a city of spending 120 million.
const { db } = await testDatabase()
const pemdaId = 2
const bpkad = 6
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const peraga = peragaOf(context, pemdaId)
const { ppkd, kdh, pa, tapd, bud } = orang
const kepala: Pelaku = ['kepala.bpkad', 'pa']
const bendahara: Pelaku = ['penerimaan.bpkad', 'bendahara-penerimaan']
const ppk: Pelaku = ['ppk.bpkad', 'ppk-skpd']
const hotel = '4.1.01.06.01.0001'
const dau = '4.2.01.01.02.0001'
const penghematan = '6.1.01.05.01.0008'
const rekeningOf: Record<string, string> = { hotel, dau, silpa: penghematan }
const targetOf: Record<string, bigint> = { hotel: 15n, dau: 100n, silpa: 5n }
const got: Record<string, bigint> = {}
const keys: Record<string, number> = {}
const keyOf = (nama: string) => keys[nama] ?? 0
const idOf = (nama: string) => got[nama] ?? 0n
let lakon: Lakon

type Way = readonly (readonly [Pelaku, string])[]
async function steps(jenis: string, id: bigint, tanggal: string, ...way: Way): Promise<string> {
  let nomor = ''
  for (const [pelaku, tindakan] of way) nomor = await peraga.lakukan(jenis, id, { pelaku, tindakan, tanggal })
  return nomor
}

async function masuk(key: number): Promise<Record<string, bigint>> {
  const rows = await inTenant(db.app, { pemdaId }, (tx) => readSaldo(tx, { pemdaId, tahun }, [key]))
  const held = rows.filter(({ sampai, tahap }) => sampai === 0 && tahap !== 'luar')
  return Object.fromEntries(held.map((row) => [row.tahap, row.masuk / juta]))
}

/** Budget and realisation of a row of the LRA, in millions. */
async function lra(uraian: string, sampai = '2026-11-24'): Promise<readonly bigint[]> {
  const kepalaDaerah = await peraga.sebagai(kdh, '2026-11-24')
  const { tabel } = await runAct(kepalaDaerah, readLra, { tahun, sampai, potongan: 'ringkas' })
  const row = tabel.baris.find(({ sel }) => sel[1] === uraian)
  invariant(row !== undefined, `the LRA has ${uraian}`)
  return row.sel.slice(2, 4).map((sel) => (typeof sel === 'bigint' ? sel / juta : 0n))
}

async function plan(nama: string, rekening: string, bulan: Record<number, bigint>): Promise<void> {
  const rencana = { unitId: bpkad, pa: kepala, rekening, uraian: nama, bulan }
  const [planned] = await planPendapatanContoh(lakon, [rencana], { tanggal: '2025-10-01' })
  invariant(planned !== undefined, 'one plan, one RKA')
  keys[nama] = planned.kunci
  got[`rka ${nama}`] = planned.rka ?? 0n
}

const tbp = (tanggal: string, jumlah: bigint) =>
  peraga.buat('tbp', bendahara, {
    ...{ tahun, tanggal, uraian: 'Pajak hotel', isi: { penyetor: 'Hotel Melati' } },
    baris: [line(keyOf('hotel'), jumlah)],
  })
const sts = (
  tanggal: string,
  jumlah: bigint,
  lain: { asal?: bigint; alasan?: string; kunci?: number } = {},
) =>
  peraga.buat('sts', bendahara, {
    ...{ tahun, tanggal, uraian: 'Setoran', isi: { bukti: 'NTB 0012', alasan: lain.alasan ?? '' } },
    ...(lain.asal === undefined ? {} : { asal: lain.asal }),
    baris: [line(lain.kunci ?? keyOf('hotel'), jumlah)],
  })

beforeAll(async () => {
  await seedDemo(context)
  lakon = await lakonOf(context, { pemdaId, tahun })
  const belanja = { unitId: 3, sub: '1.03.06.2.01.0029', dana: '1.2.01.01.02' }
  const plafon = await lakon.kunci(ppkd, 'saldo_awal', belanja)
  const mata = await lakon.kunci(pa, 'rka', { ...belanja, rekening: '5.2.04.02.07.0003' })
  const awal = await peraga.buat('saldo_awal', ppkd, {
    ...{ tahun, tanggal: '2026-01-02', uraian: 'Plafon', isi: { dasar: 'Perwal 2/2026' } },
    baris: [line(plafon, 120n * juta)],
  })
  await steps('saldo_awal', awal, '2026-01-02', [ppkd, 'ajukan'], [kdh, 'tanda-tangani'])
  const rincian = { koefisien: 100n, satuan: 'paket', harga: 120n * juta }
  const rka = await peraga.buat('rka', pa, {
    ...{ tahun, tanggal: '2026-01-03', uraian: 'RKA PUPR' },
    baris: [{ ...line(mata, 120n * juta), uraian: 'Saluran', rincian }],
  })
  await steps('rka', rka, '2026-01-03', [pa, 'ajukan'], [tapd, 'verifikasi'])
}, 60_000)

const isiApbd = { perda: 'Perda 9/2025', persetujuan: 'PB 3/2025' }
const apbd = () =>
  peraga.buat('apbd', ppkd, { tahun, tanggal: '2026-01-04', uraian: 'APBD 2026', isi: isiApbd })

test('an APBD short of revenue is refused with what is missing; with it, its four parts balance', async () => {
  await plan('dau', dau, { 1: 60n * juta, 7: 40n * juta })
  const kurang = await apbd()
  await expect(steps('apbd', kurang, '2026-01-04', [ppkd, 'ajukan'])).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'apbd-defisit-tertutup' }] },
    message: expect.stringContaining('kurang Rp20.000.000'),
  })
  const batal = { pelaku: ppkd, tindakan: 'batalkan', tanggal: '2026-01-04', catatan: 'Pajak belum ada' }
  await peraga.lakukan('apbd', kurang, batal)
  await plan('hotel', hotel, { 3: 15n * juta })
  await plan('silpa', penghematan, { 1: 5n * juta })
  await steps('apbd', await apbd(), '2026-01-04', [ppkd, 'ajukan'], [kdh, 'tanda-tangani'])
  expect(await masuk(keyOf('dau'))).toEqual({ rencana: 100n })
})

test('their DPA makes them targets, and the LRA shows them', async () => {
  const rencana = Object.keys(targetOf).map((nama) => ({
    ...{ unitId: bpkad, pa: kepala, rekening: rekeningOf[nama] ?? '', uraian: nama },
    bulan: { 1: (targetOf[nama] ?? 0n) * juta },
    ...{ kunci: keyOf(nama), rka: idOf(`rka ${nama}`) },
  }))
  await grantPendapatanContoh(lakon, rencana, { tanggal: '2026-01-05', dasar: 'Perwal 41/2025' })
  expect(await masuk(keyOf('hotel'))).toEqual({ rencana: 15n, target_pendapatan: 15n })
  expect(await lra('JUMLAH PENDAPATAN')).toEqual([115n, 0n])
  expect(await lra('JUMLAH PENERIMAAN PEMBIAYAAN')).toEqual([5n, 0n])
})

test('a TBP is verified by PPK-SKPD alone, and is revenue from then on', async () => {
  got['tbp'] = await tbp('2026-03-06', 8n * juta)
  expect(await steps('tbp', idOf('tbp'), '2026-03-06', [bendahara, 'ajukan'])).toMatch(/^00001\/TBP\//)
  await expect(steps('tbp', idOf('tbp'), '2026-03-06', [bendahara, 'verifikasi'])).rejects.toMatchObject({
    kode: 'TIDAK_BERWENANG',
  })
  await steps('tbp', idOf('tbp'), '2026-03-06', [ppk, 'verifikasi'])
  expect(await masuk(keyOf('hotel'))).toMatchObject({ target_pendapatan: 15n, terima: 8n })
  expect(await lra('JUMLAH PENDAPATAN', '2026-03-06')).toEqual([115n, 8n])
})

test('a negative receipt is not even a draft', async () => {
  await expect(tbp('2026-03-06', -1n * juta)).rejects.toMatchObject({
    detail: { pelanggaran: [{ lokasi: 'baris.1', pesan: 'Baris 1: isi jumlah lebih dari Rp0.' }] },
  })
})

test('a deposit is of all that was received; two working days late it says why; the treasury confirms it', async () => {
  const sebagian = await sts('2026-03-09', 5n * juta, { asal: idOf('tbp') })
  await expect(steps('sts', sebagian, '2026-03-09', [bendahara, 'ajukan'])).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'sts-seluruhnya' }] },
  })
  const batal = { pelaku: bendahara, tindakan: 'batalkan', tanggal: '2026-03-09', catatan: 'Jumlah salah' }
  await peraga.lakukan('sts', sebagian, batal)
  const diam = await sts('2026-03-11', 8n * juta, { asal: idOf('tbp') })
  await expect(steps('sts', diam, '2026-03-11', [bendahara, 'ajukan'])).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'sts-satu-hari-kerja', lokasi: 'isi.alasan' }] },
  })
  await peraga.lakukan('sts', diam, { ...batal, tanggal: '2026-03-11' })
  const alasan = 'Jaringan bank putus dua hari'
  got['sts'] = await sts('2026-03-11', 8n * juta, { asal: idOf('tbp'), alasan })
  await steps('sts', idOf('sts'), '2026-03-11', [bendahara, 'ajukan'])
  await expect(steps('sts', idOf('sts'), '2026-03-11', [ppk, 'tanda-tangani'])).rejects.toMatchObject({
    kode: 'TIDAK_BERWENANG',
  })
  await steps('sts', idOf('sts'), '2026-03-11', [bud, 'tanda-tangani'])
  expect(await lra('JUMLAH PENDAPATAN')).toEqual([115n, 8n])
})

test('a TBP has one living STS', async () => {
  await expect(sts('2026-03-11', 8n * juta, { asal: idOf('tbp') })).rejects.toMatchObject({ kode: 'ATURAN' })
})

test('revenue paid into kas daerah itself may exceed its target; the treasury confirms it', async () => {
  const langsung = await sts('2026-04-02', 130n * juta, { kunci: keyOf('dau') })
  await steps('sts', langsung, '2026-04-02', [bendahara, 'ajukan'], [bud, 'tanda-tangani'])
  expect(await masuk(keyOf('dau'))).toMatchObject({ target_pendapatan: 100n, terima: 130n })
  expect(await lra('JUMLAH PENDAPATAN')).toEqual([115n, 138n])
  expect(await lra('SURPLUS/(DEFISIT)')).toEqual([115n, 138n])
})

test('SiLPA is financing of the year on the word of the head of the region; no cash moves', async () => {
  const buat = (rekening: string) =>
    peraga.buat('silpa', ppkd, {
      ...{ tahun, tanggal: '2026-01-06', uraian: 'SiLPA 2025', isi: { dasar: 'LHP BPK 2025' } },
      baris: [line(keyOf(rekening), 5n * juta)],
    })
  await expect(steps('silpa', await buat('dau'), '2026-01-06', [ppkd, 'ajukan'])).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'silpa-rekening' }] },
  })
  const id = await buat('silpa')
  await steps('silpa', id, '2026-01-06', [ppkd, 'ajukan'])
  await expect(steps('silpa', id, '2026-01-06', [bud, 'tanda-tangani'])).rejects.toMatchObject({
    kode: 'TIDAK_BERWENANG',
  })
  await steps('silpa', id, '2026-01-06', [kdh, 'tanda-tangani'])
  expect(await masuk(keyOf('silpa'))).toEqual({ rencana: 5n, target_pendapatan: 5n, terima: 5n })
  expect(await lra('PEMBIAYAAN NETO')).toEqual([5n, 5n])
  expect(await lra('SISA LEBIH PEMBIAYAAN ANGGARAN (SILPA)')).toEqual([120n, 143n])
})

test('a reversal of the STS gives the money back to the treasurer, then one of the TBP takes the revenue back', async () => {
  const balik = async (asal: bigint, pembuat: Pelaku) => {
    const isi = { alasan: 'Salah rekening pajak' }
    const naskah = { tahun, tanggal: '2026-04-06', uraian: 'Pembalikan', asal, isi }
    const id = await peraga.buat('pembalikan', pembuat, naskah)
    await steps('pembalikan', id, '2026-04-06', [pembuat, 'ajukan'])
    return (pengesah: Pelaku) => steps('pembalikan', id, '2026-04-06', [pengesah, 'tanda-tangani'])
  }
  const signTbp = await balik(idOf('tbp'), ppk)
  await expect(signTbp(kepala)).rejects.toMatchObject({ kode: 'ATURAN' })
  await (await balik(idOf('sts'), bud))(ppkd)
  await signTbp(kepala)
  expect(await masuk(keyOf('hotel'))).toMatchObject({ target_pendapatan: 15n, terima: 0n })
  expect(await lra('JUMLAH PENDAPATAN')).toEqual([115n, 130n])
})
