import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Db, inTenant, type Tx } from '../connection.ts'
import { type BookId, catat, type RawDocument } from './catat.ts'

/** A book with budget lines ready to be spent: numbers of its mata anggaran, and of the accounts every SP2D uses. */
export type SampleBook = BookId & { lines: readonly number[]; accounts: Accounts }
type Accounts = { kas: number; rk: number; utang: number; pfk: number; estimasi: number; belanja: number }

export type SampleSize = {
  /** How many mata anggaran. */
  lines: number
  /** Sen that may be spent on each. */
  ceiling: bigint
}

const batch = 1000

/** Opens a book of pemda `pemdaId` (which must exist) and grants every line its ceiling, released by SPD. */
export async function openSampleBook(
  db: Db,
  { pemdaId, tahun }: BookId,
  { lines, ceiling }: SampleSize,
): Promise<SampleBook> {
  await inTenant(db, { pemdaId }, (tx) =>
    sql`select ledger.buka_buku(${pemdaId}::int, ${tahun}::smallint)`.execute(tx),
  )
  const register = (count: number, golongan: number) =>
    inTenant(db, { pemdaId }, (tx) => registerKeys(tx, { pemdaId, tahun, count, golongan }))
  const [kas = 0, rk = 0, utang = 0, pfk = 0, estimasi = 0, belanja = 0] = await register(6, 5)
  const keys = await register(lines, 1)
  for (let from = 0; from < keys.length; from += batch) {
    const some = keys.slice(from, from + batch)
    const total = ceiling * BigInt(some.length)
    const grant: RawDocument = {
      perintah: randomUUID(),
      jenis: 22,
      dokumen: 0,
      nomor: `BA-${from}`,
      tanggal: `${tahun}-01-02`,
      arrows: [...some.flatMap((key) => grantOf(key, ceiling)), [20, rk, 21, kas, 0, total]],
    }
    const [verdict] = await inTenant(db, { pemdaId }, (tx) => catat(tx, { pemdaId, tahun }, [grant]))
    if (verdict?.hasil !== 'catat')
      throw new Error(
        `grant refused: ${JSON.stringify(verdict, (_k, v) => (typeof v === 'bigint' ? String(v) : v))}`,
      )
  }
  return { pemdaId, tahun, lines: keys, accounts: { kas, rk, utang, pfk, estimasi, belanja } }
}

/** A payment request on one line: two arrows. */
export function sampleSpp(
  { tahun }: BookId,
  line: number,
  { jumlah, nomor = 'SPP' }: { jumlah: bigint; nomor?: string },
): RawDocument {
  return {
    perintah: randomUUID(),
    jenis: 9,
    dokumen: 0,
    nomor,
    tanggal: `${tahun}-06-01`,
    arrows: [
      [11, line, 13, line, 0, jumlah],
      [8, line, 9, line, 0, jumlah],
    ],
  }
}

/** Its payment: realisation, debt paid, budgetary book, cash out, tax withheld: five arrows. */
export function sampleSp2d(
  { tahun, accounts: a }: SampleBook,
  line: number,
  { jumlah, nomor = 'SP2D' }: { jumlah: bigint; nomor?: string },
): RawDocument {
  const pajak = jumlah / 10n
  return {
    perintah: randomUUID(),
    jenis: 10,
    dokumen: 0,
    nomor,
    tanggal: `${tahun}-06-02`,
    arrows: [
      [9, line, 10, line, 0, jumlah],
      [20, a.rk, 20, a.utang, 0, jumlah],
      [22, a.estimasi, 22, a.belanja, 0, jumlah],
      [21, a.kas, 20, a.rk, 0, jumlah - pajak],
      [20, a.pfk, 20, a.rk, 0, pajak > 0n ? pajak : 1n],
    ],
  }
}

/** DPA, its second lane, anggaran kas and SPD of one line, as one granting document may post them. */
function grantOf(key: number, ceiling: bigint): RawDocument['arrows'] {
  return [
    [1, key, 6, key, 0, ceiling],
    [1, key, 11, key, 0, ceiling],
    [6, key, 7, key, 1, ceiling],
    [7, key, 8, key, 1, ceiling],
  ]
}

type Registration = BookId & { count: number; golongan: number }

async function registerKeys(tx: Tx, { pemdaId, tahun, count, golongan }: Registration): Promise<number[]> {
  const { rows } = await sql<{ kunci: number[] }>`
    select ledger.daftar_kunci(${pemdaId}::int, ${tahun}::smallint, 0, ${`${tahun}-01-01`}::date,
      array_agg(${golongan}::smallint), array_agg(case when ${golongan} = 1 then 1 + n % 60 else 0 end), array_agg(case when ${golongan} = 1 then n else 0 end), array_agg(case when ${golongan} = 1 then 1 + (n / 60) % 80 else n end), array_agg(1::smallint),
      array_agg(0::bigint), array_agg(1::smallint), array_agg('5.1.02.' || lpad((n % 40)::text, 2, '0')), array_agg('contoh ' || n)) as kunci
      from generate_series(1, ${count}::int) n`.execute(tx)
  return rows[0]?.kunci ?? []
}
