import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { peragaOf } from '../sistem/pelaku-contoh.ts'
import { seedDemo } from '../sistem/seed-demo.ts'
import { seedDokumenContoh } from '../sistem/seed-demo-dokumen.ts'
import { ingatkanTenggat } from './ingatkan-tenggat.ts'
import { listPengingat, readKalender } from './read-kalender.ts'
import { recordTenggat } from './record-tenggat.ts'

const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-09-28', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
beforeAll(async () => {
  await seedDemo(context)
  await seedDokumenContoh(context)
}, 600_000)

const tapd = () => peragaOf(context, 2).sebagai(['tapd', 'tapd'], context.today)
const tenggat = async (kode: string) => {
  const found = (await runAct(await tapd(), readKalender, { tahun: 2026 })).find((satu) => satu.kode === kode)
  if (found === undefined) throw new Error(`no deadline ${kode}`)
  return found
}
const catat = async (kode: string, tanggal: string | null) =>
  runAct(await tapd(), recordTenggat, {
    ...{ tahun: 2026, kode, tanggal, bukti: 'Surat KDH 900/12', perintah: crypto.randomUUID() },
  })

test('what Benang holds fulfils its deadline by itself: the signed KUA-PPAS, the APBD, all DPA', async () => {
  for (const kode of ['rkpd-kab-kota', 'kua-ppas-sepakat', 'apbd-tetap']) {
    const satu = await tenggat(kode)
    expect(satu.dokumen).not.toBeNull()
    expect(['selesai', 'terlambat']).toContain(satu.keadaan)
  }
  const dpa = await tenggat('dpa-verifikasi')
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{ n: number; sah: number }>`
      select count(*)::int as n, count(*) filter (where status = 'disahkan')::int as sah from daerah.dokumen
      where tahun = 2026 and jenis = 'dpa' and status not in ('batal', 'ditolak', 'dibalik')`.execute(tx),
  )
  expect(dpa.maju).toEqual({ selesai: rows[0]?.sah, jumlah: rows[0]?.n })
})

test('a date recorded by hand moves what counts from it, and can be taken back', async () => {
  expect(await tenggat('apbd-evaluasi')).toMatchObject({ perkiraan: true })
  await catat('apbd-setuju', '2025-11-24')
  expect(await tenggat('apbd-setuju')).toMatchObject({
    ...{ keadaan: 'selesai', catatan: { bukti: 'Surat KDH 900/12', peran: 'TAPD' } },
  })
  expect(await tenggat('apbd-evaluasi')).toMatchObject({ perkiraan: false, tanggal: '2025-11-27' })
  await catat('apbd-setuju', null)
  expect(await tenggat('apbd-setuju')).toMatchObject({ keadaan: 'lewat', catatan: null, selesai: null })
})

test('nobody records what a document shows, the future, or nothing', async () => {
  await expect(catat('kua-ppas-sepakat', '2025-08-01')).rejects.toMatchObject({ kode: 'ISIAN' })
  await expect(catat('kupa-dprd', '2026-12-01')).rejects.toMatchObject({ kode: 'ISIAN' })
  await expect(catat('kupa-dprd', null)).rejects.toMatchObject({ kode: 'ISIAN' })
  await expect(catat('tiada', '2026-01-05')).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
})

test('the roles that must act are reminded, in the inbox and by one message for each date', async () => {
  const dekat = await runAct(await tapd(), listPengingat, {})
  expect(dekat.map(({ kode }) => kode)).toContain('perubahan-setuju')
  const pptk = await peragaOf(context, 2).sebagai(['inspektur', 'inspektorat'], context.today)
  expect(await runAct(pptk, listPengingat, {})).toEqual([])
  const run = (hari: string) =>
    inTenant(db.app, { pemdaId: 2 }, (tx) =>
      ingatkanTenggat(() => hari).step({ tx, pemdaId: 2, isi: {}, posisi: null }),
    )
  const first = await run(context.today)
  expect(first.selesai).toBeGreaterThan(0)
  expect((await run('2026-09-29')).selesai).toBe(0)
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{ isi: { kode: string; tanggal: string } }>`
      select isi from sistem.outbox where jenis = 'tenggat-anggaran'`.execute(tx),
  )
  expect(rows.length).toBe(first.selesai)
  expect(rows.map(({ isi }) => isi)).toContainEqual(
    expect.objectContaining({ kode: 'perubahan-setuju', tanggal: '2026-09-30', keadaan: 'dekat' }),
  )
})
