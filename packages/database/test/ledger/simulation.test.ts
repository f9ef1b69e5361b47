import { changeKeadaan } from '@benang/database/ledger/buku'
import { registerKunci } from '@benang/database/ledger/kunci'
import type { PostResult } from '@benang/database/ledger/post'
import { newBuku } from '@benang/database/testing/new-buku'
import { testDatabase } from '@benang/database/testing/test-database'
import type { Kunci } from '@benang/ledger/kunci'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { brokenAtTheEnd, brokenInvariants } from './invariants.ts'
import { Oracle, type OracleResult } from './oracle.ts'
import { type Random, randomDocument, randomOf, type SimKeys } from './random-documents.ts'

const tahun = 2026
const full = process.env['FULL'] === '1'
const from = Number(process.env['SEED'] ?? 1)
const seeds = Number(process.env['SEEDS'] ?? (full ? 10_000 : 300))
const { db } = await testDatabase()

test(`${seeds} seeds: the ledger and the oracle never differ`, {
  timeout: full ? 7_200_000 : 600_000,
}, async () => {
  const seen = new Map<string, number>()
  for (let seed = from; seed < from + seeds; seed += 1) {
    for (const [verdict, count] of await simulate(seed)) seen.set(verdict, (seen.get(verdict) ?? 0) + count)
    // Without statistics the planner guesses; an installation has autovacuum.
    if (seed === from + 5 || seed % 1000 === 0) await sql`analyze`.execute(db.owner)
  }
  if (seeds < 100) return
  expect([...seen.keys()].toSorted()).toEqual(
    [
      'catat',
      'ulang',
      'ISI_LAIN',
      'BATAS',
      'ARUS',
      'KUNCI',
      'BALIK',
      'MODE',
      'WEWENANG',
      'TIDAK_NOL',
      'TAHUN_LAIN',
      'PERIODE_TUTUP',
    ].toSorted(),
  )
})

/** One seed: a book of its own, some batches of random documents, everything compared after each. */
async function simulate(seed: number): Promise<Map<string, number>> {
  const random = randomOf(seed)
  const buku = { pemdaId: seed, tahun }
  const book = await newBuku(db, buku)
  const { keys, money } = await book.inBook((tx) =>
    openKeys(async (list) => [
      ...(await registerKunci(tx, { ...buku, pelaku: 1, tanggal: '2026-01-01' }, list)),
    ]),
  )
  const oracle = new Oracle(tahun, money)
  oracle.noAkhir = 1n
  const verdicts = new Map<string, number>()
  for (let batch = 0; batch < 5; batch += 1) {
    await sometimesChange(random, oracle, (isi) =>
      book.inBook((tx) =>
        changeKeadaan(tx, { ...buku, perintah: random.uuid(), pelaku: 1, tanggal: '2026-01-01' }, isi),
      ),
    )
    const documents = Array.from({ length: 1 + random.int(20) }, () =>
      randomDocument(random, oracle, keys, tahun),
    )
    const told = oracle.post(documents).map(words)
    const answered = (await book.post(documents)).map(words)
    expect(answered, `seed ${seed}, batch ${batch}`).toEqual(told)
    expect(
      await book.inBook((tx) => brokenInvariants(tx, buku, oracle)),
      `seed ${seed}, batch ${batch}`,
    ).toEqual([])
    for (const verdict of told.map((text) => text.split(' ')[0] ?? ''))
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
  }
  const reciprocal = { rkPpkd: keys.akun[1] ?? 0, rkSkpd: keys.akun[2] ?? 0 }
  expect(await book.inBook((tx) => brokenAtTheEnd(tx, buku, reciprocal)), `seed ${seed}`).toEqual([])
  return verdicts
}

const words = (result: PostResult | OracleResult): string => {
  if (result.hasil !== 'tolak') return `${result.hasil} ${result.no}`
  const batas = result.batas.map((b) =>
    typeof b === 'string' ? b : `${b.tahap} ${b.kunci} ${b.sampai} ${b.sisa} ${b.perubahan}`,
  )
  return [result.alasan, ...batas.toSorted()].join(' | ').replace(' | ', ' ')
}

type Change = Parameters<typeof changeKeadaan>[2]
async function sometimesChange(
  random: Random,
  oracle: Oracle,
  change: (isi: Change) => Promise<bigint>,
): Promise<void> {
  if (random.chance(20)) {
    oracle.mode = oracle.mode === 'utama' ? 'cermin' : 'utama'
    oracle.noAkhir = await change({ perkara: 'mode', nilai: oracle.mode })
  }
  if (random.chance(15)) {
    oracle.tutupSampai = `${tahun}-0${1 + random.int(3)}-15`
    oracle.noAkhir = await change({ perkara: 'tutup_sampai', nilai: oracle.tutupSampai })
  }
}

async function openKeys(
  register: (keys: readonly Kunci[]) => Promise<number[]>,
): Promise<{ keys: SimKeys; money: Map<number, boolean> }> {
  const ma = [1, 2, 3].map(
    (rekening): Kunci => ({ golongan: 'mata_anggaran', unit: 1, rekening, kode: `5.${rekening}` }),
  )
  const kontrak = [1, 2, 3].map(
    (rekening): Kunci => ({ golongan: 'kontrak', unit: 1, rekening, acuan: 7n, kode: `kontrak ${rekening}` }),
  )
  const akun = [11, 12, 13, 14, 15, 16].map(
    (rekening): Kunci => ({ golongan: 'akun', unit: 1, rekening, kode: `akun ${rekening}` }),
  )
  const list: Kunci[] = [
    ...ma,
    ...kontrak,
    ...akun,
    { golongan: 'plafon', unit: 1, kode: 'P' },
    { golongan: 'usulan', acuan: 1n, kode: 'U' },
    { golongan: 'mata_anggaran', unit: 1, rekening: 41, kode: '4.1' },
    { golongan: 'indikator', acuan: 1n, satuan: 2, kode: 'I' },
  ]
  const numbers = await register(list)
  const [plafon = 0, usulan = 0, pendapatan = 0, indikator = 0] = numbers.slice(12)
  const keys = {
    ma: numbers.slice(0, 3),
    kontrak: numbers.slice(3, 6),
    akun: numbers.slice(6, 10),
    kas: numbers.slice(10, 12),
    plafon,
    usulan,
    pendapatan,
    indikator,
  }
  return { keys, money: new Map(numbers.map((kunci) => [kunci, kunci !== indikator])) }
}
