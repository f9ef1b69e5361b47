import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Database, inTenant } from '@benang/database/connection'
import { insertPesan } from '@benang/database/sistem/outbox'
import {
  cancelPekerjaan,
  findPekerjaan,
  insertPekerjaan,
  purgePekerjaan,
} from '@benang/database/sistem/pekerjaan'
import { claimPekerjaan, stepPekerjaan } from '@benang/usecases/sistem/step-pekerjaan'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from './scratch-database.ts'
import { sendOutbox, spoolAdapter } from '../src/jobs/outbox.ts'
import { createRunner } from '../src/jobs/runner.ts'
import { openLog } from '../src/log.ts'
import { stepsKind } from './steps-kind.ts'

let scratch: ScratchDatabase
let db: Database
const log = openLog('silent')
const pemdaId = 2

beforeAll(async () => {
  scratch = await scratchDatabase()
  await scratch.sql(`
    insert into sistem.pemda (pemda_id, kode, slug, nama, jenis) values (2, '98.71', 'tirta-asri', 'Kota Tirta Asri', 'kota'), (3, '98.72', 'lain', 'Lain', 'kota')`)
  db = connect({ url: scratch.url, onError: () => undefined })
})
afterAll(async () => {
  await db.close()
  await scratch.drop()
})
beforeEach(() => scratch.sql('delete from sistem.pekerjaan; delete from sistem.outbox'))

const queue = (isi: unknown = {}, more: { tunggal?: string; jenis?: string; batasPercobaan?: number } = {}) =>
  inTenant(db.app, { pemdaId }, (tx) =>
    insertPekerjaan(tx, { pemdaId, jenis: 'uji-langkah', satuan: 'baris', isi, ...more }),
  )
const find = async (pekerjaanId: bigint | null) => {
  const job = await inTenant(db.app, { pemdaId }, (tx) =>
    findPekerjaan(tx, { pemdaId, pekerjaanId: pekerjaanId ?? 0n }),
  )
  if (job === undefined) throw new Error('job is gone')
  return job
}
const steps = async () =>
  (
    await scratch.sql(
      "select (isi->>'urut')::int as urut from sistem.outbox where saluran = 'uji' order by 1",
    )
  ).map((row) => row['urut'])
const twelve = Array.from({ length: 12 }, (_, index) => index + 1)

