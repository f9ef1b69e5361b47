import { createHash } from 'node:crypto'
import { type Database, inTenant, type Tx } from '@benang/database/connection'
import { type IsiBuku, listKepala } from '@benang/database/ledger/buku'
import {
  allowLongReads,
  countBuku,
  findDokumenBerbeda,
  findRujukanBerbeda,
  findRusak,
  findSaldoBerbeda,
  findTidakSambung,
  findTurunanBerbeda,
  readSidikIsi,
  type Temuan,
} from '@benang/database/ledger/verifikasi'
import { readHeads } from '@benang/database/sistem/chain-heads'
import { listPemda } from '@benang/database/sistem/pemda'
import { type Head, parseCheckpoint, rootOfHeads } from '@benang/ledger/checkpoint'
import { openNote, type Verifier } from '@benang/ledger/signed-note'
import { verifyTerbitan } from './verify-terbitan.ts'

/** A fault: whose (pemda 0: national rows), in which book (null: reference rows or the checkpoint), where and why. */
export type Kerusakan = { pemda: number; tahun: number | null } & Temuan
export type HasilVerifikasi = {
  utuh: boolean
  jurnal: bigint
  posting: bigint
  /** Heads compared with the checkpoint kept outside; 0 without one. */
  sauh: number
  /** Merkle root over the heads of all chains, base64: the line a checkpoint and a backup show. */
  akar: string
  /**
   * The same over what the books say, without when it was written, base64: a chain binds the time of each jurnal, so two
   * installations in which the same was done have other heads, but this in common.
   */
  akarIsi: string
  kepala: readonly { pemda: number; tahun: number; no: bigint; kepala: string }[]
  rusak: readonly Kerusakan[]
}

/** A checkpoint kept outside the database: the signed note, and the keys that may have signed it. */
export type Sauh = { catatan: string; kunci: readonly Verifier[] }

const potong = 20_000n // jurnal per statement: about 200 ms

/**
 * Recomputes everything of every pemda from its rows: chains, contents, balances, documents, reference rows, model, and what was published. With a
 * checkpoint from outside it also finds what was cut off or rewritten as a whole. The first fault of each chain is named.
 */
export async function verifyLedger({ db }: { db: Database }, sauh?: Sauh): Promise<HasilVerifikasi> {
  const books = await listKepala(db.lintas)
  const pemda = [0, ...(await listPemda(db.lintas)).map(({ pemdaId }) => pemdaId)]
  const outside = sauh === undefined ? { heads: [], rusak: [] } : openSauh(sauh)
  const rusak: Kerusakan[] = [...outside.rusak]
  let jurnal = 0n
  let posting = 0n
  const isi: Head[] = []
  for (const pemdaId of pemda) {
    await inTenant(db.app, { pemdaId }, async (tx) => {
      await allowLongReads(tx)
      rusak.push(...(await verifyRujukan(tx, pemdaId)), ...(await verifyTerbitan(tx, pemdaId)))
      for (const book of books.filter((candidate) => candidate.pemdaId === pemdaId)) {
        const count = await countBuku(tx, book)
        jurnal += count.jurnal
        posting += count.posting
        rusak.push(...(await verifyBuku(tx, book)))
        isi.push(await isiOf(tx, book))
      }
      for (const head of outside.heads.filter((candidate) => candidate.pemdaId === pemdaId))
        rusak.push(...(await verifyHead(tx, head)))
    })
  }
  const gone = outside.heads.filter(({ pemdaId }) => !pemda.includes(pemdaId))
  rusak.push(...gone.map(({ head, ...buku }) => lost(buku, head)))
  const kepala = books.map(({ pemdaId, tahun, noAkhir, kepala }) => ({
    pemda: pemdaId,
    tahun,
    no: noAkhir,
    kepala,
  }))
  const akar = rootOfHeads((await readHeads(db.lintas)).heads).toString('base64')
  const akarIsi = rootOfHeads(isi).toString('base64')
  return {
    utuh: rusak.length === 0,
    jurnal,
    posting,
    sauh: outside.heads.length,
    akar,
    akarIsi,
    kepala,
    rusak,
  }
}

