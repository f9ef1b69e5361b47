import { randomUUID } from 'node:crypto'
import { type Database, inTenant, type Tx } from '@benang/database/connection'
import { openBuku } from '@benang/database/ledger/buku'
import { registerKunci } from '@benang/database/ledger/kunci'
import { post, type PostResult } from '@benang/database/ledger/post'
import type { KodeJenisJurnal } from '@benang/ledger/jenis-jurnal'
import type { Mutasi, Posting } from '@benang/ledger/jurnal'
import type { Kunci } from '@benang/ledger/kunci'
import type { KodeTahap } from '@benang/ledger/tahap'
import { invariant } from '@benang/values/invariant'

/** `[from stage, from key, to stage, to key, Rp million, month]`: how the worked example is written down. */
export type Panah = readonly [KodeTahap, string, KodeTahap, string, number, number?]

/** A book under test: keys by short names, amounts in million rupiah. */
export type Book = {
  tahun: number
  posted(
    name: string,
    jenis: KodeJenisJurnal,
    panah: readonly Panah[],
    more?: Partial<Posting>,
  ): Promise<PostResult>
  inBook<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  mutasiOf(panah: readonly Panah[]): readonly Mutasi[]
  kunciOf(name: string): number
}

export const pemdaId = 2
const juta = 100_000_000n

/** Opens a book of one pemda and registers its keys. */
export async function openBook(
  db: Database,
  tahun: number,
  kunci: Readonly<Record<string, Kunci>>,
): Promise<Book> {
  const inBook = <T>(work: (tx: Tx) => Promise<T>) => inTenant(db.app, { pemdaId, penggunaId: 7 }, work)
  const names = Object.keys(kunci)
  const numbers = await inBook(async (tx) => {
    await openBuku(tx, { pemdaId, tahun })
    return registerKunci(tx, { pemdaId, tahun, pelaku: 7, tanggal: `${tahun}-01-01` }, Object.values(kunci))
  })
  const kunciOf = (name: string) => known(numbers[names.indexOf(name)], name)
  const mutasiOf = (panah: readonly Panah[]) =>
    panah.map(([dariTahap, dari, keTahap, ke, jumlah, bulan = 0]) => ({
      dariTahap,
      dari: kunciOf(dari),
      keTahap,
      ke: kunciOf(ke),
      bulan,
      jumlah: BigInt(jumlah) * juta,
    }))
  const posted: Book['posted'] = async (name, jenis, panah, more = {}) => {
    const dokumen = { ...blank(tahun, name), jenis, mutasi: mutasiOf(panah), ...more }
    const [result] = await inBook((tx) => post(tx, { pemdaId, tahun }, [dokumen]))
    return known(result, name)
  }
  return { tahun, posted, inBook, mutasiOf, kunciOf }
}

/** The head of a document that says nothing special. */
export function blank(tahun: number, nomor: string): Omit<Posting, 'jenis' | 'mutasi'> {
  return { perintah: randomUUID(), dokumen: 0n, versi: 1, nomor, tanggal: `${tahun}-03-02`, pelaku: 7 }
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

function known<T>(value: T | undefined, name: string): T {
  invariant(value !== undefined, `${name} is in the example`)
  return value
}
