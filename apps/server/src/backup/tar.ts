import { invariant } from '@benang/values/invariant'

/** One file of an archive as it passes by: read `body` to its end (or leave it) before asking for the next. */
export type TarEntry = { name: string; size: number; body: AsyncIterable<Buffer> }

const block = 512
const plainName = /^[\w./-]{1,100}$/

/** The ustar header block of one ordinary file (POSIX.1-1988); `seconds` is its modification time since 1970. */
export function tarHeader(name: string, size: number, seconds: number): Buffer {
  invariant(plainName.test(name), `not a plain archive name: ${name}`)
  invariant(size >= 0 && size < 8 ** 11, `too large for ustar: ${size}`)
  const header = Buffer.alloc(block)
  header.write(name, 0)
  header.write('0000644\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${octal(size, 11)}\0`, 124)
  header.write(`${octal(seconds, 11)}\0`, 136)
  header.write('0ustar\x0000', 156)
  header.write(`${octal(checksum(header), 6)}\0 `, 148)
  return header
}

/** The zero bytes that fill a file of `size` up to whole blocks. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block)
}

/** Two empty blocks: without them an archive counts as cut off. */
export const tarEnd: Buffer = Buffer.alloc(2 * block)

/** Reads an archive as it streams by; throws `ArchiveBroken` on a bad header or a missing end. Memory stays at one chunk. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const reader = byteReader(source)
  for (;;) {
    const header = await reader.exactly(block)
    if (header.every((byte) => byte === 0)) return await endOfArchive(reader)
    const entry = parseHeader(header)
    let left = entry.size
    const body = (async function* () {
      while (left > 0) {
        const chunk = await reader.atMost(left)
        left -= chunk.length
        yield chunk
      }
    })()
    yield { ...entry, body }
    while (left > 0) left -= (await reader.atMost(left)).length
    await reader.exactly(tarPadding(entry.size).length)
  }
}

/** The archive ends early or holds something that no writer of ours wrote. */
export class ArchiveBroken extends Error {
  constructor(reason: string) {
    super(`archive: ${reason}`)
    this.name = 'ArchiveBroken'
  }
}

type ByteReader = {
  exactly(size: number): Promise<Buffer>
  atMost(size: number): Promise<Buffer>
  ended(): Promise<boolean>
}

async function endOfArchive(reader: ByteReader): Promise<void> {
  const second = await reader.exactly(block)
  if (second.some((byte) => byte !== 0) || !(await reader.ended()))
    throw new ArchiveBroken('bytes after the end')
}

function parseHeader(header: Buffer): { name: string; size: number } {
  const claimed = Number.parseInt(header.toString('latin1', 148, 154), 8)
  if (checksum(header) !== claimed) throw new ArchiveBroken('header checksum')
  const name = header.toString('latin1', 0, 100).replace(/\0.*$/s, '')
  const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
  if (!plainName.test(name) || name.split('/').includes('..') || !Number.isSafeInteger(size))
    throw new ArchiveBroken(`entry ${name}`)
  return { name, size }
}

/** Sum of the header's bytes, its own checksum field counted as spaces. */
function checksum(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
}

function octal(value: number, width: number): string {
  return Math.trunc(value).toString(8).padStart(width, '0')
}

function byteReader(source: AsyncIterable<Buffer>): ByteReader {
  const chunks = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const fill = async () => {
    while (held.length === 0) {
      const next = await chunks.next()
      if (next.done === true) return false
      held = next.value
    }
    return true
  }
  const atMost = async (size: number) => {
    if (!(await fill())) throw new ArchiveBroken('ends early')
    const taken = held.subarray(0, size)
    held = held.subarray(taken.length)
    return taken
  }
  const exactly = async (size: number) => {
    const parts: Buffer[] = []
    for (let left = size; left > 0; ) {
      const part = await atMost(left)
      parts.push(part)
      left -= part.length
    }
    return Buffer.concat(parts)
  }
  return { exactly, atMost, ended: async () => !(await fill()) }
}
