import { readMutasi } from '@benang/database/ledger/jurnal'
import { post } from '@benang/database/ledger/post'
import { move, posting } from '@benang/database/testing/new-buku'
import { testDatabase } from '@benang/database/testing/test-database'
import { reversed } from '@benang/ledger/jurnal'
import { expect, test } from 'vitest'
import { newKota } from '../testing/new-account.ts'
import { newAnggaran } from '../testing/new-anggaran.ts'
import { describeMataAnggaran } from './describe-mata-anggaran.ts'
import { kekuranganOf } from './kekurangan-of.ts'

const { db } = await testDatabase()
await newKota(db, 2)
const buku = { pemdaId: 2, tahun: 2026 }
const { inBook, posted, jalan, obat, plafon } = await newAnggaran(db, buku)
const tanggal = '2026-03-01'

type Document = Parameters<typeof posting>[0]
const spp = (kunci: number, jumlah: bigint) => ({
  jenis: 'spp' as const,
  tanggal,
  mutasi: [move('bebas>tagihan', kunci, jumlah), move('spd>spp', kunci, jumlah)],
})
const sp2d = (kunci: number, jumlah: bigint, no = 0n) => ({
  jenis: 'sp2d' as const,
  tanggal,
  asal: { tahun: 2026, no },
  mutasi: [move('spp>sp2d', kunci, jumlah)],
})

/** What the refusal of a document says, asked in the refused transaction itself. */
const refused = (document: Document) =>
  inBook(async (tx) => {
    const [result] = await post(tx, buku, [posting(document)])
    return result?.hasil === 'tolak' ? kekuranganOf(tx, buku, result.batas) : []
  })
const held = async (document: Document) =>
  (await refused(document)).map(({ tahap, pemegang }) => [
    tahap,
    ...pemegang.map(({ nomor, jumlah }) => `${nomor} ${jumlah}`),
  ])

await posted(
  {
    jenis: 'spd',
    tanggal: '2026-01-05',
    nomor: 'SPD/1',
    dokumen: 21n,
    mutasi: [move('kas>spd', jalan, 400_000n, { bulan: 1 })],
  },
  { ...spp(jalan, 100_000n), nomor: 'SPP/1', dokumen: 31n },
  { ...spp(jalan, 250_000n), nomor: 'SPP/2', dokumen: 32n },
)

test('a refused SPP is told limit, rest, shortage and holders, in words and rupiah', async () => {
  expect(await refused(spp(jalan, 60_000n))).toEqual([
    {
      tahap: 'spd',
      tahapNama: 'SPD',
      kunci: String(jalan),
      uraian: 'Pembangunan Jalan · 5.2.04.01.01.0001 Belanja Modal Jalan Kota',
      sampaiBulan: 0,
      batas: '4000.00',
      sisa: '500.00',
      diminta: '600.00',
      kurang: '100.00',
      pemegang: [
        { dokumenId: '32', jenis: 'spp', nomor: 'SPP/2', tanggal, jumlah: '2500.00' },
        { dokumenId: '31', jenis: 'spp', nomor: 'SPP/1', tanggal, jumlah: '1000.00' },
      ],
    },
  ])
})

test('what was paid out is used, no longer held; a reversal lets go', async () => {
  const [lunas = 0n] = await posted({ ...spp(jalan, 20_000n), nomor: 'SPP/3', dokumen: 33n })
  const [sebagian = 0n] = await posted({ ...spp(jalan, 20_000n), nomor: 'SPP/4', dokumen: 34n })
  const [batal = 0n] = await posted({ ...spp(jalan, 10_000n), nomor: 'SPP/5', dokumen: 35n })
  const [salah = 0n] = await posted(sp2d(jalan, 20_000n, lunas), sp2d(jalan, 5_000n, sebagian))
  const before = await held(spp(jalan, 60_000n))
  expect(before).toEqual([['spd', 'SPP/2 2500.00', 'SPP/1 1000.00', 'SPP/4 150.00', 'SPP/5 100.00']])
  const back = async (no: bigint) => ({
    jenis: 'pembalikan' as const,
    tanggal,
    membalik: no,
    asal: { tahun: 2026, no },
    mutasi: reversed(await inBook((tx) => readMutasi(tx, { ...buku, no }))),
  })
  await posted(await back(batal), await back(salah))
  expect(await held(spp(jalan, 60_000n))).toEqual([
    ['spd', 'SPP/2 2500.00', 'SPP/1 1000.00', 'SPP/3 200.00', 'SPP/4 150.00'],
  ])
})

test('a cash budget counts up to its month only, and each month that fails is told', async () => {
  await posted({
    jenis: 'spd',
    tanggal,
    nomor: 'SPD/7',
    mutasi: [move('kas>spd', jalan, 500_000n, { bulan: 7 })],
  })
  const document: Document = {
    jenis: 'spd',
    tanggal,
    mutasi: [move('kas>spd', jalan, 150_000n, { bulan: 2 })],
  }
  const found = await refused(document)
  expect(found.map(({ sampaiBulan, batas, sisa, kurang }) => [sampaiBulan, batas, sisa, kurang])).toEqual([
    [3, '5000.00', '1000.00', '500.00'],
    [6, '5000.00', '1000.00', '500.00'],
    [9, '10000.00', '1000.00', '500.00'],
    [12, '10000.00', '1000.00', '500.00'],
  ])
  expect(await held(document)).toEqual([
    ['kas', 'SPD/1 4000.00'],
    ['kas', 'SPD/1 4000.00'],
    ['kas', 'SPD/7 5000.00', 'SPD/1 4000.00'],
    ['kas', 'SPD/7 5000.00', 'SPD/1 4000.00'],
  ])
})

test('the words of a plafon, and of a document that breaks two limits', async () => {
  const found = await refused({
    jenis: 'dpa',
    tanggal,
    mutasi: [
      move('ppas>rka', plafon, 1n, { ke: obat }),
      move('rka>dpa', obat, 1n),
      move('bebas>tagihan', obat, 1_000_001n),
    ],
  })
  expect(found.map(({ tahapNama, uraian, sisa, kurang }) => [tahapNama, uraian, sisa, kurang])).toEqual([
    [
      'Anggaran belum terikat (DPA)',
      'Pengadaan Obat · 5.1.02.01.01.0037 Belanja Obat-Obatan',
      '10000.00',
      '0.01',
    ],
    ['Plafon PPAS', 'Pembangunan Jalan · Dinas PUPR', '0.00', '0.01'],
  ])
  expect(found[1]?.pemegang.map(({ dokumenId }) => dokumenId)).toEqual(['11', '12'])
})

test('a mata anggaran in words; a number the book does not know is left out', async () => {
  const described = await inBook((tx) => describeMataAnggaran(tx, buku, [obat, 9999]))
  expect([...described]).toEqual([
    [
      obat,
      {
        kunci: String(obat),
        unitKode: '1.02',
        unitNama: 'Dinas Kesehatan',
        subKegiatanKode: '1.02.02.2.01.0001',
        subKegiatanNama: 'Pengadaan Obat',
        rekeningKode: '5.1.02.01.01.0037',
        rekeningUraian: 'Belanja Obat-Obatan',
        danaKode: '1.1',
      },
    ],
  ])
})
