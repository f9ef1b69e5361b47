import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inTenant } from '@benang/database/connection'
import { sidikTanpaBerkas } from '@benang/database/sistem/berkas'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { pagesOfPdf } from '@benang/render/testing/pdf-text'
import { stopWorker } from '@benang/render/in-worker'
import { runAct } from '@benang/usecases/act'
import type { Context } from '@benang/usecases/context'
import { cetakBuku } from '@benang/usecases/penganggaran/cetak-buku'
import { berkasOf } from '@benang/usecases/penganggaran/isi-cetak-buku'
import { scheduleCetakBuku } from '@benang/usecases/penganggaran/schedule-cetak-buku'
import { cancelPekerjaan, viewPekerjaan } from '@benang/usecases/sistem/pekerjaan'
import { peragaOf } from '@benang/usecases/sistem/pelaku-contoh'
import { seedDemo } from '@benang/usecases/sistem/seed-demo'
import { seedDokumenContoh } from '@benang/usecases/sistem/seed-demo-dokumen'
import { invariant } from '@benang/values/invariant'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBerkasFiles } from '../src/berkas/store.ts'
import { pencetakOf } from '../src/jobs/cetak-buku.ts'
import { createRunner } from '../src/jobs/runner.ts'
import { openLog } from '../src/log.ts'

// A whole book of the demo's city, printed by the real runner into a real store.
const { db } = await testDatabase()
const pemdaId = 2
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const dir = await mkdtemp(join(tmpdir(), 'buku-'))
const files = openBerkasFiles(dir)
const cetak = pencetakOf(files, 'https://anggaran.contoh.go.id')
beforeAll(async () => {
  await seedDemo(context)
  await seedDokumenContoh(context)
}, 600_000)
afterAll(async () => {
  await stopWorker()
  await rm(dir, { recursive: true })
})

const ppkd = async () => peragaOf(context, pemdaId).sebagai(['kepala.bpkad', 'ppkd'], context.today)
const pptk = async () => peragaOf(context, pemdaId).sebagai(['pptk.pupr', 'pptk'], context.today)
const minta = async (siapa: typeof ppkd) =>
  BigInt(
    (await runAct(await siapa(), scheduleCetakBuku, { tahun: 2026, keadaan: 'apbd', perintah: randomUUID() }))
      .pekerjaanId,
  )
const lihat = async (siapa: typeof ppkd, pekerjaanId: bigint) =>
  runAct(await siapa(), viewPekerjaan, { pekerjaanId })

/** Runs the queue until that job has ended; a step of `gagalPada` dies once, as a killed process would. */
async function jalankan(siapa: typeof ppkd, pekerjaanId: bigint, gagalPada?: number): Promise<number> {
  let lembar = 0
  const kind = cetakBuku(
    () => context.today,
    async (...sheet) => {
      lembar += 1
      if (lembar === gagalPada) throw new Error('the process was killed')
      return cetak(...sheet)
    },
  )
  const runner = createRunner({ db, log: openLog('silent'), kinds: [kind], only: true })
  for (let isOpen = true; isOpen; ) {
    await runner.tick()
    isOpen = ['antre', 'jalan'].includes((await lihat(siapa, pekerjaanId)).status)
    if (isOpen) await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return lembar
}

test('a unit of the city gets its own sheets, each a PDF that closes with the sum of its lines', async () => {
  const id = await minta(pptk)
  await expect(minta(pptk)).rejects.toMatchObject({ kode: 'SIBUK' })
  await jalankan(pptk, id)
  const job = await lihat(pptk, id)
  const berkas = berkasOf(job.hasil)
  expect(berkas.map(({ nama }) => nama.replace(/^2026-[\d.]+-/, ''))).toEqual([
    'skpd.pdf',
    'belanja-skpd.pdf',
    'penjabaran-2.pdf',
  ])
  expect([job.selesai, job.jumlah]).toEqual([3n, 3n])
  const jumlah = await Promise.all(
    berkas.map(async ({ sidik }) => {
      const path = files.path(pemdaId, sidik)
      invariant(path !== undefined, 'the sheet is stored')
      const text = pagesOfPdf(await readFile(path)).join(' ')
      expect(text).toContain('DATA CONTOH')
      return /JUMLAH BELANJA\s+([\d.,]+)/.exec(text)?.[1]
    }),
  )
  expect(jumlah[0]).toMatch(/^\d{1,3}(\.\d{3})+,00$/)
  expect(jumlah[2]).toBe(jumlah[0])
}, 300_000)

test('a book goes on after a kill where it was, and its sheets are not swept while the job is kept', async () => {
  const id = await minta(pptk)
  expect(await jalankan(pptk, id, 2)).toBe(4)
  const { hasil, jumlah } = await lihat(pptk, id)
  const berkas = berkasOf(hasil)
  expect([berkas.length, jumlah]).toEqual([3, 3n])
  const sidik = berkas.map((satu) => satu.sidik)
  const sapu = () => inTenant(db.app, { pemdaId }, (tx) => sidikTanpaBerkas(tx, { pemdaId, sidik }))
  expect(await sapu()).toEqual([])
  await inTenant(db.app, { pemdaId }, (tx) =>
    sql`delete from sistem.pekerjaan where jenis = 'cetak-buku'`.execute(tx),
  )
  expect((await sapu()).toSorted()).toEqual(sidik.toSorted())
}, 300_000)

test('a whole book is counted from its first sheet, stops when asked, and belongs to who asked', async () => {
  const id = await minta(ppkd)
  const kind = cetakBuku(() => context.today, cetak)
  const { isi } = await inTenant(db.app, { pemdaId }, async (tx) => {
    const { rows } = await sql<{
      isi: unknown
    }>`select isi from sistem.pekerjaan where pekerjaan_id = ${id}`.execute(tx)
    const maju = await kind.step({ tx, pemdaId, isi: rows[0]?.isi, posisi: null })
    expect(maju.selesai).toBe(1)
    expect(maju.jumlah).toBeGreaterThan(20)
    return { isi: rows[0]?.isi }
  })
  expect(isi).toMatchObject({ tahun: 2026, keadaan: 'apbd', unitId: null })
  await expect(lihat(pptk, id)).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  expect(await runAct(await ppkd(), cancelPekerjaan, { pekerjaanId: id, perintah: randomUUID() })).toEqual({
    status: 'batal',
  })
}, 300_000)
