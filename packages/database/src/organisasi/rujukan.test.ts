import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { inTenant, type Tx } from '../connection.ts'
import { withClient } from '../schema/admin.ts'
import { insertRekening } from '../penganggaran/rekening.ts'
import { testDatabase } from '../testing/test-database.ts'
import { insertOrganisasi } from './organisasi.ts'
import { findPejabat, insertPejabat } from './pejabat.ts'
import { periksaRujukan, setKeterangan } from './rujukan.ts'

const { db, adminUrl } = await testDatabase()
const nasional = { pemdaId: 0 }
const kota = { pemdaId: 2, penggunaId: 7 }
const app = <T>(tenant: { pemdaId: number; penggunaId?: number }, work: (tx: Tx) => Promise<T>) =>
  inTenant(db.app, tenant, work)
const findings = (pemdaId: number) => app({ pemdaId }, (tx) => periksaRujukan(tx, pemdaId))
const akun = (rekeningId: number, uraian: string) => ({
  rekeningId,
  edisi: 'uji',
  kode: `5.1.${rekeningId}`,
  segmen: [5, 1, rekeningId],
  uraian,
  rinci: true,
})
const orang = (pejabatId: number, nama: string) => ({ pejabatId, nama, nip: null, pangkat: null })

/** As superuser, with triggers off: what somebody with the whole machine could do. The copy is thrown away. */
async function tamper(pemdaId: number, statement: string): Promise<string[]> {
  return withClient(adminUrl, async (client) => {
    await client.query('begin')
    try {
      await client.query('set local session_replication_role = replica')
      const { rowCount } = await client.query(statement)
      expect(rowCount, 'the tampering itself').toBeGreaterThan(0)
      await client.query("select set_config('app.pemda', $1, true)", [String(pemdaId)])
      const { rows } = await client.query('select * from rujukan.periksa($1)', [pemdaId])
      return rows.map((row) =>
        [row.golongan, row.kunci, row.versi, row.sebab].filter((x) => x !== null).join(' '),
      )
    } finally {
      await client.query('rollback')
    }
  })
}

beforeAll(async () => {
  await sql`insert into sistem.pemda (pemda_id, kode, slug, nama, jenis)
    values (1, '98', 'satu', 'Satu', 'provinsi'), (2, '98.71', 'dua', 'Dua', 'kota')`.execute(db.app)
  await app(nasional, async (tx) => {
    await setKeterangan(tx, 'Edisi uji')
    await insertRekening(tx, [akun(1, 'Belanja Alat Tulis Kantor'), akun(2, 'Belanja Modal Jalan Kota')])
    await insertRekening(tx, [akun(1, 'Belanja ATK')])
  })
  await app(kota, async (tx) => {
    await insertPejabat(tx, 2, orang(0, 'Sari Wulandari'))
    await insertPejabat(tx, 2, orang(0, 'Hendra Wijayakusuma'))
    await insertPejabat(tx, 2, orang(1, 'Sari Wulandari Putri'))
  })
})

test('a change is a new version; every statement is one batch with who and why', async () => {
  const batches = await app(nasional, (tx) =>
    sql`select no, golongan, jumlah, kunci, versi, keterangan from rujukan.catatan order by no`.execute(tx),
  )
  expect(batches.rows).toEqual([
    { no: 1n, golongan: 'rekening', jumlah: 2, kunci: [1, 2], versi: [1, 1], keterangan: 'Edisi uji' },
    { no: 2n, golongan: 'rekening', jumlah: 1, kunci: [1], versi: [2], keterangan: 'Edisi uji' },
  ])
  const pejabat = await app(kota, (tx) => findPejabat(tx, { pemdaId: 2, pejabatId: 1 }))
  expect(pejabat).toMatchObject({ versi: 2, nama: 'Sari Wulandari Putri' })
  const { rows } = await app(kota, (tx) =>
    sql`select distinct pelaku from rujukan.catatan where pemda_id = 2`.execute(tx),
  )
  expect(rows).toEqual([{ pelaku: 7 }])
})

test('untouched rows raise nothing, of the nation and of a pemda', async () => {
  expect(await findings(0)).toEqual([])
  expect(await findings(2)).toEqual([])
})