async function verifyRujukan(tx: Tx, pemdaId: number): Promise<Kerusakan[]> {
  const found = [
    await findRujukanBerbeda(tx, pemdaId),
    pemdaId === 0 ? await findTurunanBerbeda(tx) : undefined,
  ]
  return named({ pemda: pemdaId, tahun: null }, found)
}

async function verifyBuku(tx: Tx, book: IsiBuku): Promise<Kerusakan[]> {
  const found = [
    await verifyChain(tx, book),
    await findSaldoBerbeda(tx, book),
    await findDokumenBerbeda(tx, book),
  ]
  return named({ pemda: book.pemdaId, tahun: book.tahun }, found)
}

/** Range by range, so that memory stays small; the last range checks the head as well, whatever was posted meanwhile. */
async function verifyChain(tx: Tx, { pemdaId, tahun, noAkhir }: IsiBuku): Promise<Temuan | undefined> {
  for (let sesudah = 0n; ; sesudah += potong) {
    const last = sesudah + potong >= noAkhir
    const found = await findRusak(tx, { pemdaId, tahun, sesudah, sampai: last ? null : sesudah + potong })
    if (found !== undefined || last) return found
  }
}

/** What a book says, as a leaf of the tree: content hashes folded range by range. */
async function isiOf(tx: Tx, { pemdaId, tahun, noAkhir }: IsiBuku): Promise<Head> {
  const fold = createHash('sha256')
  for (let sesudah = 0n; sesudah < noAkhir; sesudah += potong) {
    const sampai = sesudah + potong < noAkhir ? sesudah + potong : noAkhir
    fold.update(await readSidikIsi(tx, { pemdaId, tahun, sesudah, sampai }))
  }
  return { rantai: `buku ${pemdaId} ${tahun}`, no: noAkhir, kepala: fold.digest('hex') }
}

type OutsideHead = { pemdaId: number; tahun: number | null; head: Head }

async function verifyHead(tx: Tx, { pemdaId, tahun, head }: OutsideHead): Promise<Kerusakan[]> {
  const buku = tahun === null ? { pemdaId } : { pemdaId, tahun }
  return named({ pemda: pemdaId, tahun }, [await findTidakSambung(tx, head, buku)])
}

function lost({ pemdaId, tahun }: Omit<OutsideHead, 'head'>, { rantai, no }: Head): Kerusakan {
  return { pemda: pemdaId, tahun, no, sebab: 'MUNDUR', tempat: `${rantai}: pemda ini tidak ada lagi` }
}

function openSauh({ catatan, kunci }: Sauh): { heads: OutsideHead[]; rusak: Kerusakan[] } {
  const text = kunci.map((verifier) => openNote(catatan, verifier)).find((opened) => opened !== undefined)
  const checkpoint = text === undefined ? undefined : parseCheckpoint(text)
  if (checkpoint === undefined) {
    const tempat =
      text === undefined ? 'tanda tangan sauh tidak cocok dengan kunci' : 'isi sauh tidak terbaca'
    return { heads: [], rusak: [{ pemda: 0, tahun: null, no: 0n, sebab: 'TANDA_TANGAN', tempat }] }
  }
  const heads = checkpoint.heads.map((head) => {
    const [, pemdaId, tahun] = head.rantai.split(' ').map(Number)
    return { pemdaId: pemdaId ?? 0, tahun: tahun ?? null, head }
  })
  return { heads, rusak: [] }
}

function named(
  where: { pemda: number; tahun: number | null },
  found: readonly (Temuan | undefined)[],
): Kerusakan[] {
  return found.flatMap((temuan) => (temuan === undefined ? [] : [{ ...where, ...temuan }]))
}
