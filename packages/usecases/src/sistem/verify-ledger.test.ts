import { generateKeyPairSync } from 'node:crypto'
import { withClient } from '@benang/database/schema/admin'
import { move, newBuku, posting } from '@benang/database/testing/new-buku'
import { testDatabase } from '@benang/database/testing/test-database'
import { formatCheckpoint } from '@benang/ledger/checkpoint'
import { signerOf, signNote } from '@benang/ledger/signed-note'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { makeCheckpoint } from './make-checkpoint.ts'
import { type Sauh, verifyLedger } from './verify-ledger.ts'

const { db, adminUrl } = await testDatabase()
const newSigner = () =>
  signerOf(
    'benang/uji',
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
const signer = newSigner()
const tanggal = '2026-03-02'
const tables = [
  'ledger.buku',
  'ledger.kunci',
  'ledger.keadaan',
  'ledger.jurnal',
  'ledger.mutasi',
  'ledger.saldo',
  'ledger.tahap',
  'ledger.jangkau',
  'rujukan.rekening',
  'rujukan.pejabat',
  'rujukan.kepala',
  'rujukan.catatan',
]
let sauh: Sauh

/** As superuser, with all triggers off, outside every wall. */
const tamper = (...statements: readonly string[]) =>
  withClient(adminUrl, async (client) => {
    await client.query("set session_replication_role = replica; set app.pemda = '2'")
    for (const statement of statements) await client.query(statement)
  })
const faults = async (against?: Sauh) =>
  (await verifyLedger({ db }, against)).rusak.map(({ pemda, tahun, no, sebab, tempat }) =>
    [pemda, tahun ?? 'rujukan', no, sebab, tempat].join(' | '),
  )
const link = (no: number) => `
  update ledger.jurnal j set
    isi = ledger.isi_dari(
      ledger.kepala_isi(bentuk, pemda_id, tahun, perintah, jenis, dokumen, versi, nomor, tanggal, pelaku, asal_tahun, asal_no, membalik, sidik),
      (select teks from ledger.tubuh(2, 2026::smallint, ${no - 1}, ${no})))
  where no = ${no};
  update ledger.jurnal j set rantai = ledger.rantai_dari(
    (select rantai from ledger.jurnal e where e.no = ${no - 1}), no, dicatat, isi) where no = ${no}`
const head =
  'update ledger.buku set (no_akhir, kepala) = (select no, rantai from ledger.jurnal order by no desc limit 1)'

beforeAll(async () => {
  const book = await newBuku(db, { pemdaId: 2, tahun: 2026 })
  const [line = 0] = await book.keys(['5.1.02.01.01.0024'])
  const documents = [1n, 2n, 3n, 4n, 5n, 6n].map((jumlah) =>
    posting({ jenis: 'spp', tanggal, nomor: `${jumlah}/SPP`, mutasi: [move('bebas>tagihan', line, jumlah)] }),
  )
  await book.post([
    posting({ jenis: 'dpa', tanggal, mutasi: [move('luar>bebas', line, 1000n)] }),
    ...documents,
  ])
  await withClient(adminUrl, async (client) => {
    await client.query(`begin; select set_config('app.pemda', '0', true);
      insert into rujukan.rekening (pemda_id, edisi, kode, segmen, uraian, rinci)
      values (0, 'Permendagri 90/2019', '5.1.02', '{5,1,2}', 'Belanja Barang dan Jasa', false); commit`)
    await client.query(`begin; select set_config('app.pemda', '2', true);
      insert into rujukan.pejabat (pemda_id, nama, nip, pangkat) values (2, 'Rekaan Satu', '199001012015011001', 'Penata'); commit`)
    await client.query('create schema salinan')
    for (const table of tables) await client.query(`create table salinan."${table}" as table ${table}`)
  })
  const note = signNote(formatCheckpoint(await makeCheckpoint({ db }, 'benang/uji')), signer)
  sauh = { catatan: note, kunci: [newSigner(), signer] }
})

afterEach(() =>
  tamper(
    ...tables.flatMap((table) => [
      `delete from ${table}`,
      `insert into ${table} select * from salinan."${table}"`,
    ]),
  ),
)

test('an honest history raises nothing, with and without the checkpoint', async () => {
  expect(await verifyLedger({ db }, sauh)).toMatchObject({
    utuh: true,
    jurnal: 8n,
    posting: 7n,
    sauh: 3,
    rusak: [],
  })
  expect(await faults()).toEqual([])
})

const place = '2 | 2026'
test.each([
  [
    'an amount changed',
    ['update ledger.mutasi set jumlah = 9 where no = 5'],
    [
      `${place} | 5 | ISI | jurnal 5, spp 3/SPP tanggal 2026-03-02`,
      `${place} | 0 | SALDO | saldo tahap bebas kunci 1 (5.1.02.01.01.0024) sampai bulan 0: masuk 1000 keluar 21, seharusnya 1000 dan 27`,
    ],
  ],
  [
    'an amount changed and its row hashed again',
    ['update ledger.mutasi set jumlah = 9 where no = 5', link(5)],
    [
      `${place} | 6 | RANTAI | jurnal 6, spp 4/SPP tanggal 2026-03-02`,
      `${place} | 0 | SALDO | saldo tahap bebas kunci 1 (5.1.02.01.01.0024) sampai bulan 0: masuk 1000 keluar 21, seharusnya 1000 dan 27`,
    ],
  ],
  [
    'the chain rewritten from a row on, head and balance too',
    [
      'update ledger.mutasi set jumlah = 9 where no = 5',
      link(5),
      link(6),
      link(7),
      link(8),
      head,
      'update ledger.saldo set masuk = masuk + 6 where tahap = 13',
      'update ledger.saldo set keluar = keluar + 6 where tahap = 11',
    ],
    [`${place} | 8 | SAUH | buku 2 2026 no 8`],
  ],
  [
    'the last rows deleted, head and balance too',
    [
      'delete from ledger.mutasi where no > 7',
      'delete from ledger.jurnal where no > 7',
      head,
      'update ledger.saldo set masuk = masuk - 6 where tahap = 13',
      'update ledger.saldo set keluar = keluar - 6 where tahap = 11',
    ],
    [`${place} | 8 | MUNDUR | buku 2 2026 no 8, sekarang 7`],
  ],
  [
    'a back-dated row slipped in at the end',
    [
      `insert into ledger.jurnal select pemda_id, tahun, jenis, 9, dokumen, dicatat, gen_random_uuid(), pelaku, '2026-01-02', versi, bentuk, asal_tahun, asal_no, membalik, nomor, sidik, isi, rantai from ledger.jurnal where no = 8`,
    ],
    [`${place} | 8 | KEPALA | jurnal 8, spp 6/SPP tanggal 2026-03-02`],
  ],
  [
    'two rows swapped',
    [
      'update ledger.mutasi set no = 1000 + no where no in (5, 6)',
      'update ledger.mutasi set no = 2011 - no where no in (1005, 1006)',
    ],
    [`${place} | 5 | ISI | jurnal 5, spp 3/SPP tanggal 2026-03-02`],
  ],
  [
    'a limit switched off in the model',
    ["update ledger.tahap set dibatasi = false where kode = 'bebas'"],
    [
      '0 | rujukan | 0 | MODEL | jangkau tahap 11 bulan 0 sampai 0',
      `${place} | 8 | MODEL | jurnal 8, spp 6/SPP tanggal 2026-03-02`,
    ],
  ],
  [
    'the mode of the book switched by hand',
    ["update ledger.buku set mode = 'cermin'"],
    [`${place} | 8 | KEADAAN | jurnal 8, spp 6/SPP tanggal 2026-03-02`],
  ],
  [
    'an account renamed',
    ["update rujukan.rekening set uraian = 'Belanja Lain'"],
    ['0 | rujukan | 1 | ISI | rujukan rekening 1 versi 1'],
  ],
  [
    'another name for an official',
    ["update rujukan.pejabat set nama = 'Orang Lain'"],
    ['2 | rujukan | 1 | ISI | rujukan pejabat 1 versi 1'],
  ],
] as const)('%s is found, and the place named', async (_, statements, found) => {
  await tamper(...statements)
  const seen = await faults(sauh)
  const lines: readonly string[] = found
  expect(seen.filter((line) => lines.includes(line))).toEqual(lines)
})

test('a trigger disabled, a row edited, the trigger enabled: found', async () => {
  await withClient(adminUrl, async (client) => {
    await client.query('alter table ledger.jurnal_2026 disable trigger all')
    await client.query("update ledger.jurnal_2026 set nomor = '9/SPP' where no = 7")
    await client.query('alter table ledger.jurnal_2026 enable trigger all')
  })
  expect(await faults()).toEqual([`${place} | 7 | ISI | jurnal 7, spp 9/SPP tanggal 2026-03-02`])
})

test('an older backup is found only by a checkpoint, and a forged checkpoint is no checkpoint', async () => {
  const book = await newBuku(db, { pemdaId: 2, tahun: 2026 })
  await book.post([posting({ jenis: 'spp', tanggal, mutasi: [move('bebas>tagihan', 1, 1n)] })])
  const later = {
    ...sauh,
    catatan: signNote(formatCheckpoint(await makeCheckpoint({ db }, 'benang/uji')), signer),
  }
  expect(await faults(sauh)).toEqual([])
  await tamper(
    ...tables.flatMap((table) => [
      `delete from ${table}`,
      `insert into ${table} select * from salinan."${table}"`,
    ]),
  )
  expect(await faults()).toEqual([])
  expect(await faults(later)).toEqual([`${place} | 9 | MUNDUR | buku 2 2026 no 9, sekarang 8`])
  const forged = { ...later, catatan: later.catatan.replace('buku 2 2026 9', 'buku 2 2026 8') }
  expect(await faults(forged)).toEqual([
    '0 | rujukan | 0 | TANDA_TANGAN | tanda tangan sauh tidak cocok dengan kunci',
  ])
})
