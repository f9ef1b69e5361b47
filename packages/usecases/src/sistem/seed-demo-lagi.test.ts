import { type Database, inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { invariant } from '@benang/values/invariant'
import { expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { verifyLedger } from './verify-ledger.ts'
import { seedDemo } from './seed-demo.ts'
import { kisahOf } from './seed-demo-dokumen.ts'
import { pemdaContoh } from './seed-demo-organisasi.ts'

const one = await testDatabase()
const other = await testDatabase()
const contextOf = ({ db }: { db: Database }): Context => ({
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
})
const kenari = pemdaContoh.find(({ akhiran }) => akhiran === 'kenari')
const tahun = 2024
const akhir = 34 // scenes: from the usulan to the first DPA

/** Tells scenes from the start as a new process would, knowing only what is stored. */
async function tell(satu: { db: Database }, sampai: number): Promise<void> {
  invariant(kenari !== undefined, 'the demo has Lembah Kenari')
  const { lakon, adegan } = await kisahOf(contextOf(satu), { pemda: kenari, tahun, bagian: 'sisa' })
  for (const { main } of adegan.slice(0, sampai)) await main(lakon)
}

/** Everything a jurnal says but the random command ids of registered keys, which are in the chain too. */
async function isiBuku({ db }: { db: Database }): Promise<readonly unknown[]> {
  invariant(kenari !== undefined, 'the demo has Lembah Kenari')
  const { rows } = await inTenant(db.app, kenari, (tx) =>
    sql`select j.no, j.jenis, j.dokumen, j.versi, j.nomor, j.tanggal, j.pelaku, j.membalik, encode(j.sidik, 'hex') as sidik,
        (select array_agg(row(m.dari_tahap, m.dari, m.ke_tahap, m.ke, m.bulan, m.jumlah)::text order by m.urut)
         from ledger.mutasi m where m.pemda_id = j.pemda_id and m.tahun = j.tahun and m.no = j.no) as mutasi
      from ledger.jurnal j where j.tahun = ${tahun} order by j.no`.execute(tx),
  )
  return rows
}

test('the same story gives the same book, also when it was cut short and told again', async () => {
  for (const satu of [one, other]) await seedDemo(contextOf(satu), pemdaContoh)
  await tell(one, akhir)
  await tell(other, 17)
  await tell(other, akhir)
  const first = await isiBuku(one)
  expect(first.length).toBeGreaterThan(50)
  expect(await isiBuku(other)).toEqual(first)
  await tell(other, akhir)
  expect(await isiBuku(other)).toEqual(first)
  expect((await verifyLedger({ db: other.db })).utuh).toBe(true)
}, 600_000)
