import { randomUUID } from 'node:crypto'
import { jenisJurnal } from '@benang/ledger/jenis-jurnal'
import { tahap } from '@benang/ledger/tahap'
import { invariant } from '@benang/values/invariant'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { move, newBuku, posting } from '../testing/new-buku.ts'
import { testDatabase } from '../testing/test-database.ts'
import { changeKeadaan, readBuku } from './buku.ts'

const { db } = await testDatabase()
const buku = { pemdaId: 1, tahun: 2026 }
const tanggal = '2026-03-01'
const { post, keys, inBook } = await newBuku(db, buku)
const [satu = 0, dua = 0] = await keys(['5.1.02.01.01.0001', '5.1.02.01.01.0002'])
const [sp = 0] = await keys(['1.01.01.2.01'], 'plafon')
const [indikator = 0] = await keys(['I1'], 'indikator', 2)

beforeAll(async () => {
  const results = await post([
    posting({ jenis: 'rkpd', tanggal: '2025-06-30', mutasi: [move('luar>rkpd', sp, 1000n)] }),
    posting({ jenis: 'ppas', tanggal: '2025-08-10', mutasi: [move('rkpd>ppas', sp, 1000n)] }),
    posting({
      jenis: 'dpa',
      tanggal: '2025-12-31',
      versi: 1,
      mutasi: [
        move('ppas>rka', sp, 400n, { ke: satu }),
        move('rka>dpa', satu, 400n),
        move('luar>bebas', satu, 400n),
        move('dpa>kas', satu, 100n, { bulan: 1 }),
        move('dpa>kas', satu, 100n, { bulan: 4 }),
        move('ppas>rka', sp, 100n, { ke: dua }),
      ],
    }),
  ])
  invariant(
    results.every(({ hasil }) => hasil === 'catat'),
    'the budget is posted',
  )
})

const refusal = async (...documents: Parameters<typeof posting>[0][]) => {
  const results = await post(documents.map(posting))
  const last = results.at(-1)
  return last?.hasil === 'tolak' ? last.alasan : last?.hasil
}

describe('what the ledger refuses, and why', () => {
  const spp = (jumlah: bigint) => ({
    jenis: 'spp' as const,
    tanggal,
    mutasi: [move('spd>spp', satu, jumlah)],
  })
  test.each([
    ['an arrow that does not exist', { jenis: 'spp', tanggal, mutasi: [move('dpa>sp2d', satu, 1n)] }, 'ARUS'],
    [
      'another key on an arrow that keeps it',
      { jenis: 'spp', tanggal, mutasi: [move('spd>spp', satu, 1n, { ke: dua })] },
      'ARUS',
    ],
    [
      'a month where no period exists',
      { jenis: 'spp', tanggal, mutasi: [move('spd>spp', satu, 1n, { bulan: 1 })] },
      'ARUS',
    ],
    [
      'no month where a period exists',
      { jenis: 'spd', tanggal, mutasi: [move('kas>spd', satu, 1n)] },
      'ARUS',
    ],
    ['an amount of zero', spp(0n), 'ARUS'],
    [
      'authority from a kind that grants none',
      { jenis: 'spp', tanggal, mutasi: [move('luar>bebas', satu, 1n)] },
      'WEWENANG',
    ],
    [
      'RKA above PPAS without an exception',
      { jenis: 'rka', tanggal, mutasi: [move('luar>rka', satu, 1n)] },
      'WEWENANG',
    ],
    [
      'an exception before the law allowed it',
      { jenis: 'pengecualian', tanggal: '2019-03-11', mutasi: [move('luar>rka', satu, 1n)] },
      'TAHUN_LAIN',
    ],
    [
      'pelampauan in a main book',
      { jenis: 'spp', tanggal, mutasi: [move('pelampauan>spp', satu, 1n)] },
      'MODE',
    ],
    ['an SPP dated the year before', { ...spp(1n), tanggal: '2025-12-31' }, 'TAHUN_LAIN'],
    ['a control character in the number', { ...spp(1n), nomor: 'a\u001fb' }, 'NOMOR'],
    ['a key that does not exist', { jenis: 'rkpd', tanggal, mutasi: [move('luar>rkpd', 999, 1n)] }, 'KUNCI'],
    [
      'money for an indicator',
      { jenis: 'rkpd', tanggal, mutasi: [move('luar>rkpd', indikator, 1n)] },
      'KUNCI',
    ],
    [
      'a measure on a budget line',
      { jenis: 'target', tanggal, mutasi: [move('luar_ukur>target', satu, 1n, { bulan: 12 })] },
      'KUNCI',
    ],
    [
      'a shift that adds',
      { jenis: 'pergeseran', tanggal, mutasi: [move('luar>bebas', satu, 1n)] },
      'TIDAK_NOL',
    ],
    ['a reversal of nothing', { ...spp(-1n), jenis: 'pembalikan', membalik: 99n }, 'BALIK'],
    ['more than the limit', spp(1n), 'BATAS'],
  ] as const)('%s', async (_, document, alasan) => {
    expect(await refusal(document)).toBe(alasan)
  })

  test('names every limit that fails, what is left and what was asked', async () => {
    const [result] = await post([
      posting({
        jenis: 'spd',
        tanggal,
        mutasi: [move('kas>spd', satu, 150n, { bulan: 1 }), move('ppas>rka', sp, 600n, { ke: dua })],
      }),
    ])
    expect(result).toEqual({
      hasil: 'tolak',
      alasan: 'BATAS',
      batas: [
        { tahap: 'kas', kunci: satu, sampai: 3, sisa: 100n, perubahan: -150n },
        { tahap: 'ppas', kunci: sp, sampai: 0, sisa: 500n, perubahan: -600n },
      ],
    })
  })
})

