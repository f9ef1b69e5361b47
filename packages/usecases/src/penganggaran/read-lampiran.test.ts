import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import type { Laporan } from '@benang/reports/laporan'
import { semuaLampiran } from '@benang/reports/penganggaran/lampiran/semua-lampiran'
import { invariant } from '@benang/values/invariant'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import { readLra } from '../akuntansi/read-lra.ts'
import type { Context } from '../context.ts'
import { peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { seedDokumenContoh } from '../sistem/seed-demo-dokumen.ts'
import { type AskLampiran, lampiranTampak, readLampiran } from './read-lampiran.ts'
import { listLampiran } from './list-lampiran.ts'

const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
beforeAll(async () => {
  await seedDemo(context)
  await seedDokumenContoh(context)
}, 600_000)

const tahun = 2026
const kdh = async () => peragaOf(context, 2).sebagai(['walikota', 'kdh'], context.today)
const baca = async (ask: Partial<AskLampiran> = {}) =>
  runAct(await kdh(), readLampiran, { tahun, kode: 'perda-1', keadaan: 'apbd', ...ask })

/** A closing figure of a sheet. */
function jumlahOf({ tabel }: Laporan, awal: string, kolom = 'jumlah'): bigint {
  const at = tabel.kolom.findIndex(({ nama }) => nama === kolom)
  const sel = tabel.baris.find((satu) => satu.jenis === 'jumlah' && String(satu.sel[1]).startsWith(awal))
    ?.sel[at]
  invariant(typeof sel === 'bigint', `the sheet closes ${awal}`)
  return sel
}

/** What the ledger says, one line of SQL that shares nothing with the sheets. */
async function pagu(awal: string, tahap: string, sampai = '2026-12-31'): Promise<bigint> {
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{ jumlah: string }>`
      select coalesce(sum(m.jumlah), 0)::text as jumlah
      from ledger.mutasi m join ledger.jurnal j using (pemda_id, tahun, no) join ledger.tahap t on t.tahap = m.ke_tahap
      join ledger.kunci k on k.pemda_id = m.pemda_id and k.tahun = m.tahun and k.kunci = m.ke
      where m.tahun = 2026 and t.kode = ${tahap} and k.objek like ${`${awal}%`} and j.tanggal <= ${sampai}::date`.execute(
      tx,
    ),
  )
  return BigInt(rows[0]?.jumlah ?? '0')
}

test('every sheet of the demo closes with what the ledger and the LRA say', async () => {
  const belanja = await pagu('5', 'dpa')
  expect(belanja).toBeGreaterThan(0n)
  const lra = await runAct(await kdh(), readLra, { tahun, potongan: 'ringkas' })
  expect(jumlahOf(lra, 'JUMLAH BELANJA', 'anggaran')).toBe(belanja)
  const sheets = await runAct(await kdh(), listLampiran, {})
  for (const { kode } of sheets.filter(({ golongan }) => golongan !== 'kua-ppas')) {
    const sheet = await baca({ kode })
    const ringkas = sheet.tabel.baris.some(({ sel }) => sel[1] === 'JUMLAH BELANJA')
    const kolom = kode === 'perda-8' ? 'apbd' : 'jumlah'
    // Nothing of the demo's signed budgets goes to recipients by name.
    const cabang = semuaLampiran.find((satu) => satu.kode === kode)?.cabang
    const harusnya = cabang === undefined ? belanja : 0n
    expect(jumlahOf(sheet, ringkas ? 'JUMLAH BELANJA' : 'JUMLAH', kolom)).toBe(harusnya)
    if (ringkas) expect(jumlahOf(sheet, 'SISA LEBIH')).toBe(0n)
  }
})

