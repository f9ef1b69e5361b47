import type { Database } from '@benang/database/connection'
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

/** What all books say together: the root that `benang verifikasi` shows. */
async function isiBuku({ db }: { db: Database }): Promise<{ akarIsi: string; jurnal: bigint }> {
  const { utuh, akarIsi, jurnal } = await verifyLedger({ db })
  expect(utuh).toBe(true)
  return { akarIsi, jurnal }
}

test('the same story gives the same book, also when it was cut short and told again', async () => {
  for (const satu of [one, other]) await seedDemo(contextOf(satu), pemdaContoh)
  await tell(one, akhir)
  await tell(other, 17)
  await tell(other, akhir)
  const first = await isiBuku(one)
  expect(first.jurnal).toBeGreaterThan(50n)
  expect(await isiBuku(other)).toEqual(first)
  await tell(other, akhir)
  expect(await isiBuku(other)).toEqual(first)
  await tell(other, akhir + 1)
  expect((await isiBuku(other)).akarIsi).not.toBe(first.akarIsi)
}, 600_000)
