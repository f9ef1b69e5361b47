import { connect, type Database, inTenant } from '@benang/database/connection'
import { insertOrganisasi } from '@benang/database/organisasi/organisasi'
import { type Act, runAct } from '@benang/usecases/act'
import { grantPengecualian } from '@benang/usecases/sistem/grant-pengecualian'
import { addHariLibur, readHariLibur } from '@benang/usecases/sistem/hari-libur'
import { readPengecualian, readTahapan } from '@benang/usecases/sistem/list-tahapan'
import { requireTahapan } from '@benang/usecases/sistem/require-tahapan'
import { setTahapan } from '@benang/usecases/sistem/set-tahapan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from './scratch-database.ts'
import { sessionOf } from './test-server.ts'

let scratch: ScratchDatabase
let db: Database
beforeAll(async () => {
  scratch = await scratchDatabase()
  await scratch.sql(`
    insert into sistem.pemda (pemda_id, kode, slug, nama, jenis, hari_kerja) values
      (2, '98.71', 'tirta-asri', 'Kota Tirta Asri', 'kota', 5), (3, '98.72', 'lain', 'Kabupaten Lain', 'kabupaten', 6)`)
  db = connect({ url: scratch.url, onError: () => undefined })
  const pupr = { kode: '1.03', nama: 'Dinas PUPR', singkatan: 'PUPR', jenis: 'skpd' } as const
  await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    insertOrganisasi(tx, 2, { organisasiId: 10, ...pupr, indukId: null, sejak: '2025-01-01', sampai: null }),
  )
})
afterAll(async () => {
  await db.close()
  await scratch.drop()
})

const run = <I, O>(act: Act<I, O>, input: I, pemdaId = 2) =>
  runAct(
    {
      db,
      session: sessionOf(3, pemdaId, { peran: 'sekda', unitId: 1 }),
      today: '2026-11-24',
      kejadian: 'UJI001',
    },
    act,
    input,
  )
const jadwal = (
  kode: string,
  change: { buka?: string; tutup?: string | null; kunci?: boolean; versi?: number } = {},
) =>
  run(setTahapan, {
    tahun: 2026,
    kode,
    nama: kode.toUpperCase(),
    buka: '2026-01-02 08:00',
    tutup: '2026-11-20 23:59',
    kunci: false,
    pemilik: 'tapd',
    tenggat: null,
    dasar: null,
    versi: 0,
    perintah: crypto.randomUUID(),
    ...change,
  })
const require = (kode: string, unitId: number | null, pemdaId = 2) =>
  inTenant(db.app, { pemdaId }, (tx) => requireTahapan(tx, { pemdaId, tahun: 2026, kode, unitId }))
const far = '2099-12-31 23:59'

