import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { readMutasi } from '@benang/database/ledger/jurnal'
import { readSaldo } from '@benang/database/ledger/saldo'
import { findDokumen } from '@benang/database/sistem/dokumen'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { verifyRujukan } from '../organisasi/verify-rujukan.ts'
import { openMataAnggaran } from '../penganggaran/open-mata-anggaran.ts'
import { type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { semuaSubKegiatanBawaan } from '../testing/id-bawaan.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { orang, tahun } from '../testing/new-rantai.ts'
import { listKartu, listPilihanKartu } from './list-kartu.ts'
import { readKartu } from './read-kartu.ts'
import { readKinerja } from './read-kinerja.ts'
import { recordKartu } from './record-kartu.ts'

const { db } = await testDatabase()
const pemdaId = 2
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const peraga = peragaOf(context, pemdaId)
const { pa } = orang
const bappeda: Pelaku = ['perencana.bappeda', 'bappeda']
const pptk: Pelaku = ['pptk.pupr', 'pptk']
const subKota = semuaSubKegiatanBawaan('KABKOT', '1.03.')
const key = { drainase: 0, jalan: 0 }

async function sub(kode: RegExp) {
  const { subKegiatan } = await runAct(await peraga.sebagai(pptk, '2026-01-05'), listPilihanKartu, { tahun })
  const found = subKegiatan.find((satu) => kode.test(satu.kode))
  if (found === undefined) throw new Error(`no sub kegiatan ${kode}`)
  return found
}

const kartu = (subKegiatanId: number, lain: { nama: string; satuanId: number }) => ({
  ...{ indikatorId: 0, unitId: 3, subKegiatanId, sifat: 'jumlah' as const, aktif: true, ...lain },
  ...{ definisi: 'Dihitung dari berita acara serah terima', sumber: 'BAST', penanggungJawab: 'Kabid' },
})
const catat = async (pelaku: Pelaku, satu: ReturnType<typeof kartu>[]) =>
  runAct(await peraga.sebagai(pelaku, '2026-01-05'), recordKartu, {
    ...{ tahun, kartu: satu, perintah: randomUUID() },
  })

type Nilai = readonly (readonly [kunci: number, bulan: number, ukuran: string, uraian?: string])[]
const baris = (nilai: Nilai) =>
  nilai.map(([kunci, bulan, ukuran, uraian = '']) => ({ kunci, bulan, ukuran, uraian, jumlah: 0n }))

async function target(nilai: Nilai, alasan = '') {
  const isi = { dasar: 'Perjanjian Kinerja 2026', alasan }
  const naskah = { tahun, tanggal: '2026-01-20', uraian: 'Target 2026', isi, baris: baris(nilai) }
  return peraga.buat('target_kinerja', pptk, naskah)
}

async function capaian(nilai: Nilai, tanggal: string) {
  const isi = { triwulan: String(nilai[0]?.[1]), bukti: 'Laporan bulanan 3/2026' }
  return peraga.buat('capaian_kinerja', pptk, { tahun, tanggal, uraian: 'Capaian', isi, baris: baris(nilai) })
}

async function verified(jenis: string, id: bigint, tanggal: string) {
  const way = [
    [pptk, 'ajukan'],
    [pa, 'tanda-tangani'],
    [bappeda, 'verifikasi'],
  ] as const
  for (const [pelaku, tindakan] of way) await peraga.lakukan(jenis, id, { pelaku, tindakan, tanggal })
}

async function jurnalOf(id: bigint) {
  return inTenant(db.app, { pemdaId }, async (tx) => {
    const dokumen = await findDokumen(tx, { pemdaId, dokumenId: id })
    if (dokumen?.jurnalNo == null) return null
    const moves = await readMutasi(tx, { pemdaId, tahun, no: dokumen.jurnalNo })
    return moves.map(
      ({ dariTahap, keTahap, ke, bulan, jumlah }) => `${dariTahap}>${keTahap} ${ke} ${bulan} ${jumlah}`,
    )
  })
}

const pupr = async (pelaku = bappeda) => {
  const seen = await runAct(await peraga.sebagai(pelaku, '2026-11-24'), readKinerja, { tahun, unitId: 3 })
  return seen.baris.flatMap(({ indikator }) => indikator)
}

beforeAll(async () => {
  await seedDemo(context)
  for (const subKegiatanId of subKota)
    await runAct(await peraga.sebagai(pa, '2025-09-01'), openMataAnggaran, {
      ...{ jenis: 'ppas', tahun, unitId: 3, perintah: randomUUID(), subKegiatanId },
      ...{ rekeningId: null, danaId: 2 },
    })
}, 60_000)

test('every sub kegiatan of the budget is offered with what the nomenclature measures it by', async () => {
  const { subKegiatan } = await runAct(await peraga.sebagai(pptk, '2026-01-05'), listPilihanKartu, { tahun })
  expect(subKegiatan.length).toBeGreaterThan(1)
  expect(subKegiatan.filter(({ satuanId }) => satuanId === null)).toEqual([])
  expect(subKegiatan.every(({ kartu: banyak, indikator }) => banyak === 0 && indikator !== '')).toBe(true)
})

test('cards are written many at once; another unit, another role, a changed satuan are refused', async () => {
  const a = await sub(/^1\.03\.06/)
  const b = await sub(/^1\.03\.10/)
  const [satu, dua] = await catat(pptk, [
    kartu(a.subKegiatanId, { nama: 'Jumlah sistem drainase yang dibangun', satuanId: a.satuanId ?? 0 }),
    kartu(b.subKegiatanId, { nama: 'Panjang jalan yang dipelihara', satuanId: 5 }),
  ])
  key.drainase = Number(satu?.kunci)
  key.jalan = Number(dua?.kunci)
  const lagi = kartu(b.subKegiatanId, { nama: 'Panjang jalan yang dipelihara', satuanId: 5 })
  await expect(catat(pptk, [lagi])).rejects.toMatchObject({ kode: 'ISIAN' })
  await expect(catat(['pptk.dinkes', 'pptk'], [{ ...lagi, nama: 'Lain lagi' }])).rejects.toMatchObject({
    kode: 'TIDAK_ADA',
  })
  await expect(catat(['ppk.pupr', 'ppk-skpd'], [lagi])).rejects.toMatchObject({ kode: 'TIDAK_BERWENANG' })
  const id = dua?.indikatorId ?? 0
  await expect(catat(pptk, [{ ...lagi, indikatorId: id, satuanId: 8 }])).rejects.toMatchObject({
    detail: { pelanggaran: [{ lokasi: 'kartu.1.sifat' }] },
  })
  const versi = await catat(pptk, [{ ...lagi, indikatorId: id, nama: 'Panjang jalan kota yang dipelihara' }])
  expect(versi).toEqual([{ indikatorId: id, kunci: String(key.jalan) }])
  const kini = await runAct(await peraga.sebagai(pptk, '2026-01-05'), listKartu, { tahun })
  expect(kini.map(({ nama, versi: no, satuan }) => `${no} ${nama} (${satuan})`)).toEqual([
    '1 Jumlah sistem drainase yang dibangun (sistem drainase perkotaan)',
    '2 Panjang jalan kota yang dipelihara (km)',
  ])
  expect(await verifyRujukan(db, pemdaId)).toEqual([])
})

test('an achievement waits for a verified target; a target moves each indicator in its own satuan', async () => {
  const dini = await capaian([[key.jalan, 3, '1.5', 'Belum bertarget']], '2026-04-02')
  await expect(verified('capaian_kinerja', dini, '2026-04-02')).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'capaian-bertarget' }] },
  })
  await expect(target([[key.drainase, 3, '0.5']])).rejects.toMatchObject({
    pesan: expect.stringContaining('isi bilangan bulat'),
  })
  const id = await target([
    [key.drainase, 3, '0'],
    [key.drainase, 6, '1'],
    [key.drainase, 9, '1'],
    [key.drainase, 12, '2'],
    [key.jalan, 3, '2.5'],
    [key.jalan, 6, '4.125'],
    [key.jalan, 9, '3'],
    [key.jalan, 12, '0'],
  ])
  await verified('target_kinerja', id, '2026-01-20')
  expect(await jurnalOf(id)).toEqual([
    `luar_ukur>target ${key.drainase} 6 1`,
    `luar_ukur>target ${key.drainase} 9 1`,
    `luar_ukur>target ${key.drainase} 12 2`,
    `luar_ukur>target ${key.jalan} 3 2500`,
    `luar_ukur>target ${key.jalan} 6 4125`,
    `luar_ukur>target ${key.jalan} 9 3000`,
  ])
})

