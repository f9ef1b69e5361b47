import { connect, inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import type { Context } from '@benang/usecases/context'
import { isiDemo, scheduleIsiDemo } from '@benang/usecases/sistem/isi-demo'
import { seedDemo } from '@benang/usecases/sistem/seed-demo'
import { seedDokumenContoh } from '@benang/usecases/sistem/seed-demo-dokumen'
import { pemdaContoh } from '@benang/usecases/sistem/seed-demo-organisasi'
import { verifyLedger } from '@benang/usecases/sistem/verify-ledger'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRunner } from '../src/jobs/runner.ts'
import { openLog } from '../src/log.ts'
import { scratchDatabase } from './scratch-database.ts'

// Minutes, so only in npm run test:full.
describe.runIf(process.env['FULL'] === '1')('the whole demo', () => {
  let context: Context
  let end = async () => {}
  let antre = 0
  beforeAll(async () => {
    const scratch = await scratchDatabase()
    const db = connect({ url: scratch.url, onError: () => undefined })
    end = async () => {
      await db.close()
      await scratch.drop()
    }
    context = {
      ...{ db, today: '2026-11-24', kejadian: 'UJI', mode: 'demo' },
      kunciServer: new Uint8Array(32).fill(5),
    }
    await seedDemo(context, pemdaContoh)
    await seedDokumenContoh(context)
    antre = await scheduleIsiDemo(context)
    await createRunner({ db, log: openLog('silent'), kinds: [isiDemo(() => context)], only: true }).tick()
  }, 1_800_000)
  afterAll(() => end())

  const count = async (what: string): Promise<number> => {
    let total = 0
    for (const { pemdaId } of pemdaContoh)
      total += await inTenant(context.db.app, { pemdaId }, async (tx) => {
        const { rows } = await sql<{
          banyak: bigint
        }>`select count(*) as banyak from ${sql.raw(what)}`.execute(tx)
        return Number(rows[0]?.banyak ?? 0n)
      })
    return total
  }

  it('has the numbers that were asked for, and every job came to its end', async () => {
    expect([antre, await scheduleIsiDemo(context)]).toEqual([12, 0])
    const dpa = 'ledger.kunci k where k.golongan = 2 and k.sub_kegiatan > 0'
    expect(await count(`(select distinct k.sub_kegiatan, k.pemda_id from ${dpa}) s`)).toBeGreaterThanOrEqual(
      60,
    )
    const rka =
      "daerah.dokumen_baris b join daerah.dokumen d using (pemda_id, dokumen_id) where d.jenis = 'rka'"
    expect(await count(rka)).toBeGreaterThanOrEqual(2_000)
    expect(await count("daerah.dokumen where jenis = 'sp2d' and status = 'disahkan'")).toBeGreaterThanOrEqual(
      300,
    )
    expect(await count('ledger.mutasi where penutup')).toBeGreaterThan(0)
    for (const { pemdaId, jenis } of pemdaContoh) {
      const { rows } = await inTenant(context.db.app, { pemdaId }, (tx) =>
        sql<{
          banyak: bigint
        }>`select count(*) as banyak from rujukan.organisasi_kini where jenis <> 'pemda'`.execute(tx),
      )
      expect(Number(rows[0]?.banyak ?? 0n)).toBeGreaterThanOrEqual(jenis === 'provinsi' ? 12 : 6)
    }
  })

  it('has a card on every sub kegiatan that has a budget', async () => {
    for (const { pemdaId } of pemdaContoh) {
      const { rows } = await inTenant(context.db.app, { pemdaId }, (tx) =>
        sql<{ kurang: bigint }>`
          select count(*) as kurang from (
            select distinct k.tahun, k.unit, k.sub_kegiatan from ledger.kunci k
            join ledger.saldo s using (pemda_id, tahun, kunci) join ledger.tahap t using (tahap)
            where t.kode = 'dpa' and s.masuk > 0 and k.sub_kegiatan > 0
            except
            select k.tahun, i.unit_id, i.sub_kegiatan_id from rujukan.indikator_kini i cross join (
              select distinct tahun from ledger.kunci) k) sisa`.execute(tx),
      )
      expect(rows[0]?.kurang).toBe(0n)
    }
  })

  it('is whole', async () => {
    expect(await verifyLedger({ db: context.db })).toMatchObject({ utuh: true })
  })
})
