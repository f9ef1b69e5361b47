import { invariant } from '@benang/values/invariant'

/** What a code on paper points at: a pemda, and the first 60 bits (15 hex digits) of the hash below; `kode` as it is printed. */
export type KodeTerbaca = { kode: string; pemdaId: number; awal: string }

/** A version of a document: who, which, and the sha256 of what it says. */
export type VersiDokumen = { pemdaId: number; dokumenId: bigint; sidik: Uint8Array }

const huruf = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // Crockford: no I, L, O, U
const panjang = 12 // 60 bits
const group = 5

/**
 * The code of a printed version, `02K7Q-429XM-81QZC`: the pemda's number, 60 bits of sha256 over (pemda int32, document int64,
 * content hash), and a check letter (Luhn over 32), so that no number leads to the next document and a slip of the eye is seen.
 */
export async function kodeVerifikasiOf(versi: VersiDokumen): Promise<string> {
  const pemda = toHuruf(BigInt(versi.pemdaId)).padStart(2, '0')
  const body = pemda + toHuruf(BigInt(`0x${await awalSidik(versi)}`)).padStart(panjang, '0')
  return grouped(body + checkLetter(body))
}

/** The number of a published version where a document has its own: below nothing, so that the two never meet. */
export function nomorTerbitan({ tahun, versi }: { tahun: number; versi: number }): bigint {
  return -(BigInt(tahun) * 100_000n + BigInt(versi))
}

/** Reads a code as typed: any case, spaces or hyphens, O for 0, I or L for 1; null when it is none or the check letter differs. */
export function readKodeVerifikasi(text: string): KodeTerbaca | null {
  const plain = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{15,20}$/.test(plain)) return null
  const body = plain.slice(0, -1)
  if (checkLetter(body) !== plain.slice(-1)) return null
  const pemdaId = fromHuruf(body.slice(0, -panjang))
  if (pemdaId < 1n || pemdaId > 2_147_483_647n) return null
  const awal = fromHuruf(body.slice(-panjang)).toString(16).padStart(15, '0')
  return { kode: grouped(plain), pemdaId: Number(pemdaId), awal }
}

/** The 15 hex digits a code carries; the database finds a version by the same ones. */
async function awalSidik({ pemdaId, dokumenId, sidik }: VersiDokumen): Promise<string> {
  const bytes = new Uint8Array(12 + sidik.length)
  const view = new DataView(bytes.buffer)
  view.setInt32(0, pemdaId)
  view.setBigInt64(4, dokumenId)
  bytes.set(sidik, 12)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash.subarray(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 15)
}

function toHuruf(value: bigint): string {
  const last = huruf[Number(value % 32n)] ?? ''
  return value < 32n ? last : toHuruf(value / 32n) + last
}

function fromHuruf(text: string): bigint {
  return text.split('').reduce((value, letter) => value * 32n + BigInt(huruf.indexOf(letter)), 0n)
}

function checkLetter(body: string): string {
  const sum = body
    .split('')
    .toReversed()
    .reduce((total, letter, index) => {
      const value = huruf.indexOf(letter) * (index % 2 === 0 ? 2 : 1)
      return total + Math.floor(value / 32) + (value % 32)
    }, 0)
  const letter = huruf[(32 - (sum % 32)) % 32]
  invariant(letter !== undefined, 'a sum below 32 has a letter')
  return letter
}

function grouped(code: string): string {
  return [code.slice(0, group), code.slice(group, 2 * group), code.slice(2 * group)].join('-')
}