test('a quarter is reported after it ended, and a difference is explained; nothing achieved is a fact without a jurnal', async () => {
  const dini = await capaian([[key.jalan, 3, '2.5']], '2026-03-31')
  await expect(verified('capaian_kinerja', dini, '2026-03-31')).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'capaian-setelah-triwulan' }] },
  })
  const tanpaSebab = await capaian([[key.jalan, 3, '2']], '2026-04-02')
  await expect(verified('capaian_kinerja', tanpaSebab, '2026-04-02')).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'capaian-keterangan', lokasi: 'baris.1' }] },
  })
  const nihil = await capaian([[key.drainase, 3, '0']], '2026-04-02')
  await verified('capaian_kinerja', nihil, '2026-04-02')
  expect(await jurnalOf(nihil)).toBeNull()
  const jadi = await capaian([[key.jalan, 3, '2', 'Hujan menghentikan pekerjaan']], '2026-04-02')
  await verified('capaian_kinerja', jadi, '2026-04-02')
  expect(await jurnalOf(jadi)).toEqual([`luar_ukur>capaian ${key.jalan} 3 2000`])
})

test('a new observation of the same quarter moves the difference, and the book holds the new value', async () => {
  const koreksi = await capaian([[key.jalan, 3, '2.25', 'Ruas Melati terlewat dihitung']], '2026-04-20')
  await verified('capaian_kinerja', koreksi, '2026-04-20')
  expect(await jurnalOf(koreksi)).toEqual([`luar_ukur>capaian ${key.jalan} 3 250`])
  const dua = await capaian(
    [
      [key.jalan, 6, '4.125'],
      [key.drainase, 6, '1'],
    ],
    '2026-07-03',
  )
  await verified('capaian_kinerja', dua, '2026-07-03')
  const saldo = await inTenant(db.app, { pemdaId }, (tx) => readSaldo(tx, { pemdaId, tahun }, [key.jalan]))
  expect(
    saldo
      .filter(({ tahap, masuk }) => tahap === 'capaian' && masuk > 0n)
      .map(({ sampai, masuk }) => [sampai, masuk]),
  ).toEqual([
    [3, 2250n],
    [6, 4125n],
  ])
})

