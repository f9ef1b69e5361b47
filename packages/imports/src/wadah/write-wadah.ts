import { crc32, createDeflateRaw } from 'node:zlib'

/** A zip being written: parts are packed as they come, so no part is held unpacked. */
export type WadahTulis = {
  add: (name: string, chunks: AsyncIterable<Buffer | string>) => Promise<void>
  end: () => Buffer
}

/** Begins a zip. The same parts give the same bytes: every part bears the first date a zip knows. */
export function writeWadah(): WadahTulis {
  const written: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  const put = (bytes: Buffer) => {
    written.push(bytes)
    offset += bytes.length
  }
  return {
    async add(name, chunks) {
      const { packed, sum, size } = await pack(chunks)
      const title = Buffer.from(name, 'utf8')
      const fields = fieldsOf({ sum, packed: packed.length, size, title: title.length })
      const tail = Buffer.alloc(14)
      tail.writeUInt32LE(offset, 10)
      directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, title)
      put(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, title]))
      put(packed)
    },
    end() {
      const central = Buffer.concat(directory)
      const close = Buffer.alloc(22)
      close.write('PK\x05\x06', 'latin1')
      close.writeUInt16LE(directory.length / 4, 8)
      close.writeUInt16LE(directory.length / 4, 10)
      close.writeUInt32LE(central.length, 12)
      close.writeUInt32LE(offset, 16)
      return Buffer.concat([...written, central, close])
    },
  }
}

async function pack(chunks: AsyncIterable<Buffer | string>) {
  let sum = 0
  let size = 0
  const counted = async function* () {
    for await (const chunk of chunks) {
      const bytes = Buffer.from(chunk)
      sum = crc32(bytes, sum)
      size += bytes.length
      yield bytes
    }
  }
  const deflate = createDeflateRaw({ level: 6 })
  const packed: Buffer[] = []
  const done = (async () => {
    for await (const chunk of deflate) packed.push(Buffer.from(chunk))
  })()
  for await (const bytes of counted())
    if (!deflate.write(bytes)) await new Promise<void>((resolve) => deflate.once('drain', () => resolve()))
  deflate.end()
  await done
  return { packed: Buffer.concat(packed), sum, size }
}

const firstDate = 0x21 // 1 January 1980

/** What the head of a part and its line in the directory have in common. */
function fieldsOf(part: { sum: number; packed: number; size: number; title: number }): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x800, 2) // names are UTF-8
  fields.writeUInt16LE(8, 4)
  fields.writeUInt16LE(firstDate, 8)
  fields.writeUInt32LE(part.sum, 10)
  fields.writeUInt32LE(part.packed, 14)
  fields.writeUInt32LE(part.size, 18)
  fields.writeUInt16LE(part.title, 22)
  return fields
}