test('exceptions: a pengecualian brings RKA in from outside, with its legal basis', async () => {
  expect(await refusal({ jenis: 'pengecualian', tanggal, mutasi: [move('luar>rka', satu, 5n)] })).toBe(
    'catat',
  )
})

test('the same command answers with its number; with another body it is refused', async () => {
  const document = posting({ jenis: 'spd', tanggal, mutasi: [move('kas>spd', satu, 40n, { bulan: 1 })] })
  const [first] = await post([document])
  expect(first).toMatchObject({ hasil: 'catat' })
  expect(await post([document])).toEqual([{ ...first, hasil: 'ulang' }])
  expect(await post([{ ...document, nomor: 'lain' }])).toMatchObject([{ alasan: 'ISI_LAIN' }])
  expect(await post([{ ...document, sidik: new Uint8Array(32) }])).toMatchObject([{ alasan: 'ISI_LAIN' }])
})

test('a jurnal is reversed once, by exactly its rows', async () => {
  const document = {
    jenis: 'spp' as const,
    tanggal,
    mutasi: [move('spd>spp', satu, 7n), move('bebas>tagihan', satu, 7n)],
  }
  const [spp] = await post([posting(document)])
  const no = spp?.hasil === 'catat' ? spp.no : 0n
  const back = [move('spd>spp', satu, -7n), move('bebas>tagihan', satu, -7n)]
  const reversal = { jenis: 'pembalikan' as const, tanggal, membalik: no }
  expect(await refusal({ ...reversal, mutasi: back.toReversed() })).toBe('BALIK')
  expect(await refusal({ ...reversal, mutasi: back })).toBe('catat')
  expect(await refusal({ ...reversal, mutasi: back })).toBe('BALIK')
})

test('a closed period and a closed book take nothing; both are entries of the chain', async () => {
  const who = { ...buku, pelaku: 1, tanggal }
  const change = (isi: Parameters<typeof changeKeadaan>[2]) =>
    inBook((tx) => changeKeadaan(tx, { ...who, perintah: randomUUID() }, isi))
  const spd = (hari: string) =>
    refusal({ jenis: 'spd', tanggal: hari, mutasi: [move('kas>spd', satu, 1n, { bulan: 1 })] })
  await change({ perkara: 'tutup_sampai', nilai: '2026-02-28' })
  expect(await spd('2026-02-28')).toBe('PERIODE_TUTUP')
  expect(await spd('2026-03-01')).toBe('catat')
  const no = await change({ perkara: 'buka', nilai: 'false' })
  await expect(spd('2026-03-01')).rejects.toThrow('BUKU_TUTUP')
  expect(await inBook((tx) => readBuku(tx, buku))).toMatchObject({
    buka: false,
    tutupSampai: '2026-02-28',
    noAkhir: no,
  })
  await change({ perkara: 'buka', nilai: 'true' })
  expect(await spd('2026-03-01')).toBe('catat')
})

test('the codes of the ledger package are those of the database', async () => {
  const stages = await sql<{
    kode: string
    nomor: number
  }>`select kode, tahap as nomor from ledger.tahap order by tahap`.execute(db.app)
  expect(Object.fromEntries(stages.rows.map(({ kode, nomor }) => [kode, nomor]))).toEqual(tahap)
  const kinds = await sql<{
    kode: string
    nomor: number
  }>`select kode, jenis as nomor from ledger.jenis order by jenis`.execute(db.app)
  expect(Object.fromEntries(kinds.rows.map(({ kode, nomor }) => [kode, nomor]))).toEqual(jenisJurnal)
})

test('the wall: another pemda sees nothing and posts nothing; nobody writes past the functions', async () => {
  const other = await newBuku(db, { pemdaId: 2, tahun: 2026 })
  const seen = await other.inBook((tx) =>
    sql<{ n: bigint }>`select count(*) as n from ledger.jurnal`.execute(tx),
  )
  expect(seen.rows[0]?.n).toBe(0n)
  const foreign = { jenis: 'spp' as const, tanggal, mutasi: [move('spd>spp', satu, 1n)] }
  const { post: postTo } = await import('./post.ts')
  await expect(other.inBook((tx) => postTo(tx, buku, [posting(foreign)]))).rejects.toThrow('PEMDA_LAIN')
  for (const statement of [
    'delete from ledger.jurnal',
    'update ledger.mutasi set jumlah = 1',
    'update ledger.saldo set masuk = 1',
    'update ledger.buku set no_akhir = 0',
    "insert into ledger.keadaan values (1, 2026, 1, 'mode', 'cermin')",
    'select ledger.bangun_ulang(1, 2026::smallint)',
  ])
    await expect(inBook((tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject({ code: '42501' })
})
