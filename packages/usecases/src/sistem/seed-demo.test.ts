import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { verifyRujukan } from '../organisasi/verify-rujukan.ts'
import { confirmFaktorKedua } from './confirm-faktor-kedua.ts'
import { logIn } from './log-in.ts'
import { openSession } from './open-session.ts'
import { readKodeDemo } from './read-kode-demo.ts'
import { sandiDemo, seedDemo } from './seed-demo.ts'
import { pemdaContoh } from './seed-demo-organisasi.ts'

const { db } = await testDatabase()
const context: Context = {
  db,
  today: '2026-11-24',
  kejadian: '7F3K',
  mode: 'demo',
  kunciServer: new Uint8Array(32).fill(5),
}

test('the demo is filled once, and its accounts log in for real', async () => {
  await expect(seedDemo({ ...context, mode: 'produksi' })).rejects.toMatchObject({ kode: 'TIDAK_BERWENANG' })
  const first = await seedDemo(context, pemdaContoh)
  expect(first.baru).toBe(true)
  expect((await seedDemo(context, pemdaContoh)).baru).toBe(false)
  for (const pemdaId of [0, 1, 2, 3, 4]) expect(await verifyRujukan(db, pemdaId)).toEqual([])
  const akun = first.pemda.flatMap((pemda) => pemda.akun)
  expect(akun).toContain('bendahara.pupr@tirta')
  expect(new Set(akun).size).toBe(akun.length)
  // A log-in hashes on purpose slowly: those of the city all, of the others each fifth.
  for (const namaMasuk of akun.filter((satu, urut) => satu.endsWith('@tirta') || urut % 5 === 0)) {
    const { token } = await logIn.enter(context, { namaMasuk, sandi: sandiDemo })
    const session = await openSession(db, token, { today: '2026-11-24' })
    expect({ namaMasuk, bertugas: session?.aktif != null }).toEqual({ namaMasuk, bertugas: true })
  }
}, 60_000)

test('the shown code is a real code: it raises the session, and the next one is shown after it', async () => {
  const { token } = await logIn.enter(context, { namaMasuk: 'bendahara.pupr@tirta', sandi: sandiDemo })
  const session = await openSession(db, token, { today: '2026-11-24' })
  const inside = { ...context, ...(session && { session }) }
  const { kode } = await runAct(inside, readKodeDemo, {})
  expect((await confirmFaktorKedua.enter(inside, { kode })).token).not.toBeNull()
  const next = await runAct(inside, readKodeDemo, {})
  expect((await confirmFaktorKedua.enter(inside, { kode: next.kode })).token).toBeDefined()
})

test('the head of BPKAD holds PA, PPKD and TAPD; the Plh of Dinas Kesehatan three days', async () => {
  const rows = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql`select p.nama, t.peran, t.sifat, t.sejak, t.sampai, t.rangkap_sah from rujukan.penugasan_kini t
      join rujukan.pejabat_kini p using (pemda_id, pejabat_id)
      where p.nama in ('Rangga Adiwinata', 'Agus Setiawan Hadi') order by t.penugasan_id`.execute(tx),
  )
  expect(rows.rows).toMatchObject([
    { peran: 'ppkd' },
    { peran: 'pa', rangkap_sah: 'kepala-skpkd' },
    { peran: 'tapd', rangkap_sah: 'kepala-skpkd' },
    { peran: 'pa', sifat: 'plh', sejak: '2026-11-23', sampai: '2026-11-25' },
  ])
})
