import { randomUUID } from 'node:crypto'
import { reversed } from '@benang/ledger/jurnal'
import { expect, test } from 'vitest'
import { move, newBuku, posting } from '../testing/new-buku.ts'
import { testDatabase } from '../testing/test-database.ts'
import { readBenang } from './benang.ts'
import { changeKeadaan } from './buku.ts'
import { listJurnal, readMutasi } from './jurnal.ts'
import { findRusak, findSaldoBerbeda } from './verifikasi.ts'
import { readRekap } from './rekap.ts'
import { listPemegang, readSaldo, readSaldoPada } from './saldo.ts'

const { db } = await testDatabase()
const buku = { pemdaId: 1, tahun: 2026 }
const { post, keys, inBook } = await newBuku(db, buku)
const [k = 0] = await keys(['K'])
const [p = 0] = await keys(['P'], 'plafon')
const tanggal = '2026-02-01'
const setMode = (nilai: 'utama' | 'cermin') =>
  inBook((tx) =>
    changeKeadaan(tx, { ...buku, perintah: randomUUID(), pelaku: 1, tanggal }, { perkara: 'mode', nilai }),
  )
const numbers = async (...documents: Parameters<typeof posting>[0][]) =>
  (await post(documents.map(posting))).map((result) => (result.hasil === 'tolak' ? result.alasan : result.no))
const saldo = async (stage: string) =>
  (await inBook((tx) => readSaldo(tx, buku, [k]))).filter(({ tahap }) => tahap === stage)
const sound = async () => ({
  rusak: await inBook((tx) => findRusak(tx, { ...buku, sesudah: 0n, sampai: null })),
  selisih: await inBook((tx) => findSaldoBerbeda(tx, buku)),
})

await numbers(
  { jenis: 'rkpd', tanggal: '2025-06-01', mutasi: [move('luar>rkpd', p, 100n)] },
  { jenis: 'ppas', tanggal: '2025-08-01', mutasi: [move('rkpd>ppas', p, 100n)] },
  {
    jenis: 'dpa',
    tanggal: '2025-12-31',
    mutasi: [
      move('ppas>rka', p, 100n, { ke: k }),
      move('rka>dpa', k, 100n),
      move('luar>bebas', k, 100n),
      move('dpa>kas', k, 60n, { bulan: 1 }),
      move('dpa>kas', k, 40n, { bulan: 7 }),
    ],
  },
)

test('a main book stops at the limit; a mirror records the fact, covers it by month and flags it', async () => {
  const spd = posting({
    jenis: 'spd',
    tanggal,
    nomor: 'SIPD/1',
    mutasi: [move('kas>spd', k, 110n, { bulan: 2 })],
  })
  expect(await post([spd])).toMatchObject([{ hasil: 'tolak', alasan: 'BATAS' }])
  await setMode('cermin')
  const [posted] = await post([spd])
  expect(posted).toMatchObject({ hasil: 'catat' })
  const no = posted?.hasil === 'catat' ? posted.no : 0n
  const rows = await inBook((tx) => readMutasi(tx, { ...buku, no }))
  expect(
    rows
      .filter(({ penutup }) => penutup)
      .map(({ dariTahap, keTahap, bulan, jumlah }) => [dariTahap, keTahap, bulan, jumlah]),
  ).toEqual([['pelampauan', 'kas', 3, 50n]])
  expect(await saldo('kas')).toMatchObject([
    { sampai: 3, masuk: 110n, keluar: 110n },
    { sampai: 6, masuk: 110n, keluar: 110n },
    { sampai: 9, masuk: 150n, keluar: 110n },
    { sampai: 12, masuk: 150n, keluar: 110n },
  ])
  expect(await saldo('pelampauan')).toMatchObject([{ keluar: 50n }])
  expect(await post([spd])).toEqual([{ hasil: 'ulang', no }])
  expect(await post([{ ...spd, tanggal: '2026-02-02' }])).toMatchObject([{ alasan: 'ISI_LAIN' }])
  const [newest] = await inBook((tx) => listJurnal(tx, buku))
  expect(newest).toMatchObject({ no, nomor: 'SIPD/1', pelampauan: 1 })
  expect(await sound()).toEqual({ rusak: undefined, selisih: undefined })
})

test('later documents of a batch meet the covered balance; nobody else may take from pelampauan', async () => {
  const spp = (jumlah: bigint) => ({ jenis: 'spp' as const, tanggal, mutasi: [move('spd>spp', k, jumlah)] })
  const [first, second, third] = await numbers(spp(100n), spp(30n), spp(5n))
  expect([typeof first, typeof second, typeof third]).toEqual(['bigint', 'bigint', 'bigint'])
  expect(await saldo('pelampauan')).toMatchObject([{ keluar: 75n }])
  expect(await numbers({ jenis: 'spp', tanggal, mutasi: [move('pelampauan>spp', k, 1n)] })).toEqual(['MODE'])
  expect(await sound()).toEqual({ rusak: undefined, selisih: undefined })
})

test('a covered jurnal is reversed with its cover, also after the book became the main one again', async () => {
  const [covered] = await inBook((tx) => listJurnal(tx, buku))
  const no = covered?.no ?? 0n
  await setMode('utama')
  const mutasi = reversed(await inBook((tx) => readMutasi(tx, { ...buku, no })))
  expect(mutasi).toHaveLength(2)
  expect(await numbers({ jenis: 'pembalikan', tanggal, membalik: no, mutasi })).not.toContain('BALIK')
  expect(await saldo('pelampauan')).toMatchObject([{ keluar: 70n }])
  expect(await sound()).toEqual({ rusak: undefined, selisih: undefined })
})

test('holders, thread, roll-up and the past are read from the same rows', async () => {
  const holders = await inBook((tx) => listPemegang(tx, buku, { tahap: 'spd', kunci: k }))
  expect(holders.map(({ jumlah }) => jumlah)).toEqual([100n, 30n])
  const up = await inBook((tx) => readBenang(tx, buku, { tahap: 'spp', kunci: k, arah: 'hulu' }))
  expect(up.map(({ dariTahap, keTahap, jumlah }) => `${dariTahap}>${keTahap} ${jumlah}`)).toEqual([
    'spd>spp 130',
    'kas>spd 110',
    'pelampauan>spd 20',
    'dpa>kas 100',
    'pelampauan>kas 50',
    'rka>dpa 100',
    'ppas>rka 100',
    'rkpd>ppas 100',
    'luar>rkpd 100',
  ])
  const past = { tahap: 'spd' as const, kunci: k, tanggal: '2026-12-31' }
  const [now] = await inBook((tx) => readSaldoPada(tx, buku, past))
  expect(now).toMatchObject({ masuk: 130n, keluar: 130n })
  expect(await inBook((tx) => readSaldoPada(tx, buku, { ...past, no: 5n }))).toEqual([])
  expect(await inBook((tx) => readSaldoPada(tx, buku, { ...past, tanggal: '2026-01-31' }))).toEqual([])
  const spp = (await inBook((tx) => readRekap(tx, buku))).filter(({ tahap }) => tahap === 'spp')
  expect(spp).toMatchObject([{ bulan: 2, unit: 1, masuk: 130n, keluar: 0n }])
})
