import { createHash, generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  type Checkpoint,
  formatCheckpoint,
  grown,
  type Head,
  inconsistencies,
  type Link,
  nextRantai,
  parseCheckpoint,
} from './checkpoint.ts'
import {
  cosign,
  formatVerifier,
  openNote,
  parseVerifier,
  signerOf,
  signNote,
  witnessedAt,
} from './signed-note.ts'

const newSigner = (nama: string) =>
  signerOf(
    nama,
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
const signer = newSigner('benang/uji')
const hex = (text: string) => createHash('sha256').update(text).digest('hex')
const head = (rantai: string, no: bigint, kepala: string): Head => ({ rantai, no, kepala })
const at = (waktu: string, heads: Head[]): Checkpoint => ({ asal: 'benang/uji', waktu, heads })

/** A chain of `length` links from a genesis, with its head after each. */
function chain(length: number) {
  const links: Link[] = []
  const heads: Buffer[] = [Buffer.from(hex('awal'), 'hex')]
  for (let no = 1n; no <= BigInt(length); no++) {
    const link = { no, mikro: 1_790_000_000_000_000n + no, isi: hex(`isi ${no}`) }
    links.push(link)
    heads.push(nextRantai(heads.at(-1) ?? Buffer.alloc(0), link))
  }
  return { links, kepala: (no: number) => heads[no]?.toString('hex') ?? '' }
}

test('a checkpoint reads back, whatever the order of its books, and no byte of it can change', () => {
  const heads = [
    head('buku 2 2026', 12n, hex('b')),
    head('buku 1 2026', 3n, hex('a')),
    head('rujukan 0', 7n, hex('r')),
  ]
  const text = formatCheckpoint(at('2026-11-24T01:02:03.004Z', heads))
  expect(formatCheckpoint(at('2026-11-24T01:02:03.004Z', heads.toReversed()))).toBe(text)
  expect(parseCheckpoint(text)?.heads).toHaveLength(3)
  for (let place = 0; place < text.length; place++) {
    const changed = `${text.slice(0, place)}${text[place] === '7' ? '8' : '7'}${text.slice(place + 1)}`
    const note = signNote(text, signer).replace(text, changed)
    expect(openNote(note, signer)).toBeUndefined()
  }
})

test('signatures: the right key opens, another does not, a witness signs beside', () => {
  const text = formatCheckpoint(at('2026-11-24T01:02:03Z', [head('buku 1 2026', 3n, hex('a'))]))
  const note = signNote(text, signer)
  const witness = newSigner('inspektorat')
  expect(openNote(note, signer)).toBe(text)
  expect(openNote(note, newSigner('benang/uji'))).toBeUndefined()
  const witnessed = cosign(note, witness, 1_790_000_000)
  expect(openNote(witnessed, signer)).toBe(text)
  expect(witnessedAt(witnessed, witness)).toBe(1_790_000_000)
  expect(witnessedAt(note, witness)).toBeUndefined()
  expect(witnessedAt(witnessed.replace('waktu 2026-11-24', 'waktu 2026-11-25'), witness)).toBeUndefined()
  const line = formatVerifier(signer)
  expect(parseVerifier(line)?.kunci.equals(signer.kunci)).toBe(true)
  expect(parseVerifier(line.replace('benang/uji', 'benang/lain'))).toBeUndefined()
})

test('an honest continuation passes; a rewritten, shortened or lost chain does not', () => {
  const honest = chain(9)
  const old = at('2026-11-24T01:00:00Z', [
    head('buku 1 2026', 4n, honest.kepala(4)),
    head('buku 2 2026', 2n, honest.kepala(2)),
  ])
  const next = at('2026-11-24T02:00:00Z', [
    head('buku 1 2026', 9n, honest.kepala(9)),
    head('buku 2 2026', 2n, honest.kepala(2)),
  ])
  const links = new Map([['buku 1 2026', honest.links.slice(4)]])
  expect(grown(old, next)).toEqual([{ rantai: 'buku 1 2026', dari: 4n, sampai: 9n }])
  expect(inconsistencies(old, next, links)).toEqual([])
  expect(inconsistencies(old, next, new Map())).toEqual([{ rantai: 'buku 1 2026', sebab: 'RANTAI' }])
  const rewritten = honest.links
    .slice(4)
    .map((link) => (link.no === 6n ? { ...link, isi: hex('lain') } : link))
  expect(inconsistencies(old, next, new Map([['buku 1 2026', rewritten]]))).toEqual([
    { rantai: 'buku 1 2026', sebab: 'RANTAI' },
  ])
  expect(inconsistencies(next, old, links).map((fault) => fault.sebab)).toEqual(['MUNDUR', 'WAKTU'])
  const gone = at('2026-11-24T03:00:00Z', [head('buku 1 2026', 4n, hex('palsu'))])
  expect(inconsistencies(old, gone, links).map((fault) => fault.sebab)).toEqual(['KEPALA', 'HILANG'])
})