test.each([
  [
    'an account is renamed',
    0,
    "update rujukan.rekening set uraian = 'Belanja Hibah' where rekening_id = 2",
    ['rekening 2 1 ISI'],
  ],
  [
    'an official is renamed',
    2,
    "update rujukan.pejabat set nama = 'Orang Lain' where pejabat_id = 2",
    ['pejabat 2 1 ISI'],
  ],
  [
    'an official is renamed and the row hashed again',
    2,
    `update rujukan.pejabat t set nama = 'Orang Lain', sidik = rujukan.sidik_dari('pejabat', to_jsonb(t) || '{"nama": "Orang Lain"}')
     where pejabat_id = 2`,
    ['pejabat 2 1 ISI'],
  ],
  [
    'a version is deleted',
    2,
    'delete from rujukan.pejabat where pejabat_id = 1 and versi = 2',
    ['pejabat 1 2 HILANG'],
  ],
  [
    'a row is inserted',
    2,
    `insert into rujukan.pejabat (pemda_id, pejabat_id, versi, no_rujukan, nama, sidik) values (2, 9, 1, 1, 'Penyusup', sha256('x'))`,
    ['pejabat 9 1 SISIPAN'],
  ],
  [
    'two versions are swapped',
    2,
    `with lama as (select versi, nama from rujukan.pejabat where pemda_id = 2 and pejabat_id = 1)
     update rujukan.pejabat t set nama = l.nama from lama l where t.pemda_id = 2 and t.pejabat_id = 1 and l.versi = 3 - t.versi`,
    ['pejabat 1 1 ISI', 'pejabat 1 2 ISI'],
  ],
  [
    'the time of a batch is moved',
    2,
    "update rujukan.catatan set dicatat = dicatat - interval '1 day' where pemda_id = 2 and no = 2",
    ['pejabat RANTAI'],
  ],
  [
    'the reason of a batch is changed',
    0,
    "update rujukan.catatan set keterangan = 'lain' where pemda_id = 0 and no = 1",
    ['rekening RANTAI'],
  ],
  [
    'a batch and its rows are cut off the end',
    2,
    'with r as (delete from rujukan.pejabat where no_rujukan = 3) delete from rujukan.catatan where pemda_id = 2 and no = 3',
    ['kepala KEPALA'],
  ],
  ['the head is set back', 2, 'update rujukan.kepala set no_akhir = 2 where pemda_id = 2', ['kepala KEPALA']],
  [
    'a table is taken off the watch',
    0,
    "delete from rujukan.golongan where nama = 'rekening'",
    ['rekening RANTAI', 'rekening RANTAI'],
  ],
])('%s by a superuser: found, with table, key and version', async (_, pemdaId, statement, places) => {
  expect(await tamper(pemdaId, statement)).toEqual(places)
})

test.each([
  ['update', "update rujukan.pejabat set nama = 'x'"],
  ['delete', 'delete from rujukan.pejabat'],
  ['truncate', 'truncate rujukan.pejabat'],
  ['update of a batch', "update rujukan.catatan set keterangan = 'x'"],
  ['delete of a batch', 'delete from rujukan.catatan'],
  ['delete of the head', 'delete from rujukan.kepala'],
])('%s is refused, to the owner too', async (_, statement) => {
  await expect(app(kota, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
    /permission denied|append-only/,
  )
  await expect(inTenant(db.owner, kota, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
    'append-only',
  )
})

test('national rows are read by all and written only by the nation itself', async () => {
  const read = await app(kota, (tx) => sql`select 1 from rujukan.rekening_kini`.execute(tx))
  expect(read.rows).toHaveLength(2)
  await expect(app(kota, (tx) => insertRekening(tx, [akun(3, 'x')]))).rejects.toThrow('PEMDA_LAIN')
})

test('a forged hash, batch or version of the caller is replaced or refused', async () => {
  await app(kota, (tx) =>
    sql`insert into rujukan.pejabat (pemda_id, nama, no_rujukan, sidik) values (2, 'Dewi Anjani', 1, sha256('palsu'))`.execute(
      tx,
    ),
  )
  expect(await findings(2)).toEqual([])
  await expect(
    app(kota, (tx) =>
      sql`insert into rujukan.pejabat (pemda_id, pejabat_id, versi, nama) values (2, 1, 2, 'x')`.execute(tx),
    ),
  ).rejects.toMatchObject({ constraint: 'pejabat_versi' })
})

test('two writers at once take turns: no gap, no branch', async () => {
  await Promise.all(
    Array.from({ length: 8 }, (_, n) => app(kota, (tx) => insertPejabat(tx, 2, orang(0, `Orang ${n}`)))),
  )
  expect(await findings(2)).toEqual([])
  const { rows } = await app(kota, (tx) =>
    sql`select count(*) = max(no) as rapat from rujukan.catatan where pemda_id = 2`.execute(tx),
  )
  expect(rows).toEqual([{ rapat: true }])
})

test('honest runs of any shape raise nothing', async () => {
  const step = fc.oneof(
    fc.record({
      jenis: fc.constant('orang' as const),
      kunci: fc.integer({ min: 0, max: 3 }),
      nama: fc.string({
        minLength: 1,
        maxLength: 8,
        unit: fc.constantFrom('a', 'é', ' x', '漢', "'", ':', '\n'),
      }),
    }),
    fc.record({
      jenis: fc.constant('unit' as const),
      kunci: fc.constant(0),
      nama: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' }),
    }),
  )
  let unit = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      await app(kota, async (tx) => {
        for (const { jenis, kunci, nama } of steps) {
          if (jenis === 'orang') await insertPejabat(tx, 2, orang(kunci, `x${nama}`))
          else {
            unit += 1
            await insertOrganisasi(tx, 2, {
              organisasiId: 0,
              kode: `U${unit}`,
              nama,
              singkatan: 'U',
              jenis: 'skpd',
              indukId: null,
              sejak: '2026-01-01',
              sampai: null,
            })
          }
        }
      })
      expect(await findings(2)).toEqual([])
    }),
    { numRuns: 30 },
  )
})
