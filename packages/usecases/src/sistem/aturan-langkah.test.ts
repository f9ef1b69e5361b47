import { randomUUID } from 'node:crypto'
import { testDatabase } from '@benang/database/testing/test-database'
import { invariant } from '@benang/values/invariant'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { openMataAnggaran } from '../penganggaran/open-mata-anggaran.ts'
import { type Pelaku, peragaOf } from './pelaku-contoh.ts'
import { seedDemo } from './seed-demo.ts'
import { danaBawaan, rekeningBawaan, subKegiatanBawaan } from '../testing/id-bawaan.ts'

const { db } = await testDatabase()
const tahun = 2026
const juta = 100_000_000n
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const peraga = peragaOf(context, 2)
const pa: Pelaku = ['kepala.pupr', 'pa']
const kpa: Pelaku = ['kpa.pupr', 'kpa'] // delegated up to 1 miliar
const bud: Pelaku = ['kuasabud', 'kuasa-bud'] // delegated up to 5 miliar
const ppkd: Pelaku = ['kepala.bpkad', 'ppkd']
const pptk: Pelaku = ['pptk.pupr', 'pptk']
const bendahara: Pelaku = ['bendahara.pupr', 'bendahara-pengeluaran']
let mata = 0
let dpa = 0n

async function openKunci(pelaku: Pelaku, jenis: string, kode?: string): Promise<number> {
  const { kunci } = await runAct(await peraga.sebagai(pelaku, '2026-01-05'), openMataAnggaran, {
    ...{ jenis, tahun, unitId: 3, perintah: randomUUID(), danaId: danaBawaan('1.2.01.01.02') },
    subKegiatanId: subKegiatanBawaan('KABKOT', 'Pembangunan Sistem Drainase Perkotaan'),
    rekeningId: kode === undefined ? null : rekeningBawaan(kode),
  })
  return Number(kunci)
}

const line = (kunci: number, jumlah: bigint, bulan = 0) => ({ kunci, bulan, jumlah, uraian: '' })

async function walk(jenis: string, id: bigint, way: readonly (readonly [Pelaku, string])[]) {
  for (const [pelaku, tindakan] of way)
    await peraga.lakukan(jenis, id, {
      pelaku,
      tindakan,
      tanggal: '2026-01-09',
      catatan: 'Diminta pembuatnya',
    })
}

beforeAll(async () => {
  await seedDemo(context)
  const plafon = await openKunci(ppkd, 'saldo_awal')
  mata = await openKunci(pa, 'dpa', '5.2.04.02.07.0003')
  const awal = await peraga.buat('saldo_awal', ppkd, {
    ...{ tahun, tanggal: '2026-01-02', uraian: 'Saldo awal', isi: { dasar: 'Perwal 2/2026' } },
    baris: [line(plafon, 6_000n * juta)],
  })
  await walk('saldo_awal', awal, [
    [ppkd, 'ajukan'],
    [['walikota', 'kdh'], 'tanda-tangani'],
  ])
  dpa = await peraga.buat('dpa', pa, {
    ...{ tahun, tanggal: '2026-01-06', uraian: 'DPA PUPR', isi: { dasar: 'Perwal 1/2026' } },
    baris: [line(mata, 6_000n * juta, 1)],
  })
  await walk('dpa', dpa, [
    [pa, 'ajukan'],
    [['tapd', 'tapd'], 'verifikasi'],
    [['sekda', 'sekda'], 'setujui'],
    [ppkd, 'sahkan'],
  ])
}, 60_000)

test('KPA berbatas 1 miliar tidak menandatangani kontrak 1,5 miliar; PA yang melimpahkan bisa', async () => {
  const kontrak = await peraga.buat('kontrak', pptk, {
    ...{ tahun, tanggal: '2026-01-08', uraian: 'Drainase', asal: dpa, baris: [line(mata, 1_500n * juta)] },
    isi: { penyedia: 'CV Contoh', selesai: '2026-10-30' },
  })
  await walk('kontrak', kontrak, [[pptk, 'ajukan']])
  await expect(walk('kontrak', kontrak, [[kpa, 'tanda-tangani']])).rejects.toMatchObject({
    kode: 'ATURAN',
    detail: { pelanggaran: [{ aturan: 'batas-pelimpahan', lokasi: 'jumlah' }] },
  })
  await walk('kontrak', kontrak, [[pa, 'tanda-tangani']])
})

test('Kuasa BUD berbatas 5 miliar menyiapkan SPD 6 miliar untuk ditandatangani PPKD', async () => {
  const spd = await peraga.buat('spd', bud, {
    ...{ tahun, tanggal: '2026-01-08', uraian: 'SPD', asal: dpa, baris: [line(mata, 6_000n * juta, 1)] },
  })
  await walk('spd', spd, [[bud, 'ajukan']])
  const tanda = { pelaku: ppkd, tindakan: 'tanda-tangani', tanggal: '2026-01-09' }
  expect(await peraga.lakukan('spd', spd, tanda)).toMatch(/^00001\/SPD\//)
})

test('SPP modal tanpa BAST ditolak dengan semua alasannya, dan pembuatnya masih bisa membatalkannya', async () => {
  const spp = await peraga.buat('spp', bendahara, {
    ...{ tahun, tanggal: '2026-01-08', uraian: 'Termin', baris: [line(mata, juta)] },
    isi: { penerima: 'CV Contoh', rekeningPenerima: '' },
  })
  const refusal = await walk('spp', spp, [[bendahara, 'ajukan']]).catch((error: unknown) => error)
  expect(refusal).toMatchObject({
    kode: 'ATURAN',
    detail: {
      pelanggaran: [{ lokasi: 'isi.rekeningPenerima' }, { aturan: 'spp-barang-diterima', lokasi: 'baris.1' }],
    },
  })
  await walk('spp', spp, [[bendahara, 'batalkan']])
})

test('DPA tanpa dasar disebut sekali saja, oleh aturan yang menamai dasarnya', async () => {
  const kosong = await peraga.buat('dpa', pa, { tahun, tanggal: '2026-01-08', uraian: 'DPA' })
  const refusal: unknown = await walk('dpa', kosong, [[pa, 'ajukan']]).catch((error: unknown) => error)
  invariant(refusal instanceof Error, 'the step is refused')
  expect(refusal).toMatchObject({
    detail: { pelanggaran: [{ aturan: 'baris-bruto' }, { aturan: 'dpa-dasar' }] },
  })
})
