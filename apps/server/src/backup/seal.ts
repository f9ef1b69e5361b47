import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'

/** Form 1: magic, log2 N, salt, mac of these; then chunks of 64 KiB, each AES-256-GCM with its number and a last-flag in the nonce. */
const magic = Buffer.from('BENANG-SANDI-1\n')
const saltBytes = 16
const macBytes = 32
const headBytes = magic.length + 1 + saltBytes
const chunkBytes = 64 * 1024
const tagBytes = 16
/** scrypt at N = 2^17, r = 8 costs 128 MiB and about half a second a guess (OWASP's first choice). */
const defaultLogN = 17
const largestLogN = 20

/** The sealed file cannot be trusted; `pesan` says in Indonesian which of the three it is. */
export class SealBroken extends Error {
  readonly pesan: string
  constructor(pesan: string) {
    super(`sealed file: ${pesan}`)
    this.name = 'SealBroken'
    this.pesan = pesan
  }
}

/** True for the first bytes of a sealed file. */
export function isSealed(start: Buffer): boolean {
  return start.subarray(0, magic.length).equals(magic)
}

/** Encrypts a stream under a password. The cut of a file at any byte, and any changed byte, is found on opening. */
export async function* seal(
  source: AsyncIterable<Buffer>,
  password: string,
  logN = defaultLogN,
): AsyncGenerator<Buffer> {
  const head = Buffer.concat([magic, Buffer.from([logN]), randomBytes(saltBytes)])
  const keys = await deriveKeys(password, head)
  yield Buffer.concat([head, headMac(keys.mac, head)])
  let number = 0
  for await (const { chunk, last } of rechunk(source, chunkBytes))
    yield sealChunk(keys.chunk, { chunk, last, number: number++ })
}

/** Decrypts what `seal` wrote; throws `SealBroken` before it hands out a byte that fails its tag. */
export async function* unseal(source: AsyncIterable<Buffer>, password: string): AsyncGenerator<Buffer> {
  let keys: Keys | undefined
  let number = 0
  for await (const { chunk, last } of rechunk(
    dropHead(source, (head) => unlock(head, password).then((k) => (keys = k))),
    chunkBytes + tagBytes,
  )) {
    if (keys === undefined) throw new SealBroken('Berkas terpotong pada kepala.')
    yield openChunk(keys.chunk, { chunk, last, number: number++ })
  }
}

type Keys = { mac: Buffer; chunk: Buffer }
type Chunk = { chunk: Buffer; last: boolean; number: number }

async function unlock(head: Buffer, password: string): Promise<Keys> {
  const start = head.subarray(0, headBytes)
  const logN = start[magic.length] ?? 0
  if (!isSealed(start) || logN < 10 || logN > largestLogN)
    throw new SealBroken('Kepala berkas bukan cadangan Benang bersandi.')
  const keys = await deriveKeys(password, start)
  if (!timingSafeEqual(headMac(keys.mac, start), head.subarray(headBytes))) {
    throw new SealBroken(
      'Kata sandi tidak cocok, atau kepala berkas berubah. Periksa berkas sandi yang dipakai.',
    )
  }
  return keys
}

/** Gives the head to `onHead`, then passes the rest on. */
async function* dropHead(
  source: AsyncIterable<Buffer>,
  onHead: (head: Buffer) => Promise<unknown>,
): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0)
  for await (const part of source) {
    if (head === undefined) {
      yield part
      continue
    }
    head = Buffer.concat([head, part])
    if (head.length < headBytes + macBytes) continue
    await onHead(head.subarray(0, headBytes + macBytes))
    yield head.subarray(headBytes + macBytes)
    head = undefined
  }
  if (head !== undefined) throw new SealBroken('Berkas terpotong pada kepala.')
}

async function deriveKeys(password: string, head: Buffer): Promise<Keys> {
  const N = 2 ** (head[magic.length] ?? 0)
  const master = await new Promise<Buffer>((resolve, reject) => {
    const options = { N, r: 8, p: 1, maxmem: 256 * 8 * N }
    scrypt(password.normalize('NFC'), head.subarray(magic.length + 1), 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', master, head, use, 32))
  return { mac: derive('kepala'), chunk: derive('isi') }
}

function headMac(key: Buffer, head: Buffer): Buffer {
  return createHmac('sha256', key).update(head).digest()
}

/** 12 bytes: 7 of zero (the key is used for this one file only), chunk number, last-flag. */
function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32BE(number, 7)
  bytes[11] = last ? 1 : 0
  return bytes
}

function sealChunk(key: Buffer, { chunk, last, number }: Chunk): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(number, last))
  return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
}

function openChunk(key: Buffer, { chunk, last, number }: Chunk): Buffer {
  const broken = () =>
    new SealBroken(
      `Berkas cadangan berubah atau terpotong pada potongan ke-${number + 1}. Pakai salinan lain.`,
    )
  if (chunk.length < tagBytes) throw broken()
  const cut = chunk.length - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(number, last))
  decipher.setAuthTag(chunk.subarray(cut))
  const plain = decipher.update(chunk.subarray(0, cut))
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch {
    throw broken()
  }
}

/** Cuts a stream into pieces of exactly `size`, the last one shorter (perhaps empty) and marked. */
async function* rechunk(
  source: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<{ chunk: Buffer; last: boolean }> {
  let parts: Buffer[] = []
  let held = 0
  for await (const part of source) {
    parts.push(part)
    held += part.length
    if (held <= size) continue
    let all = Buffer.concat(parts)
    for (; all.length > size; all = all.subarray(size)) yield { chunk: all.subarray(0, size), last: false }
    parts = [all]
    held = all.length
  }
  yield { chunk: Buffer.concat(parts), last: true }
}