describe('jobs', () => {
  it('counts its progress and keeps its result', async () => {
    const id = await queue()
    await createRunner({ db, log, kinds: [stepsKind(0)] }).tick()
    expect(await find(id)).toMatchObject({
      status: 'selesai',
      selesai: 12n,
      jumlah: 12n,
      hasil: { baris: 12 },
    })
    expect(await steps()).toEqual(twelve)
  })

  it('survives kill -9 of its worker: every step is there once', { timeout: 60_000 }, async () => {
    const id = await queue()
    const child = spawn(process.execPath, [join(import.meta.dirname, 'job-child.ts'), scratch.url], {
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)))
    while ((await steps()).length < 4) await new Promise((resolve) => setTimeout(resolve, 50))
    child.kill('SIGKILL')
    expect(await ended).toBe('SIGKILL')
    const atKill = await find(id)
    expect(atKill).toMatchObject({ status: 'jalan' })
    expect(Number(atKill.selesai)).toBe((await steps()).length)
    await scratch.sql("update sistem.pekerjaan set sewa_sampai = now() - interval '1 second'") // its 30 s are over
    await createRunner({ db, log, kinds: [stepsKind(0)] }).tick()
    expect(await find(id)).toMatchObject({ status: 'selesai', selesai: 12n })
    expect(await steps()).toEqual(twelve)
    const pids = await scratch.sql("select count(distinct isi->>'pid')::int as n from sistem.outbox")
    expect(pids[0]?.['n']).toBe(2)
  })

  it('is done once by four workers', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => queue()))
    await Promise.all(
      Array.from({ length: 4 }, () => createRunner({ db, log, kinds: [stepsKind(0)] }).tick()),
    )
    for (const id of ids) expect(await find(id)).toMatchObject({ status: 'selesai' })
    expect(await steps()).toHaveLength(8 * 12)
  })

  it('rolls back the step of a worker that lost its lease', async () => {
    await queue()
    const job = await claimPekerjaan(db, { pemdaId, penyewa: crypto.randomUUID() })
    if (job === undefined) throw new Error('no job')
    await scratch.sql("update sistem.pekerjaan set sewa_sampai = now() - interval '1 second'")
    expect(await claimPekerjaan(db, { pemdaId, penyewa: crypto.randomUUID() })).toBeDefined()
    expect(await stepPekerjaan(db, stepsKind(0), job)).toMatchObject({ status: 'hilang' })
    expect(await steps()).toEqual([])
  })

  it('goes on where it stood after an orderly stop', async () => {
    const id = await queue()
    const runner = createRunner({ db, log, kinds: [stepsKind(60)] })
    const first = runner.tick()
    while ((await steps()).length < 3) await new Promise((resolve) => setTimeout(resolve, 20))
    await runner.stop()
    await first
    expect(await find(id)).toMatchObject({ status: 'antre' })
    await createRunner({ db, log, kinds: [stepsKind(0)] }).tick()
    expect(await find(id)).toMatchObject({ status: 'selesai' })
    expect(await steps()).toEqual(twelve)
  })

  it('stops after the present step when it is cancelled, at once while it waits', async () => {
    const waiting = await queue()
    const cancel = (pekerjaanId: bigint | null) =>
      inTenant(db.app, { pemdaId }, (tx) => cancelPekerjaan(tx, { pemdaId, pekerjaanId: pekerjaanId ?? 0n }))
    expect(await cancel(waiting)).toBe('batal')
    expect(await cancel(waiting)).toBeUndefined()
    const id = await queue()
    const working = createRunner({ db, log, kinds: [stepsKind(60)] }).tick()
    while ((await steps()).length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await cancel(id)).toBe('jalan')
    await working
    expect(await find(id)).toMatchObject({ status: 'batal' })
    expect((await steps()).length).toBeLessThan(12)
  })

  it('tries a failing job again later, and leaves it stuck after its last try', async () => {
    const id = await queue({}, { jenis: 'tidak-dikenal', batasPercobaan: 2 })
    const runner = createRunner({ db, log, kinds: [] })
    await runner.tick()
    expect(await find(id)).toMatchObject({
      status: 'antre',
      galat: expect.stringMatching(/^[0-9A-Z]{6}: Error$/),
    })
    expect(await runner.tick()).toBe(0)
    await scratch.sql('update sistem.pekerjaan set mulai_setelah = now()')
    await runner.tick()
    expect(await find(id)).toMatchObject({ status: 'macet' })
  })

  it('queues a regular job once, is gone with a rolled back act, and keeps results for 7 days', async () => {
    const first = await queue({}, { tunggal: 'malam' })
    expect(await queue({}, { tunggal: 'malam' })).toBeNull()
    const act = inTenant(db.app, { pemdaId }, async (tx) => {
      await insertPekerjaan(tx, { pemdaId, jenis: 'uji-langkah', satuan: 'baris', isi: {} })
      throw new Error('the act failed')
    })
    await expect(act).rejects.toThrow('the act failed')
    expect(await scratch.sql('select 1 from sistem.pekerjaan')).toHaveLength(1)
    await createRunner({ db, log, kinds: [stepsKind(0)] }).tick()
    expect(await find(first)).toMatchObject({ status: 'selesai' })
    const purge = () => inTenant(db.app, { pemdaId }, (tx) => purgePekerjaan(tx, pemdaId))
    await scratch.sql("update sistem.pekerjaan set berakhir = now() - interval '6 days 23 hours'")
    expect(await purge()).toBe(0)
    await scratch.sql("update sistem.pekerjaan set berakhir = now() - interval '7 days 1 hour'")
    expect(await purge()).toBe(1)
  })

  it('is invisible to another pemda; lintas sees that it exists, not what it is about', async () => {
    const id = await queue({ rahasia: 1 })
    const other = await inTenant(db.app, { pemdaId: 3 }, (tx) =>
      findPekerjaan(tx, { pemdaId, pekerjaanId: id ?? 0n }),
    )
    expect(other).toBeUndefined()
    const read = scratch.sql('begin; set local role benang_lintas; select isi from sistem.pekerjaan; commit')
    await expect(read).rejects.toThrow('permission denied')
  })
})

describe('outbox', () => {
  const send = (dir: string) => sendOutbox({ db, log, adapters: [spoolAdapter('berkas', dir)] })
  const write = (saluran: string) =>
    inTenant(db.app, { pemdaId }, (tx) =>
      insertPesan(tx, { pemdaId, saluran, jenis: 'uji', isi: { angka: '12.50' } }),
    )

  it('sends a message once; a repeat after a crash lands on the same file', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'benang-keluar-'))
    await write('berkas')
    expect(await send(dir)).toBe(1)
    expect(await send(dir)).toBe(0)
    await scratch.sql('update sistem.outbox set terkirim = null') // as if it had died before the mark
    expect(await send(dir)).toBe(1)
    const names = await readdir(join(dir, 'berkas'))
    expect(names).toHaveLength(1)
    expect(JSON.parse(await readFile(join(dir, 'berkas', names[0] ?? ''), 'utf8'))).toMatchObject({
      pemda: 2,
      jenis: 'uji',
      isi: { angka: '12.50' },
    })
    await rm(dir, { recursive: true })
  })

  it('puts a message off that cannot go out, and sends the others', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'benang-keluar-'))
    await write('tidak-ada')
    await write('berkas')
    expect(await send(dir)).toBe(1)
    const [row] = await scratch.sql(
      "select percobaan, kirim_setelah > now() as ditunda, terkirim from sistem.outbox where saluran = 'tidak-ada'",
    )
    expect(row).toEqual({ percobaan: 1, ditunda: true, terkirim: null })
    await rm(dir, { recursive: true })
  })
})