test('the draft is what the RKA asked before the year began; RKPD and PPAS stand beside it', async () => {
  const rapbd = await baca({ keadaan: 'rapbd', sampai: '2025-12-30' })
  expect(jumlahOf(rapbd, 'JUMLAH BELANJA')).toBe(await pagu('5', 'rka', '2025-12-30'))
  expect(rapbd.tanda).toContain('rancangan')
  const banding = await baca({ kode: 'perda-8' })
  expect(jumlahOf(banding, 'JUMLAH', 'ppas')).toBe(await pagu('', 'ppas'))
})

test('KUA-PPAS and the way from RKPD to RKA: totals are the ledger, differences name their exception', async () => {
  for (const kode of ['ppas-urusan', 'ppas-program', 'ppas-dana']) {
    const sheet = await baca({ kode })
    expect(jumlahOf(sheet, 'JUMLAH', 'ppas')).toBe(await pagu('', 'ppas'))
    expect(jumlahOf(sheet, 'JUMLAH', 'rkpd')).toBe(await pagu('', 'rkpd'))
  }
  const kua = await baca({ kode: 'kua' })
  expect(kua.tabel.baris.find(({ sel }) => sel[1] === 'JUMLAH BELANJA')?.sel[3]).toBe(await pagu('', 'ppas'))
  expect(kua.tabel.baris.some(({ sel }) => sel[1] === 'Inflasi' && sel[2] === '2,5 %')).toBe(true)
  const semua = await baca({ kode: 'konsistensi', sampai: '2025-12-30' })
  expect(jumlahOf(semua, 'JUMLAH', 'rka')).toBe(await pagu('5', 'rka', '2025-12-30'))
  const beda = await baca({ kode: 'berita-acara-rka-ppas' })
  const rincian = beda.tabel.baris.filter(({ jenis }) => jenis === 'rincian')
  expect(rincian.length).toBeGreaterThan(0)
  for (const { sel } of rincian) {
    expect(sel[6]).not.toBe(0n)
    expect(sel[7]).toMatch(/Keadaan darurat|Berita acara|bawah plafon|belum diajukan/)
  }
})

test('before and after: a shift moves accounts and leaves the total', async () => {
  const beda = await baca({ kode: 'penjabaran-1', sejak: '2026-01-31' })
  expect(beda.keterangan[0]).toBe('Perubahan APBD Tahun Anggaran 2026')
  expect(jumlahOf(beda, 'JUMLAH BELANJA', 'selisih')).toBe(0n)
  expect(jumlahOf(beda, 'JUMLAH BELANJA', 'sebelum')).toBe(await pagu('5', 'dpa', '2026-01-31'))
})

test('a unit reads its own sheets only; a wrong sheet, unit or order of dates is refused', async () => {
  const pptk = await peragaOf(context, 2).sebagai(['pptk.pupr', 'pptk'], context.today)
  const own = await runAct(pptk, readLampiran, { tahun, kode: 'skpd', keadaan: 'apbd' })
  expect(own.unit).toMatch(/Pekerjaan Umum/)
  expect(jumlahOf(own, 'JUMLAH BELANJA')).toBeLessThan(await pagu('5', 'dpa'))
  await expect(
    runAct(pptk, readLampiran, { tahun, kode: 'skpd', keadaan: 'apbd', unitId: 4 }),
  ).rejects.toMatchObject({
    kode: 'TIDAK_ADA',
  })
  await expect(baca({ kode: 'perda-99' })).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  await expect(baca({ sampai: '2026-01-01', sejak: '2026-02-01' })).rejects.toMatchObject({ kode: 'ISIAN' })
})

test('a screen gets no more rows than it can draw and says how many are left', async () => {
  const sheet = await baca({ kode: 'penjabaran-2' })
  const [row] = sheet.tabel.baris
  invariant(row !== undefined, 'the sheet has rows')
  const panjang = { ...sheet, tabel: { ...sheet.tabel, baris: Array.from({ length: 1234 }, () => row) } }
  expect(lampiranTampak(panjang)).toMatchObject({ sisa: 234, tabel: { baris: { length: 1000 } } })
  expect(lampiranTampak(sheet).sisa).toBe(0)
})
