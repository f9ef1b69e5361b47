import {
  findPasanganTerlarang,
  pasanganTerlarang,
  type Tugas,
} from '@benang/domain/organisasi/pasangan-terlarang'
import { semuaPeran } from '@benang/domain/organisasi/peran'
import { rangkapSah } from '@benang/domain/organisasi/rangkap-sah'
import { addDays } from '@benang/values/tanggal'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { inTenant, type Tx } from '../connection.ts'
import { testDatabase } from '../testing/test-database.ts'
import { insertOrganisasi } from './organisasi.ts'
import { insertPejabat } from './pejabat.ts'
import { endPenugasan, findPenugasan, insertPenugasan } from './penugasan.ts'

const { db } = await testDatabase()
const kota = { pemdaId: 2 }
const app = <T>(work: (tx: Tx) => Promise<T>) => inTenant(db.app, kota, work)
const unit = (organisasiId: number) =>
  ({
    organisasiId,
    kode: `U${organisasiId}`,
    nama: 'Dinas',
    singkatan: 'D',
    jenis: 'skpd',
    indukId: null,
    sejak: '2019-01-01',
    sampai: null,
  }) as const
const newPerson = (tx: Tx) => insertPejabat(tx, 2, { pejabatId: 0, nama: 'Rekaan', nip: null, pangkat: null })
const assign = (tx: Tx, pejabatId: number, tugas: Tugas, sifat: 'definitif' | 'plh' = 'definitif') =>
  insertPenugasan(tx, 2, { ...tugas, pejabatId, sifat, batasNilai: null, dasar: 'SK uji', rangkapSah: null })
const tugas = (peran: string, sejak = '2026-01-01', sampai: string | null = null, unitId = 1): Tugas => ({
  peran,
  unitId,
  sejak,
  sampai,
})

beforeAll(async () => {
  await sql`insert into sistem.pemda (pemda_id, kode, slug, nama, jenis) values (2, '98.71', 'dua', 'Dua', 'kota')`.execute(
    db.app,
  )
  await app(async (tx) => {
    await insertOrganisasi(tx, 2, unit(1))
    await insertOrganisasi(tx, 2, unit(2))
  })
})

test('roles, forbidden pairs and lawful double offices are the same in the law and in the database', async () => {
  const [peran, pasangan, rangkap] = await app(async (tx) => [
    (
      await sql`select kode, nama, singkatan, cakupan, wajib_faktor_kedua as "wajibFaktorKedua" from rujukan.peran`.execute(
        tx,
      )
    ).rows,
    (
      await sql`select array[peran_a, peran_b] as peran, dasar, jenis, sejak, sampai from rujukan.pasangan_terlarang`.execute(
        tx,
      )
    ).rows,
    (await sql`select kode, peran, dasar, keterangan from rujukan.rangkap_sah`.execute(tx)).rows,
  ])
  expect(peran).toHaveLength(semuaPeran.length)
  expect(peran).toEqual(expect.arrayContaining([...semuaPeran]))
  const law = pasanganTerlarang.map(({ peran, dasar, jenis, sejak, sampai }) => ({
    peran,
    dasar,
    jenis,
    sejak,
    sampai,
  }))
  expect(pasangan).toHaveLength(law.length)
  expect(pasangan).toEqual(expect.arrayContaining(law))
  expect(rangkap).toHaveLength(rangkapSah.length)
  expect(rangkap).toEqual(expect.arrayContaining([...rangkapSah]))
})

test('the database refuses exactly the pairs the rule refuses', async () => {
  const any: fc.Arbitrary<Tugas> = fc
    .record({
      peran: fc.constantFrom('ppk-skpd', 'pptk', 'bendahara-pengeluaran', 'pa', 'kpa', 'kuasa-bud', 'ppkd'),
      unitId: fc.integer({ min: 1, max: 2 }),
      mulai: fc.nat(30),
      lama: fc.option(fc.nat(30)),
    })
    .map(({ peran, unitId, mulai, lama }) => ({
      peran,
      unitId,
      sejak: addDays('2019-03-01', mulai),
      sampai: lama === null ? null : addDays('2019-03-01', mulai + lama),
    }))
  await fc.assert(
    fc.asyncProperty(any, any, async (one, other) => {
      const attempt = app(async (tx) => {
        const person = await newPerson(tx)
        await assign(tx, person, one)
        await assign(tx, person, other)
      })
      const forbidden = findPasanganTerlarang(other, [one]).length > 0
      const refusedBy = await attempt.then(
        () => null,
        (error: unknown) => (error instanceof Error ? Reflect.get(error, 'constraint') : 'unknown'),
      )
      expect(refusedBy).toBe(forbidden ? 'penugasan_pasangan_terlarang' : null)
    }),
    { numRuns: 120 },
  )
})

