import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { parseRupiah, sum } from '@benang/values/rupiah'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { seedDokumenContoh } from '../sistem/seed-demo-dokumen.ts'
import { readKepatuhan } from './read-kepatuhan.ts'
import { viewEfisiensi } from './view-efisiensi.ts'

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
const tapd = () => peragaOf(context, 2).sebagai(['tapd', 'tapd'], context.today)
const hitung = async (rekening: string, lain: { kecualiUnit?: number[] } = {}) =>
  runAct(await tapd(), viewEfisiensi, {
    tahun,
    skenario: {
      ...{ aturan: [{ rekening, persen: 5000n }], kecualiUnit: [], kecualiSub: [] },
      ...{ lindungiDanaKhusus: false, ...lain },
    },
  })

test('half of an account over all units is half of what the ledger holds, and nothing is written', async () => {
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{ jumlah: bigint }>`
      select sum(m.jumlah)::bigint as jumlah from ledger.mutasi m
      join ledger.tahap t on t.tahap = m.ke_tahap
      join ledger.kunci k on k.pemda_id = m.pemda_id and k.tahun = m.tahun and k.kunci = m.ke
      where m.tahun = 2026 and t.kode = 'dpa' and k.objek like '5.1.02%'`.execute(tx),
  )
  const hasil = await hitung('5.1.02')
  expect(parseRupiah(hasil.potongan)).toBe((rows[0]?.jumlah ?? 0n) / 2n)
  expect(sum(hasil.unit.map(({ potongan }) => parseRupiah(potongan)))).toBe(parseRupiah(hasil.potongan))
  for (const { sebelum, potongan, sesudah } of hasil.unit)
    expect(parseRupiah(sebelum) - parseRupiah(potongan)).toBe(parseRupiah(sesudah))
})

test('a spared unit keeps all, and the shares before are those of the compliance page', async () => {
  const semua = await hitung('5.1.02')
  const [first] = semua.unit.filter(({ potongan }) => potongan !== '0.00')
  const hemat = await hitung('5.1.02', { kecualiUnit: [first?.unitId ?? 0] })
  expect(hemat.unit.find(({ unitId }) => unitId === first?.unitId)?.potongan).toBe('0.00')
  expect(hemat.terlindung).toBe(first?.potongan)
  const kini = await runAct(await tapd(), readKepatuhan, { tahun, tahap: 'dpa' })
  expect(semua.porsi.map(({ id, sebelum }) => [id, sebelum])).toEqual(
    kini.map(({ id, persen }) => [id, persen]),
  )
  const modal = await hitung('5.2')
  expect(modal.porsi.some(({ sebelum, sesudah }) => sebelum !== sesudah)).toBe(true)
})
