import { randomUUID } from 'node:crypto'
import { type Database, inTenant, type Tx } from '@benang/database/connection'
import { type KunciBaru, registerKunci } from '@benang/database/ledger/kunci'
import { type DokumenBuku, type Mutasi, post, type PostResult } from '@benang/database/ledger/post'
import { invariant } from '@benang/values/invariant'
import { sql } from 'kysely'

/** Stages and kinds by name, read from the model itself. */
export type Model = { tahap: ReadonlyMap<string, number>; jenis: ReadonlyMap<string, number> }

/** `[from stage, from key, to stage, to key, Rp million, month]`: how the worked example is written down. */
export type Panah = readonly [string, string, string, string, number, number?]

/** A book under test: keys by short names, amounts in million rupiah. */
export type Book = {
  tahun: number
  posted(
    name: string,
    jenis: string,
    panah: readonly Panah[],
    more?: Partial<DokumenBuku>,
  ): Promise<PostResult>
  inBook<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  mutasiOf(panah: readonly Panah[]): readonly Mutasi[]
  jenisOf(kode: string): number
  kunciOf(name: string): number
}

export const pemdaId = 2
const juta = 100_000_000n

/** Opens a book of one pemda and registers its keys. */
export async function openBook(
  db: Database,
  tahun: number,
  kunci: Readonly<Record<string, KunciBaru>>,
): Promise<Book> {
  const inBook = <T>(work: (tx: Tx) => Promise<T>) => inTenant(db.app, { pemdaId, penggunaId: 7 }, work)
  const names = Object.keys(kunci)
  const { model, numbers } = await inBook(async (tx) => {
    await sql`select ledger.buka_buku(${pemdaId}, ${tahun}::smallint)`.execute(tx)
    const numbers = await registerKunci(
      tx,
      { pemdaId, tahun, pelaku: 7, tanggal: `${tahun}-01-01` },
      Object.values(kunci),
    )
    return { model: await readModel(tx), numbers }
  })
  const kunciOf = (name: string) => known(numbers[names.indexOf(name)], name)
  const mutasiOf = (panah: readonly Panah[]) =>
    panah.map(([dariTahap, dari, keTahap, ke, jumlah, bulan = 0]) => ({
      dari: { tahap: known(model.tahap.get(dariTahap), dariTahap), kunci: kunciOf(dari) },
      ke: { tahap: known(model.tahap.get(keTahap), keTahap), kunci: kunciOf(ke) },
      bulan,
      jumlah: BigInt(jumlah) * juta,
    }))
  const jenisOf = (kode: string) => known(model.jenis.get(kode), kode)
  const posted: Book['posted'] = async (name, jenis, panah, more = {}) => {
    const dokumen = { ...blank(tahun, name), jenis: jenisOf(jenis), mutasi: mutasiOf(panah), ...more }
    const [result] = await inBook((tx) => post(tx, { pemdaId, tahun }, [dokumen]))
    return known(result, name)
  }
  return { tahun, posted, inBook, mutasiOf, jenisOf, kunciOf }
}

/** The head of a document that says nothing special. */
export function blank(tahun: number, nomor: string): Omit<DokumenBuku, 'jenis' | 'mutasi'> {
  return { perintah: randomUUID(), dokumenId: 0n, versi: 1, nomor, tanggal: `${tahun}-03-02`, pelaku: 7 }
}

/** The same arrows with minus signs. */
export function negated(panah: readonly Panah[]): readonly Panah[] {
  return panah.map(([dariTahap, dari, keTahap, ke, jumlah, bulan = 0]) => [
    dariTahap,
    dari,
    keTahap,
    ke,
    -jumlah,
    bulan,
  ])
}

async function readModel(tx: Tx): Promise<Model> {
  const tahap = await sql<{
    kode: string
    nomor: number
  }>`select kode, tahap as nomor from ledger.tahap`.execute(tx)
  const jenis = await sql<{
    kode: string
    nomor: number
  }>`select kode, jenis as nomor from ledger.jenis`.execute(tx)
  return {
    tahap: new Map(tahap.rows.map(({ kode, nomor }) => [kode, nomor])),
    jenis: new Map(jenis.rows.map(({ kode, nomor }) => [kode, nomor])),
  }
}

function known<T>(value: T | undefined, name: string): T {
  invariant(value !== undefined, `${name} is in the example`)
  return value
}
