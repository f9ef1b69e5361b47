import { randomUUID } from 'node:crypto'
import { changeKeadaan } from '@benang/database/ledger/buku'
import { withClient } from '@benang/database/schema/admin'
import { move } from '@benang/database/testing/new-buku'
import { testDatabase } from '@benang/database/testing/test-database'
import { afterEach, expect, test } from 'vitest'
import { newKota } from '../testing/new-account.ts'
import { newAnggaran } from '../testing/new-anggaran.ts'
import { jejakJurnalOf, pelampauanOf } from './read-jejak-jurnal.ts'

const { db, adminUrl } = await testDatabase()
await newKota(db, 2)
const buku = { pemdaId: 2, tahun: 2026 }
const { inBook, posted, jalan, obat } = await newAnggaran(db, buku)
const tanggal = '2026-02-01'
const jejak = (dokumenId: bigint) => inBook((tx) => jejakJurnalOf(tx, { pemdaId: 2, dokumenId }))

/** As superuser with triggers off: what somebody with the whole machine could do. Undone after the test. */
const undo: string[] = []
const tamper = (statement: string, back: string) => {
  undo.push(back)
  return asMaster(statement)
}
const asMaster = (statement: string) =>
  withClient(adminUrl, async (client) => {
    await client.query('set session_replication_role = replica')
    expect((await client.query(statement)).rowCount).toBe(1)
  })
afterEach(async () => {
  for (const back of undo.splice(0)) await asMaster(back)
})

const sidik = new Uint8Array(32).fill(7)
const dokumen = (id: number, jurnal: bigint) =>
  `insert into daerah.dokumen (pemda_id, dokumen_id, tahun, jenis, unit_id, tanggal, status, uraian, sidik, jumlah, jurnal_no, pembuat_id)
   overriding system value
   values (2, ${id}, 2026, 'spd', 1, '${tanggal}', 'disahkan', 'SPD', decode(repeat('07', 32), 'hex'), 1, ${jurnal}, 1)`
const spd = (id: bigint, kunci: number, jumlah: bigint) => ({
  jenis: 'spd' as const,
  tanggal,
  dokumen: id,
  sidik,
  mutasi: [move('kas>spd', kunci, jumlah, { bulan: 2 })],
})

const [no = 0n] = await posted(spd(21n, jalan, 100n))
await asMaster(dokumen(21, no))
await posted(spd(22n, jalan, 50n))

test('the jurnal of a document with its number and hash, recomputed now', async () => {
  expect(await jejak(21n)).toEqual({
    no: String(no),
    rantai: expect.stringMatching(/^[0-9a-f]{64}$/),
    keadaan: 'utuh',
  })
  expect(await jejak(22n)).toMatchObject({ no: String(no + 1n), keadaan: 'utuh' })
  expect(await jejak(99n)).toBeNull()
  expect(await jejak(0n)).toBeNull()
})

test.each([
  ['an amount', 'ledger.mutasi', 'jumlah', 'jumlah + 1', 'utuh'],
  ['its number', 'ledger.jurnal', 'nomor', "nomor || 'x'", 'utuh'],
  ['the time it was recorded', 'ledger.jurnal', 'dicatat', "dicatat + interval '1 s'", 'utuh'],
  ['its place in the chain', 'ledger.jurnal', 'rantai', 'sha256(rantai)', 'rusak'],
])('is broken when %s was altered', async (_, table, column, value, neighbour) => {
  const where = `where pemda_id = 2 and no = ${no}`
  const { rows } = await withClient(adminUrl, (client) =>
    client.query(`select ${column}::text as asli from ${table} ${where}`),
  )
  await tamper(
    `update ${table} set ${column} = ${value} ${where}`,
    `update ${table} set ${column} = '${rows[0].asli}' ${where}`,
  )
  expect(await jejak(21n)).toMatchObject({ keadaan: 'rusak' })
  expect(await jejak(22n)).toMatchObject({ keadaan: neighbour })
})

test('is broken when the document is no longer the one that was posted', async () => {
  await tamper(
    "update daerah.dokumen set sidik = sha256('lain') where dokumen_id = 21",
    "update daerah.dokumen set sidik = decode(repeat('07', 32), 'hex') where dokumen_id = 21",
  )
  expect(await jejak(21n)).toMatchObject({ keadaan: 'rusak' })
  expect(await jejak(22n)).toMatchObject({ keadaan: 'utuh' })
})

test('what a document of a mirror book went beyond, in words; another document has nothing', async () => {
  await inBook((tx) =>
    changeKeadaan(
      tx,
      { ...buku, perintah: randomUUID(), pelaku: 1, tanggal },
      { perkara: 'mode', nilai: 'cermin' },
    ),
  )
  await posted(spd(23n, obat, 500_150n))
  expect(await inBook((tx) => pelampauanOf(tx, { pemdaId: 2, dokumenId: 23n }))).toEqual([
    {
      kunci: String(obat),
      uraian: 'Pengadaan Obat · 5.1.02.01.01.0037 Belanja Obat-Obatan',
      tahapNama: 'Anggaran kas',
      jumlah: '1.50',
    },
  ])
  expect(await inBook((tx) => pelampauanOf(tx, { pemdaId: 2, dokumenId: 21n }))).toEqual([])
  expect(await jejak(23n)).toMatchObject({ keadaan: 'utuh' })
})
