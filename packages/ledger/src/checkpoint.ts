import { createHash } from 'node:crypto'
import { merkleRoot } from './merkle.ts'

/** Head of one chain: a book's (`buku pemda tahun`) or a pemda's reference rows (`rujukan pemda`). `kepala` is 32 bytes in hex. */
export type Head = { rantai: string; no: bigint; kepala: string }

/** What every chain looked like at one moment. `waktu` is ISO, UTC, by the database clock. */
export type Checkpoint = { asal: string; waktu: string; heads: readonly Head[] }

/** A link of a chain after its predecessor: number, recorded time in microseconds since 1970, content hash in hex. */
export type Link = { no: bigint; mikro: bigint; isi: string }

/** Why a newer checkpoint cannot come from the older one's history. */
export type Inconsistency = { rantai: string; sebab: 'HILANG' | 'MUNDUR' | 'KEPALA' | 'RANTAI' | 'WAKTU' }

const headLine = /^((?:buku \d+ \d{4}|rujukan \d+)) (\d+) ([0-9a-f]{64})$/

/** A head as one line: the leaf of the Merkle tree, and what stands in the checkpoint. */
export function formatHead({ rantai, no, kepala }: Head): string {
  return `${rantai} ${no} ${kepala}`
}

/** Root over all heads, in the order of their lines' text; the same books always give the same root. */
export function rootOfHeads(heads: readonly Head[]): Buffer {
  return merkleRoot(sorted(heads).map((head) => Buffer.from(formatHead(head))))
}

/** The text that is signed: origin, number of leaves, root, then time and every leaf (C2SP tlog-checkpoint with extensions). */
export function formatCheckpoint({ asal, waktu, heads }: Checkpoint): string {
  const lines = [asal, String(heads.length), rootOfHeads(heads).toString('base64'), `waktu ${waktu}`]
  return `${[...lines, ...sorted(heads).map(formatHead)].join('\n')}\n`
}

/** Reads a checkpoint and recomputes its root; undefined when anything does not fit. */
export function parseCheckpoint(text: string): (Checkpoint & { akar: Buffer }) | undefined {
  const [asal = '', size, root, time = '', ...leaves] = text.split('\n').slice(0, -1)
  const heads = leaves.map(parseHead)
  const known = heads.filter((head) => head !== undefined)
  const waktu = /^waktu (\d{4}-\d{2}-\d{2}T[\d:.]+Z)$/.exec(time)?.[1]
  if (waktu === undefined || asal === '' || known.length !== leaves.length) return undefined
  const checkpoint = { asal, waktu, heads: known }
  if (size !== String(known.length) || formatCheckpoint(checkpoint) !== text) return undefined
  return { ...checkpoint, akar: Buffer.from(root ?? '', 'base64') }
}

/**
 * What contradicts the claim that `newer` continues `older`: a chain lost, shortened, changed at the same length, or
 * whose `links` (older.no, newer.no] do not lead from the old head to the new one. Empty means consistent. Links of
 * reference rows carry reasons in words and are not published: of them only length and same-length heads are compared.
 */
export function inconsistencies(
  older: Checkpoint,
  newer: Checkpoint,
  links: ReadonlyMap<string, readonly Link[]>,
): Inconsistency[] {
  const found = older.heads.flatMap((old): Inconsistency[] => {
    const head = newer.heads.find((candidate) => candidate.rantai === old.rantai)
    const sebab = head === undefined ? 'HILANG' : faultBetween(old, head, links.get(old.rantai))
    return sebab === undefined ? [] : [{ rantai: old.rantai, sebab }]
  })
  return newer.waktu < older.waktu ? [...found, { rantai: '', sebab: 'WAKTU' }] : found
}

/** The chains that grew: whoever wants proof must ask for these links. */
export function grown(
  older: Checkpoint,
  newer: Checkpoint,
): { rantai: string; dari: bigint; sampai: bigint }[] {
  return older.heads.flatMap(({ rantai, no }) => {
    const head = newer.heads.find((candidate) => candidate.rantai === rantai)
    return head !== undefined && head.no > no && rantai.startsWith('buku ')
      ? [{ rantai, dari: no, sampai: head.no }]
      : []
  })
}

/** The next hash of a chain: sha256(previous ‖ no US microseconds ‖ content hash), as ledger.rantai_dari computes it. */
export function nextRantai(previous: Uint8Array, { no, mikro, isi }: Link): Buffer {
  return createHash('sha256')
    .update(previous)
    .update(`${no}\x1f${mikro}`)
    .update(Buffer.from(isi, 'hex'))
    .digest()
}

function faultBetween(
  old: Head,
  head: Head,
  links: readonly Link[] | undefined,
): Inconsistency['sebab'] | undefined {
  if (head.no < old.no) return 'MUNDUR'
  if (head.no === old.no) return head.kepala === old.kepala ? undefined : 'KEPALA'
  if (old.rantai.startsWith('rujukan ')) return undefined
  if (links === undefined || BigInt(links.length) !== head.no - old.no) return 'RANTAI'
  let reached: Uint8Array = Buffer.from(old.kepala, 'hex')
  for (const [at, link] of links.entries()) {
    if (link.no !== old.no + BigInt(at) + 1n) return 'RANTAI'
    reached = nextRantai(reached, link)
  }
  return Buffer.from(reached).toString('hex') === head.kepala ? undefined : 'RANTAI'
}

function parseHead(line: string): Head | undefined {
  const [, rantai, no, kepala] = headLine.exec(line) ?? []
  if (rantai === undefined || no === undefined || kepala === undefined) return undefined
  return { rantai, no: BigInt(no), kepala }
}

/** By byte order of the whole line, so that every language sorts alike. */
function sorted(heads: readonly Head[]): Head[] {
  return [...heads].sort((a, b) => Buffer.compare(Buffer.from(formatHead(a)), Buffer.from(formatHead(b))))
}
