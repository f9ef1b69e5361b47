import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { listTugas } from './list-tugas.ts'
import { peragaOf } from './pelaku-contoh.ts'
import { seedDemo } from './seed-demo.ts'
import { seedDokumenContoh } from './seed-demo-dokumen.ts'

const { db } = await testDatabase()
const context: Context = { db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo', kunciServer: new Uint8Array(32).fill(5) }
const count = async () => {
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{ jenis: string; status: string; banyak: string }>`
      select jenis, status, count(*)::text as banyak from daerah.dokumen group by 1, 2 order by 1, 2`.execute(tx),
  )
  return rows.map(({ jenis, status, banyak }) => `${jenis} ${status} ${banyak}`)
}

test('the demo has documents in every stage, and telling the story again changes nothing', async () => {
  await seedDemo(context)
  const before = performance.now()
  await seedDokumenContoh(context)
  console.log('seconds', (performance.now() - before) / 1000)
  const first = await count()
  await seedDokumenContoh(context)
  expect(await count()).toEqual(first)
  expect(first).toMatchInlineSnapshot()
  const ppk = await peragaOf(context, 2).sebagai(['ppk.pupr', 'ppk-skpd'], '2026-11-24')
  const tugas = await runAct(ppk, listTugas, { tahun: 2026 })
  expect(tugas.perlu.map(({ tindakan, uraian }) => `${tindakan}: ${uraian}`)).toMatchInlineSnapshot()
  expect(tugas.posisi).toMatchInlineSnapshot()
}, 60_000)
