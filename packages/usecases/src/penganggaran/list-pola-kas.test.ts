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
import { listPolaKas } from './list-pola-kas.ts'

const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
beforeAll(async () => {
  await seedDemo(context)
  await seedDokumenContoh(context)
}, 600_000)

test('the pattern of last year is the monthly plan of the own unit’s DPA in force, month by month', async () => {
  const pa = await peragaOf(context, 2).sebagai(['kepala.pupr', 'pa'], context.today)
  const { tahun, pola } = await runAct(pa, listPolaKas, { tahun: 2027 })
  expect(tahun).toBe(2026)
  const bulanan = Array.from({ length: 12 }, (_, at) =>
    sum(pola.map(({ bulan }) => parseRupiah(bulan[at] ?? '0.00'))),
  )
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{ bulan: number; jumlah: string }>`
      select b.bulan::int as bulan, sum(b.jumlah)::text as jumlah
      from daerah.dokumen d join daerah.dokumen_baris b using (pemda_id, dokumen_id)
      where d.jenis = 'dpa' and d.status = 'disahkan' and d.tahun = 2026 and d.unit_id = 3 and b.bulan > 0
      group by 1`.execute(tx),
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { bulan, jumlah } of rows) expect(bulanan[bulan - 1]).toBe(BigInt(jumlah))
  expect(await runAct(pa, listPolaKas, { tahun: 2020 })).toEqual({ tahun: 2019, pola: [] })
})
