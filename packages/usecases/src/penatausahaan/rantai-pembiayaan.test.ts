import { inTenant } from '@benang/database/connection'
import { readSaldo } from '@benang/database/ledger/saldo'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { invariant } from '@benang/values/invariant'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import { readLra } from '../akuntansi/read-lra.ts'
import type { Context } from '../context.ts'
import { type Pelaku, peragaOf } from '../sistem/pelaku-contoh.ts'
import { adeganPembiayaan, type PembiayaanContoh } from '../sistem/seed-demo-pembiayaan.ts'
import { type Lakon, lakonOf } from '../sistem/seed-demo-lakon.ts'
import { grantPendapatanContoh, planPendapatanContoh } from '../sistem/seed-demo-pendapatan.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { juta, line, orang, tahun } from '../testing/new-rantai.ts'

// A capital injection of 40 million out of revenue of 60: planned, adopted, granted, released and paid.
const { db } = await testDatabase()
const pemdaId = 2
const bpkad = 6
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const peraga = peragaOf(context, pemdaId)
const { ppkd, kdh, pa } = orang
const kepala: Pelaku = ['kepala.bpkad', 'pa']
const modal: PembiayaanContoh = {
  ...{ unitId: bpkad, pa: kepala, rekening: '6.2.02.02.01.0001', uraian: 'Penyertaan modal bank daerah' },
  ...{ bulan: { 5: 40n * juta }, penerima: 'PT Bank Daerah Teladan', tanggal: '2026-05-18', juta: 40 },
}
const masukan = { unitId: bpkad, pa: kepala }
const dau = { ...masukan, rekening: '4.2.01.01.02.0001', uraian: 'DAU', bulan: { 1: 25n * juta } }
const hotel = { ...masukan, rekening: '4.1.01.06.01.0001', uraian: 'Pajak hotel', bulan: { 3: 15n * juta } }
let lakon: Lakon
let kunci = 0

const isiApbd = { perda: 'Perda 9/2025', persetujuan: 'PB 3/2025' }
const apbd = (tanggal: string) =>
  peraga.buat('apbd', ppkd, { tahun, tanggal, uraian: 'APBD 2026', isi: isiApbd })

async function masuk(): Promise<Record<string, bigint>> {
  const rows = await inTenant(db.app, { pemdaId }, (tx) => readSaldo(tx, { pemdaId, tahun }, [kunci]))
  return Object.fromEntries(
    rows
      .filter(({ sampai, tahap }) => sampai === 0 && tahap !== 'luar')
      .map((row) => [row.tahap, row.masuk / juta]),
  )
}

async function lra(uraian: string): Promise<readonly bigint[]> {
  const kepalaDaerah = await peraga.sebagai(kdh, '2026-11-24')
  const { tabel } = await runAct(kepalaDaerah, readLra, { tahun, sampai: '2026-11-24', potongan: 'ringkas' })
  const row = tabel.baris.find(({ sel }) => sel[1] === uraian)
  invariant(row !== undefined, `the LRA has ${uraian}`)
  return row.sel.slice(2, 4).map((sel) => (typeof sel === 'bigint' ? sel / juta : 0n))
}

beforeAll(async () => {
  await seedDemo(context)
  lakon = await lakonOf(context, { pemdaId, tahun })
  const kas = await lakon.kunci(ppkd, 'saldo_awal', { unitId: bpkad, rekening: '1.1.01.01.01.0001' })
  const isi = { dasar: 'Rekening koran' }
  const naskah = { tahun, tanggal: '2026-01-02', uraian: 'Kas', isi, baris: [line(kas, 100n * juta)] }
  const awal = await peraga.buat('saldo_awal', ppkd, naskah)
  await peraga.lakukan('saldo_awal', awal, { pelaku: ppkd, tindakan: 'ajukan', tanggal: '2026-01-02' })
  await peraga.lakukan('saldo_awal', awal, { pelaku: kdh, tindakan: 'tanda-tangani', tanggal: '2026-01-02' })
}, 60_000)

test('only the SKPKD plans financing', async () => {
  await expect(lakon.kunci(pa, 'rka', { unitId: 3, rekening: modal.rekening })).rejects.toMatchObject({
    kode: 'ATURAN',
    message: expect.stringContaining('SKPKD'),
  })
})