describe('tahapan', () => {
  it('lets acts through while it is open, and where no schedule was set', async () => {
    await jadwal('terbuka', { tutup: null })
    await expect(require('terbuka', 10)).resolves.toBeUndefined()
    await expect(require('tanpa-jadwal', 10)).resolves.toBeUndefined()
  })

  it('refuses after closing, saying when it closed in the zone of the pemda and who may help', async () => {
    await jadwal('rka')
    // The clock of the machine decides; on a day before it closes this stage is opened and closed in the past.
    await scratch.sql(
      "update sistem.tahapan set buka = '2026-01-01', tutup = timestamptz '2026-01-31 16:59Z' where kode = 'rka'",
    )
    await expect(require('rka', 10)).rejects.toMatchObject({
      kode: 'TAHAPAN',
      pesan: 'Tahap RKA ditutup 31 Januari 2026 pukul 23.59. Pengecualian diberikan oleh tapd.',
    })
  })

  it('refuses before opening and when it was locked by hand', async () => {
    await jadwal('nanti', { buka: '2099-01-02 08:00', tutup: far })
    await expect(require('nanti', 10)).rejects.toMatchObject({
      pesan: expect.stringContaining('dibuka 2 Januari 2099 pukul 08.00'),
    })
    await jadwal('dikunci', { tutup: far, kunci: true })
    await expect(require('dikunci', 10)).rejects.toMatchObject({
      pesan: expect.stringContaining('dikunci sebelum jadwalnya'),
    })
  })

  it('lets in the one unit an exception names, not its neighbour, and tells by whom and why', async () => {
    await jadwal('spp', { kunci: true })
    const alasan = 'Banjir di gudang arsip, berita acara 12/BA/2026'
    await run(grantPengecualian, {
      tahun: 2026,
      kode: 'spp',
      unitId: 10,
      alasan,
      sampai: far,
      perintah: crypto.randomUUID(),
    })
    await expect(require('spp', 10)).resolves.toBeUndefined()
    await expect(require('spp', 11)).rejects.toMatchObject({ kode: 'TAHAPAN' })
    expect(await run(readPengecualian, { tahun: 2026, kode: 'spp' })).toMatchObject([
      { urut: 1, unitId: 10, alasan, penggunaId: 3, peran: 'sekda', berlaku: true },
    ])
  })

  it('ends an exception at its hour; nobody changes or removes one', async () => {
    await jadwal('spm', { kunci: true })
    await run(grantPengecualian, {
      tahun: 2026,
      kode: 'spm',
      unitId: null,
      alasan: 'Gangguan listrik seharian',
      sampai: far,
      perintah: crypto.randomUUID(),
    })
    await scratch.sql(`
      set session_replication_role = replica;
      update sistem.tahapan_pengecualian set sejak = now() - interval '2 hours', sampai = now() - interval '1 second' where kode = 'spm'`)
    await expect(require('spm', 10)).rejects.toMatchObject({ kode: 'TAHAPAN' })
    await expect(scratch.sql('delete from sistem.tahapan_pengecualian')).rejects.toThrow('append-only')
    await expect(scratch.sql("update sistem.tahapan_pengecualian set sampai = '2099-01-01'")).rejects.toThrow(
      'append-only',
    )
  })

  it('refuses to overwrite what somebody changed meanwhile, an end before the start, a past exception, an unknown stage', async () => {
    expect(await jadwal('kas')).toEqual({ versi: 1 })
    expect(await jadwal('kas', { versi: 1, tutup: far })).toEqual({ versi: 2 })
    await expect(jadwal('kas', { versi: 1 })).rejects.toMatchObject({ kode: 'BENTROK' })
    await expect(jadwal('kas')).rejects.toMatchObject({ kode: 'BENTROK' })
    await expect(jadwal('lain', { tutup: '2025-01-01 00:00' })).rejects.toMatchObject({ kode: 'ISIAN' })
    const grant = {
      tahun: 2026,
      unitId: 10,
      alasan: 'Alasan yang cukup panjang',
      perintah: crypto.randomUUID(),
    }
    await expect(
      run(grantPengecualian, { ...grant, kode: 'kas', sampai: '2026-11-23 23:59' }),
    ).rejects.toMatchObject({ kode: 'ISIAN' })
    await expect(run(grantPengecualian, { ...grant, kode: 'tidak-ada', sampai: far })).rejects.toMatchObject({
      kode: 'TIDAK_ADA',
    })
  })

  it('is each pemda its own', async () => {
    await jadwal('milik-kota', { kunci: true })
    await expect(require('milik-kota', 10, 3)).resolves.toBeUndefined()
    expect(await run(readTahapan, { tahun: 2026 }, 3)).toEqual([])
  })
})

describe('hari libur', () => {
  it('shows national days to all and local days to their own pemda, each with a basis', async () => {
    const before = await run(readHariLibur, { tahun: 2026 })
    expect(before).toHaveLength(25)
    expect(before.every((day) => day.dasar !== '' && day.keadaan === 'kutipan')).toBe(true)
    await run(addHariLibur, {
      tanggal: '2026-11-25',
      nama: 'Hari jadi kota',
      dasar: 'Perwali 1/2026',
      perintah: crypto.randomUUID(),
    })
    expect(await run(readHariLibur, { tahun: 2026 })).toHaveLength(26)
    expect(await run(readHariLibur, { tahun: 2026 }, 3)).toHaveLength(25)
  })

  it('counts down in working days: one less when the pemda adds a local day off, unless it is a Sunday', async () => {
    const stage = {
      tahun: 2027,
      kode: 'hitung',
      nama: 'Hitung',
      buka: '2020-01-02 08:00',
      tutup: '2099-12-04 12:00',
    }
    await run(setTahapan, {
      ...stage,
      kunci: false,
      pemilik: 'tapd',
      tenggat: null,
      dasar: null,
      versi: 0,
      perintah: crypto.randomUUID(),
    })
    const left = async () => (await run(readTahapan, { tahun: 2027 }))[0]?.sisaHariKerja ?? 0
    const before = await left()
    const add = (tanggal: string) =>
      run(addHariLibur, {
        tanggal,
        nama: 'Hari jadi kota',
        dasar: 'Perwali 1/2026',
        perintah: crypto.randomUUID(),
      })
    await add('2099-11-29') // a Sunday
    expect(await left()).toBe(before)
    await add('2099-12-01') // a Tuesday
    expect(await left()).toBe(before - 1)
    await expect(add('2099-12-01')).rejects.toMatchObject({ kode: 'BENTROK' })
  })

  it('keeps the national rows out of reach of the application', async () => {
    await scratch.sql(
      "begin; set local role benang_app; select set_config('app.pemda', '2', true); delete from sistem.hari_libur where pemda_id = 0; commit",
    )
    expect(await run(readHariLibur, { tahun: 2026 }, 3)).toHaveLength(25)
  })
})
