import { connect, type Database, inTenant } from '@benang/database/connection'
import { lastPeriksa } from '@benang/database/sistem/buku-harian'
import { listPekerjaan } from '@benang/database/sistem/pekerjaan'
import { gulungRekap } from '@benang/usecases/sistem/gulung-rekap'
import { scheduleGulung, scheduleNightly } from '@benang/usecases/sistem/schedule-pekerjaan'
import { verifikasiBuku } from '@benang/usecases/sistem/verifikasi-buku'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRunner } from '../src/jobs/runner.ts'
import { openLog } from '../src/log.ts'
import { scratchDatabase, type ScratchDatabase } from './scratch-database.ts'

const entries = 12
let scratch: ScratchDatabase
let db: Database
beforeAll(async () => {
  scratch = await scratchDatabase()
  db = connect({ url: scratch.url, onError: () => undefined })
  await scratch.sql(`
    insert into sistem.pemda (pemda_id, kode, slug, nama, jenis) values (2, '98.71', 'tirta-asri', 'Kota Tirta Asri', 'kota');
    begin; set local role benang_app; select set_config('app.pemda', '2', true); select ledger.buka_buku(2, 2026::smallint); commit`)
  for (let n = 1; n <= entries; n += 1)
    await scratch.sql(`
      begin; set local role benang_app; select set_config('app.pemda', '2', true);
      select ledger.ubah_keadaan(2, 2026::smallint, gen_random_uuid(), 1, '2026-11-24', 0, '', 'mode', '${n % 2 === 1 ? 'cermin' : 'utama'}'); commit`)
})
afterAll(async () => {
  await db.close()
  await scratch.drop()
})

const work = () => createRunner({ db, log: openLog('silent'), kinds: [gulungRekap, verifikasiBuku] }).tick()
const newest = async (jenis: string) =>
  (await inTenant(db.app, { pemdaId: 2 }, (tx) => listPekerjaan(tx, { pemdaId: 2, penggunaId: null }))).find(
    (job) => job.jenis === jenis,
  )
const known = () => inTenant(db.app, { pemdaId: 2 }, (tx) => lastPeriksa(tx, { pemdaId: 2, tahun: 2026 }))

it('folds a book whose roll-ups lag, and queues nothing once they are up to date', async () => {
  await scheduleGulung(db)
  await scheduleGulung(db)
  expect(await work()).toBe(1)
  expect(await newest('gulung-rekap')).toMatchObject({ status: 'selesai', hasil: { sampai: entries } })
  expect(await scratch.sql('select no_akhir, no_rekap from ledger.buku')).toEqual([
    { no_akhir: String(entries), no_rekap: String(entries) },
  ])
  await scheduleGulung(db)
  expect(await work()).toBe(0)
})

it('verifies a whole book, and names the entry somebody altered', async () => {
  expect(await known()).toBeUndefined()
  await scheduleNightly(db)
  await work()
  expect(await known()).toEqual({ utuh: true, waktu: expect.any(Date) })
  expect(await newest('verifikasi-buku')).toMatchObject({
    status: 'selesai',
    jumlah: BigInt(entries),
    hasil: { utuh: true, jurnal: entries },
  })
  await scratch.sql(
    "set session_replication_role = replica; update ledger.jurnal set tanggal = '2026-11-23' where no = 7",
  )
  await scheduleNightly(db)
  await work()
  expect(await newest('verifikasi-buku')).toMatchObject({
    status: 'selesai',
    hasil: { utuh: false, temuan: { no: 7 } },
  })
  expect(await known()).toMatchObject({ utuh: false })
  expect(await scratch.sql("select jenis, isi->>'no' as no from sistem.outbox")).toEqual([
    { jenis: 'temuan-verifikasi', no: '7' },
  ])
})