test('PPK-SKPD becomes bendahara the day after the old task ended', async () => {
  const id = await app(async (tx) => {
    const person = await newPerson(tx)
    const id = await assign(tx, person, tugas('ppk-skpd'))
    await endPenugasan(tx, 2, { penugasanId: id, versi: 1, sampai: '2026-06-30' })
    return assign(tx, person, tugas('bendahara-pengeluaran', '2026-07-01'))
  })
  expect(await app((tx) => findPenugasan(tx, { pemdaId: 2, penugasanId: id }))).toMatchObject({
    sejak: '2026-07-01',
  })
})

test('lengthening an old task into a forbidden pair is refused as well', async () => {
  const id = await app(async (tx) => {
    const person = await newPerson(tx)
    const old = await assign(tx, person, tugas('ppk-skpd', '2026-01-01', '2026-06-30'))
    await assign(tx, person, tugas('bendahara-pengeluaran', '2026-07-01'))
    return old
  })
  await expect(
    app((tx) => endPenugasan(tx, 2, { penugasanId: id, versi: 1, sampai: '2026-07-01' })),
  ).rejects.toMatchObject({
    constraint: 'penugasan_pasangan_terlarang',
  })
})

test('two assignments at once cannot slip past each other', async () => {
  const person = await app(newPerson)
  const results = await Promise.allSettled([
    app((tx) => assign(tx, person, tugas('ppk-skpd'))),
    app((tx) => assign(tx, person, tugas('pptk'))),
  ])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a Plh of three days is in force on the third and not on the fourth', async () => {
  const id = await app(async (tx) =>
    assign(tx, await newPerson(tx), tugas('pa', '2026-11-23', '2026-11-25'), 'plh'),
  )
  const inForce = (hari: string) =>
    app(async (tx) => {
      const { rows } = await sql<{
        id: number
      }>`select penugasan_id as id from rujukan.penugasan_pada(${hari}::date)`.execute(tx)
      return rows.some((row) => row.id === id)
    })
  expect(await Promise.all(['2026-11-22', '2026-11-23', '2026-11-25', '2026-11-26'].map(inForce))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test.each([
  ['a Plh without an end', "'plh', '2026-01-01', null", 'penugasan_sementara'],
  ['an end long before the start', "'definitif', '2026-01-10', '2026-01-01'", 'penugasan_masa'],
])('%s is refused', async (_, values, constraint) => {
  const person = await app(newPerson)
  const attempt = app((tx) =>
    sql
      .raw(`insert into rujukan.penugasan (pemda_id, pejabat_id, peran, unit_id, sifat, sejak, sampai, dasar)
      select 2, ${person}, 'pa', 1, v.* , 'SK uji' from (select ${values.replaceAll(/'(\d{4}-\d\d-\d\d)'/g, "date '$1'").replace('null', 'null::date')}) v`)
      .execute(tx),
  )
  await expect(attempt).rejects.toMatchObject({ constraint })
})

test('a new version cannot name another person, role or unit', async () => {
  const id = await app(async (tx) => assign(tx, await newPerson(tx), tugas('pa')))
  const attempt = app(async (tx) =>
    sql`insert into rujukan.penugasan (pemda_id, penugasan_id, pejabat_id, peran, unit_id, sifat, sejak, dasar)
      values (2, ${id}, ${await newPerson(tx)}, 'pa', 1, 'definitif', '2026-01-01', 'SK uji')`.execute(tx),
  )
  await expect(attempt).rejects.toMatchObject({ constraint: 'penugasan_tetap' })
  expect(await app((tx) => findPenugasan(tx, { pemdaId: 2, penugasanId: id }))).toMatchObject({ versi: 1 })
})
