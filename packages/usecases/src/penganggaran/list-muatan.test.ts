import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { type Lakon, lakonOf } from '../sistem/seed-demo-lakon.ts'
import { planPendapatanContoh } from '../sistem/seed-demo-pendapatan.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { juta, orang, tahun } from '../testing/new-rantai.ts'
import { listMuatan } from './list-muatan.ts'

// Three RKA of revenue and financing in a city; which of them an APBD holds is the PPKD's choice.
const { db } = await testDatabase()
const pemdaId = 2
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const peraga = peragaOf(context, pemdaId)
const { ppkd, kdh, pa } = orang
const kepala: Pelaku = ['kepala.bpkad', 'pa']
const bpkad = { unitId: 6, pa: kepala }
const rencana = [
  { ...bpkad, rekening: '4.2.01.01.02.0001', uraian: 'DAU', bulan: { 1: 40n * juta } },
  { ...bpkad, rekening: '4.1.01.06.01.0001', uraian: 'Pajak hotel', bulan: { 3: 15n * juta } },
  { ...bpkad, rekening: '6.2.02.02.01.0001', uraian: 'Penyertaan modal', bulan: { 5: 40n * juta } },
]
let lakon: Lakon
let rka: readonly bigint[] = []

const isi = { perda: 'Perda 9/2025', persetujuan: 'PB 3/2025' }
const draftApbd = (muatan?: readonly bigint[]) =>
  peraga.buat('apbd', ppkd, {
    ...{ tahun, tanggal: '2025-12-22', uraian: 'APBD 2026', isi },
    ...(muatan === undefined ? {} : { muatan }),
  })

async function lihat(pelaku: Pelaku, dokumenId: bigint | null) {
  return runAct(await peraga.sebagai(pelaku, '2025-12-22'), listMuatan, { jenis: 'apbd', tahun, dokumenId })
}

beforeAll(async () => {
  await seedDemo(context)
  lakon = await lakonOf(context, { pemdaId, tahun })
  rka = (await planPendapatanContoh(lakon, rencana, { tanggal: '2025-10-01' })).map((satu) => satu.rka)
}, 60_000)

test('every RKA is offered with its part, sum and version, and units without one are named', async () => {
  const { rka: ada, tanpaRka } = await lihat(ppkd, null)
  expect(ada.map(({ bagian, jumlah, bisa, versi }) => [bagian, jumlah, bisa, versi > 1])).toEqual([
    ['pendapatan', '40000000.00', true, true],
    ['pendapatan', '15000000.00', true, true],
    ['pengeluaran', '40000000.00', true, true],
  ])
  expect(tanpaRka).toContain('Dinas Kesehatan')
  expect(tanpaRka).not.toContain('Badan Pengelolaan Keuangan dan Aset Daerah')
})

test('an office sees its own RKA only', async () => {
  expect(await lihat(pa, null)).toEqual({ sebutan: 'RKA', rka: [], tanpaRka: [] })
})

test('an APBD holds what is chosen, and what it left is still to be had', async () => {
  const [dau = 0n, hotel = 0n, modal = 0n] = rka
  const id = await draftApbd([dau, modal])
  const pilihan = await lihat(ppkd, id)
  expect(pilihan.rka.map(({ dimuat, bisa }) => [dimuat, bisa])).toEqual([
    [true, true],
    [false, true],
    [true, true],
  ])
  await expect(draftApbd([dau])).rejects.toMatchObject({
    kode: 'ATURAN',
    message: expect.stringContaining('1 RKA yang Anda pilih tidak bisa dimuat APBD ini'),
  })
  expect((await lihat(ppkd, null)).rka.map(({ pemuat }) => pemuat)).toEqual(['draf', null, 'draf'])
  await peraga.lakukan('apbd', id, { pelaku: ppkd, tindakan: 'ajukan', tanggal: '2025-12-22' })
  await peraga.lakukan('apbd', id, { pelaku: kdh, tindakan: 'tanda-tangani', tanggal: '2025-12-22' })
  expect((await lihat(ppkd, null)).rka.map(({ bisa }) => bisa)).toEqual([false, true, false])
  const sisa = await lihat(ppkd, await draftApbd())
  expect(sisa.rka.filter(({ dimuat }) => dimuat).map(({ dokumenId }) => dokumenId)).toEqual([String(hotel)])
})

test('an APBD of nothing is refused', async () => {
  const batal = await lihat(ppkd, null)
  expect(batal.rka.filter(({ bisa }) => bisa)).toEqual([])
  const id = await draftApbd([])
  await expect(
    peraga.lakukan('apbd', id, { pelaku: ppkd, tindakan: 'ajukan', tanggal: '2025-12-22' }),
  ).rejects.toMatchObject({ detail: { pelanggaran: [{ aturan: 'apbd-memuat-rka' }] } })
})