test('a verified target changes only with its reason', async () => {
  const tanpa = await target([[key.drainase, 12, '3']])
  await expect(verified('target_kinerja', tanpa, '2026-01-20')).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'target-ubah-alasan' }] },
  })
  const dengan = await target([[key.drainase, 12, '3']], 'Anggaran bertambah di Perubahan APBD')
  await verified('target_kinerja', dengan, '2026-01-20')
  expect(await jurnalOf(dengan)).toEqual([`luar_ukur>target ${key.drainase} 12 1`])
})

test('the year reads back: quarters, percent of the quarters reported and of the whole year', async () => {
  expect(await pupr()).toMatchObject([
    {
      target: ['0', '1', '1', '3'],
      capaian: ['0', '1', null, null],
      persen: [null, '100', null, null],
      ...{ sampaiKini: '100', setahun: '20', predikat: 'Sangat tinggi', satuan: 'sistem drainase perkotaan' },
    },
    {
      target: ['2.5', '4.125', '3', '0'],
      capaian: ['2.25', '4.125', null, null],
      persen: ['90', '100', null, null],
      ...{ sampaiKini: '96.23', setahun: '66.23', predikat: 'Sangat tinggi', satuan: 'km' },
    },
  ])
})

test('a unit sees its own, the whole pemda is for Bappeda and Inspektorat, another pemda sees nothing', async () => {
  await expect(pupr(['pptk.dinkes', 'pptk'])).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  const inspektur = await peraga.sebagai(['inspektur', 'inspektorat'], '2026-11-24')
  const semua = await runAct(inspektur, readKinerja, { tahun })
  expect(semua).toMatchObject({
    unitId: null,
    baris: [],
    unit: [{ unitId: 3, indikator: 2, capaian: '98.12' }],
  })
  const provinsi = await peragaOf(context, 1).sebagai(['inspektur', 'inspektorat'], '2026-11-24')
  expect(await runAct(provinsi, readKinerja, { tahun })).toMatchObject({ unit: [] })
  await expect(runAct(provinsi, readKartu, { tahun, indikatorId: 1 })).rejects.toMatchObject({
    kode: 'TIDAK_ADA',
  })
  const satu = await runAct(inspektur, readKartu, { tahun, indikatorId: 2 })
  expect(satu.versi.map(({ versi }) => versi)).toEqual([2, 1])
  expect(satu.dokumen.filter(({ jenis }) => jenis === 'capaian_kinerja').length).toBeGreaterThan(3)
})