test('an APBD that cannot pay the investment is refused; with revenue for it, SILPA is zero', async () => {
  const [planned] = await planPendapatanContoh(lakon, [modal], { tanggal: '2025-10-01' })
  kunci = planned?.kunci ?? 0
  expect(await masuk()).toEqual({ rencana_pengeluaran: 40n })
  await planPendapatanContoh(lakon, [dau], { tanggal: '2025-10-01' })
  const kurang = await apbd('2025-12-20')
  await expect(
    peraga.lakukan('apbd', kurang, { pelaku: ppkd, tindakan: 'ajukan', tanggal: '2025-12-20' }),
  ).rejects.toMatchObject({
    detail: { pelanggaran: [{ aturan: 'apbd-defisit-tertutup' }] },
    message: expect.stringContaining('pembiayaan neto −Rp40.000.000 kurang Rp15.000.000'),
  })
  const batal = { pelaku: ppkd, tindakan: 'batalkan', tanggal: '2025-12-20', catatan: 'Belum seimbang' }
  await peraga.lakukan('apbd', kurang, batal)
  await planPendapatanContoh(lakon, [hotel], { tanggal: '2025-10-02' })
  const sah = await apbd('2025-12-22')
  await peraga.lakukan('apbd', sah, { pelaku: ppkd, tindakan: 'ajukan', tanggal: '2025-12-22' })
  await peraga.lakukan('apbd', sah, { pelaku: kdh, tindakan: 'tanda-tangani', tanggal: '2025-12-22' })
})

test('its DPA is a budget of financing; nothing else of the LRA moves', async () => {
  await grantPendapatanContoh(lakon, [dau, hotel, modal], { tanggal: '2026-01-05', dasar: 'Perwal 41/2025' })
  expect(await masuk()).toEqual({ rencana_pengeluaran: 40n, dpa: 40n, bebas: 40n })
  expect(await lra('JUMLAH PENGELUARAN PEMBIAYAAN')).toEqual([40n, 0n])
  expect(await lra('PEMBIAYAAN NETO')).toEqual([-40n, 0n])
  expect(await lra('SISA LEBIH PEMBIAYAAN ANGGARAN (SILPA)')).toEqual([0n, 0n])
})

test('it is paid by SPD, SPP, SPM and SP2D, and becomes an investment of the region, no expense', async () => {
  for (const { main } of adeganPembiayaan({ ...tahunKosong, pembiayaan: [modal] })) await main(lakon)
  expect(await masuk()).toMatchObject({ spd: 40n, tagihan: 40n, spp: 40n, sp2d: 40n })
  expect(await lra('JUMLAH PENGELUARAN PEMBIAYAAN')).toEqual([40n, 40n])
  expect(await lra('JUMLAH BELANJA')).toEqual([0n, 0n])
  expect(await bukuAkun()).toEqual([
    '1.1.01.01.01.0001 tunai 60',
    '1.1.13.01.01.0001 akrual 40',
    '1.2.02.01.01.0001 akrual 40',
    '3.1.01.01.01.0001 akrual -100',
    '3.1.03.01.01.0001 akrual -40',
  ])
})

const tahunKosong = {
  ...{ pemdaId, tahun, kdh: 'walikota', kas: 0, unit: [], usulan: [], pendapatan: [], cermin: false },
}

/** Debit less kredit of each account of the accrual book, in millions. */
async function bukuAkun(): Promise<readonly string[]> {
  return inTenant(db.app, { pemdaId }, async (tx) => {
    const { rows } = await sql<{ akun: string }>`
      select r.kode || ' ' || t.kode || ' ' || sum(s.masuk - s.keluar) / ${juta}::bigint as akun
      from ledger.saldo s
      join ledger.tahap t on t.tahap = s.tahap and t.kode in ('akrual', 'tunai')
      join ledger.kunci k on k.pemda_id = s.pemda_id and k.tahun = s.tahun and k.kunci = s.kunci
      join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
      where s.pemda_id = ${pemdaId} and s.tahun = ${tahun}
      group by r.kode, t.kode
      having sum(s.masuk - s.keluar) <> 0
      order by 1`.execute(tx)
    return rows.map(({ akun }) => akun.replace(/\.0+$/, ''))
  })
}
