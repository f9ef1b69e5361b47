import { inTenant } from '@benang/database/connection'
import { withClient } from '@benang/database/schema/admin'
import { move, newBuku, posting } from '@benang/database/testing/new-buku'
import { testDatabase } from '@benang/database/testing/test-database'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'

const { db, adminUrl } = await testDatabase()
const buku = { pemdaId: 2, tahun: 2026 }
const tanggal = '2026-03-02'

beforeAll(async () => {
  const book = await newBuku(db, buku)
  const [line = 0] = await book.keys(['5.1.02'])
  await book.post([posting({ jenis: 'dpa', tanggal, mutasi: [move('luar>bebas', line, 1000n)] })])
  for (let index = 1n; index <= 8n; index += 1n) {
    await book.post([posting({ jenis: 'spp', tanggal, mutasi: [move('bebas>tagihan', line, index)] })])
  }
  await withClient(adminUrl, async (client) => {
    await client.query(`begin; select set_config('app.pemda', '0', true);
      insert into rujukan.rekening (pemda_id, edisi, kode, segmen, uraian, rinci)
      values (0, 'Permendagri 90/2019', '5.1.02', '{5,1,2}', 'Belanja Barang dan Jasa', false); commit`)
    await client.query(`begin; select set_config('app.pemda', '2', true);
      insert into rujukan.pejabat (pemda_id, nama, nip, pangkat)
      values (2, 'Rekaan Satu', '199001012015011001', 'Penata'); commit`)
  })
})

type Finding = { no: string; sebab: string } | undefined

/** What verification says after a superuser did this with the triggers off; the database is as before afterwards. */
async function afterTampering(...statements: readonly string[]): Promise<Finding> {
  return withClient(adminUrl, async (client) => {
    await client.query('begin')
    await client.query(
      "select set_config('app.pemda', '2', true), set_config('session_replication_role', 'replica', true)",
    )
    for (const statement of statements) await client.query(statement)
    const { rows } = await client.query('select no::text, sebab from ledger.periksa(2, 2026::smallint)')
    await client.query('rollback')
    return rows[0]
  })
}

async function rujukanAfter(pemdaId: number, statement: string) {
  return withClient(adminUrl, async (client) => {
    await client.query('begin')
    await client.query(
      `select set_config('app.pemda', '${pemdaId}', true), set_config('session_replication_role', 'replica', true)`,
    )
    await client.query(statement)
    const { rows } = await client.query(`select golongan, kunci, sebab from rujukan.periksa(${pemdaId})`)
    await client.query('rollback')
    return rows
  })
}

const rehash = (no: number) => `
  update ledger.jurnal j set isi = ledger.isi_dari(
    ledger.kepala_isi(bentuk, pemda_id, tahun, perintah, jenis, dokumen, versi, nomor, tanggal, pelaku, asal_tahun, asal_no, membalik, sidik),
    (select teks from ledger.tubuh(2, 2026::smallint, ${no - 1}, ${no})))
  where no = ${no}`
const relink = (no: number) => `
  update ledger.jurnal j set rantai = ledger.rantai_dari(
    (select rantai from ledger.jurnal e where e.no = ${no - 1}), no, dicatat, isi) where no = ${no}`
const changeAmount = 'update ledger.mutasi set jumlah = jumlah + 1 where no = 5'

test('an honest book raises nothing', async () => {
  expect(await afterTampering()).toBeUndefined()
})

test.each([
  ['an amount changed', [changeAmount], { no: '5', sebab: 'ISI' }],
  ['an amount changed and its row hashed again', [changeAmount, rehash(5)], { no: '5', sebab: 'RANTAI' }],
  ['a row changed and linked again', [changeAmount, rehash(5), relink(5)], { no: '6', sebab: 'RANTAI' }],
  [
    'a date changed',
    ["update ledger.jurnal set tanggal = '2026-01-05' where no = 5"],
    { no: '5', sebab: 'ISI' },
  ],
  [
    'a row deleted in the middle',
    ['delete from ledger.mutasi where no = 5', 'delete from ledger.jurnal where no = 5'],
    { no: '6', sebab: 'CELAH' },
  ],
  [
    'the last rows deleted',
    ['delete from ledger.mutasi where no > 8', 'delete from ledger.jurnal where no > 8'],
    { no: '10', sebab: 'KEPALA' },
  ],
  [
    'a back-dated row inserted at the end',
    [
      `insert into ledger.jurnal select pemda_id, tahun, jenis, 11, dokumen, dicatat, gen_random_uuid(), pelaku, '2026-01-02', versi, bentuk, asal_tahun, asal_no, membalik, nomor, sidik, isi, rantai from ledger.jurnal where no = 10`,
      'insert into ledger.mutasi select pemda_id, tahun, bulan, 11, jumlah, urut, dari, ke, dari_tahap, ke_tahap, penutup from ledger.mutasi where no = 10',
    ],
    { no: '10', sebab: 'KEPALA' },
  ],
  [
    'two rows swapped',
    [
      'update ledger.mutasi set no = case no when 5 then 6005 when 6 then 6006 end where no in (5, 6)',
      'update ledger.mutasi set no = case no when 6005 then 6 when 6006 then 5 end where no in (6005, 6006)',
    ],
    { no: '5', sebab: 'ISI' },
  ],
  [
    'a limit switched off',
    ["update ledger.tahap set dibatasi = false where kode = 'bebas'"],
    { no: '10', sebab: 'MODEL' },
  ],
])('%s is found, and the place named', async (_name, statements, finding) => {
  expect(await afterTampering(...statements)).toEqual(finding)
})

test('a trigger disabled, a row edited, the trigger enabled again: found', async () => {
  const found = await withClient(adminUrl, async (client) => {
    await client.query("begin; select set_config('app.pemda', '2', true)")
    await client.query('alter table ledger.mutasi_2026 disable trigger all')
    await client.query('update ledger.mutasi_2026 set jumlah = 999 where no = 7')
    await client.query('alter table ledger.mutasi_2026 enable trigger all')
    const { rows } = await client.query('select no::text, sebab from ledger.periksa(2, 2026::smallint)')
    await client.query('rollback')
    return rows[0]
  })
  expect(found).toEqual({ no: '7', sebab: 'ISI' })
})

test('with the triggers on, even a superuser is refused', async () => {
  const edit = withClient(adminUrl, (client) => client.query('update ledger.mutasi set jumlah = 1'))
  await expect(edit).rejects.toThrow('append-only')
  const rename = withClient(adminUrl, (client) => client.query("update rujukan.rekening set uraian = 'Lain'"))
  await expect(rename).rejects.toThrow('append-only')
})

test('a renamed account and another name for an official are found by table and key', async () => {
  expect(await rujukanAfter(0, 'select 1')).toEqual([])
  expect(await rujukanAfter(0, "update rujukan.rekening set uraian = 'Belanja Lain'")).toMatchObject([
    { golongan: 'rekening', kunci: 1 },
  ])
  expect(await rujukanAfter(2, "update rujukan.pejabat set nama = 'Orang Lain'")).toMatchObject([
    { golongan: 'pejabat', kunci: 1 },
  ])
})

test('a thousand honest verifications raise nothing while the book grows', async () => {
  const runs = process.env['FULL'] === '1' ? 1000 : 40
  const findings = await inTenant(db.app, { pemdaId: 2 }, async (tx) => {
    let found = 0
    for (let run = 0; run < runs; run += 1) {
      const { rows } = await sql`select 1 from ledger.periksa(2, 2026::smallint)`.execute(tx)
      found = found + rows.length
    }
    return found
  })
  expect(findings).toBe(0)
})
