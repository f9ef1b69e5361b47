import { inTenant } from '@benang/database/connection'
import { listHspkBerubah } from '@benang/database/penganggaran/standar-versi'
import { listStandarUtuh } from '@benang/database/penganggaran/standar-rinci'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { semuaBarangContoh } from './seed-demo-belanja.ts'
import { pemdaContoh } from './seed-demo-organisasi.ts'
import { seedStandarContoh } from './seed-demo-standar.ts'
import { seedDemo } from './seed-demo.ts'

const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(9),
}

test('the demo has a few hundred prices of all kinds, composed ones that add up, and none below what it buys', async () => {
  await seedDemo(context)
  for (const pemda of pemdaContoh.slice(0, 2)) {
    const { pemdaId } = pemda
    await inTenant(db.app, pemda, async (tx) => {
      await seedStandarContoh(tx, pemda)
      await seedStandarContoh(tx, pemda)
      const sebelum = await listStandarUtuh(tx, { pemdaId, tanggal: '2026-03-01', edisi: null })
      const rows = await listStandarUtuh(tx, { pemdaId, tanggal: '2026-10-01', edisi: null })
      expect(rows.length).toBeGreaterThan(200)
      expect(rows.length).toBe(sebelum.length)
      expect(new Set(rows.map(({ jenis }) => jenis))).toEqual(new Set(['SSH', 'SBU', 'HSPK', 'ASB']))
      for (const [, [nama, , ribu]] of semuaBarangContoh)
        expect(rows.find((satu) => satu.nama === nama)?.harga[0]).toBe(BigInt(ribu) * 100_000n)
      for (const edisi of ['Standar Harga 2024', 'Standar Harga 2024 Perubahan'])
        expect(await listHspkBerubah(tx, { pemdaId, edisi })).toEqual([])
      const harga = (semua: typeof rows) =>
        semua.find(({ nama }) => nama === 'Beton mutu K-175')?.harga[0] ?? 0n
      expect(harga(rows)).toBeGreaterThan(harga(sebelum))
    })
  }
}, 60_000)
