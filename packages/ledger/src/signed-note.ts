import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { invariant } from '@benang/values/invariant'

/** Whose signature: a name without spaces or plus signs, and the 32 bytes of an Ed25519 public key. */
export type Verifier = { nama: string; kunci: Buffer }
/** A verifier with the private half. */
export type Signer = Verifier & { rahasia: KeyObject }

/** Kind of signature, part of the key id: plain Ed25519, or a witness's dated cosignature (C2SP tlog-cosignature). */
type Kind = 1 | 4

const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')
const dash = '\u2014'

/** The signer of a private key in PEM (PKCS #8). */
export function signerOf(nama: string, pem: string): Signer {
  const rahasia = createPrivateKey(pem)
  invariant(rahasia.asymmetricKeyType === 'ed25519', 'an Ed25519 key')
  const kunci = createPublicKey(rahasia).export({ type: 'spki', format: 'der' }).subarray(spkiHead.length)
  return { nama, kunci, rahasia }
}

/** One line that names a key: `nama+keyid+base64` (C2SP signed-note). */
export function formatVerifier({ nama, kunci }: Verifier, kind: Kind = 1): string {
  const typed = Buffer.concat([Buffer.of(kind), kunci])
  return `${nama}+${keyId({ nama, kunci }, kind).toString('hex')}+${typed.toString('base64')}`
}

/** Reads such a line; undefined when it is malformed or its key id does not fit. */
export function parseVerifier(line: string): Verifier | undefined {
  const [nama = '', id = '', ...rest] = line.trim().split('+')
  const typed = Buffer.from(rest.join('+'), 'base64')
  const kind = typed[0] === 4 ? 4 : 1
  const verifier = { nama, kunci: typed.subarray(1) }
  if (!/^[^\s+]+$/.test(nama) || typed.length !== 33 || typed[0] !== kind) return undefined
  return keyId(verifier, kind).toString('hex') === id ? verifier : undefined
}

/** Signs a text that ends in a newline and appends the signature line after a blank one (C2SP signed-note). */
export function signNote(text: string, ...signers: readonly Signer[]): string {
  invariant(text.endsWith('\n') && !text.includes('\n\n'), 'a note is one paragraph that ends in a newline')
  return `${text}\n${signers.map((signer) => signatureLine(signer, 1, sign(null, Buffer.from(text), signer.rahasia))).join('')}`
}

/** The text of a note signed by `verifier`; undefined when its signature is missing or wrong. */
export function openNote(note: string, verifier: Verifier): string | undefined {
  const cut = note.indexOf('\n\n')
  if (cut < 0) return undefined
  const text = note.slice(0, cut + 1)
  const signature = signatureOf(note.slice(cut + 2), verifier, 1)
  if (signature?.length !== 64) return undefined
  return verify(null, Buffer.from(text), publicKey(verifier), signature) ? text : undefined
}

/** Adds a witness's signature, dated `seconds` since 1970, to a note the witness has checked. */
export function cosign(note: string, signer: Signer, seconds: number): string {
  const text = note.slice(0, note.indexOf('\n\n') + 1)
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(seconds))
  const signature = sign(null, cosignedBytes(text, seconds), signer.rahasia)
  return `${note}${signatureLine(signer, 4, Buffer.concat([time, signature]))}`
}

/** When `verifier` witnessed the note (seconds since 1970); undefined when it did not, or not this text. */
export function witnessedAt(note: string, verifier: Verifier): number | undefined {
  const cut = note.indexOf('\n\n')
  const signature = cut < 0 ? undefined : signatureOf(note.slice(cut + 2), verifier, 4)
  if (signature?.length !== 72) return undefined
  const seconds = Number(signature.readBigUInt64BE(0))
  const text = note.slice(0, cut + 1)
  return verify(null, cosignedBytes(text, seconds), publicKey(verifier), signature.subarray(8))
    ? seconds
    : undefined
}

function cosignedBytes(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)
}

function keyId({ nama, kunci }: Verifier, kind: Kind): Buffer {
  return createHash('sha256')
    .update(`${nama}\n`)
    .update(Buffer.of(kind))
    .update(kunci)
    .digest()
    .subarray(0, 4)
}

function signatureLine(signer: Signer, kind: Kind, signature: Buffer): string {
  return `${dash} ${signer.nama} ${Buffer.concat([keyId(signer, kind), signature]).toString('base64')}\n`
}

function signatureOf(lines: string, verifier: Verifier, kind: Kind): Buffer | undefined {
  const id = keyId(verifier, kind)
  for (const line of lines.split('\n')) {
    const [mark, nama, encoded = ''] = line.split(' ')
    const bytes = Buffer.from(encoded, 'base64')
    if (mark === dash && nama === verifier.nama && bytes.subarray(0, 4).equals(id)) return bytes.subarray(4)
  }
  return undefined
}

function publicKey({ kunci }: Verifier): KeyObject {
  return createPublicKey({ key: Buffer.concat([spkiHead, kunci]), type: 'spki', format: 'der' })
}
