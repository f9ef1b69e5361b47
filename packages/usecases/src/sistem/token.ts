import { createHash, createHmac, randomBytes } from 'node:crypto'

const shape = /^(\d{1,9})\.[A-Za-z0-9_-]{43}$/

/** A secret for the browser that names its pemda, so that its row is found inside that tenant; only `sidik` is stored. */
export type Token = { token: string; sidik: Buffer }

/** 256 random bits. */
export function newToken(pemdaId: number): Token {
  return tokenOf(pemdaId, randomBytes(32))
}

/** 256 bits made from the server's key and an id: the same again for a repeated command, so nobody has to store them. */
export function derivedToken(pemdaId: number, { kunci, id }: { kunci: Uint8Array; id: string }): Token {
  return tokenOf(pemdaId, createHmac('sha256', kunci).update(`benang/tautan/1/${pemdaId}/${id}`).digest())
}

/** What a token from outside says; undefined when it has not even the shape. */
export function readToken(token: string): { pemdaId: number; sidik: Buffer } | undefined {
  const [, pemdaId] = shape.exec(token) ?? []
  return pemdaId === undefined ? undefined : { pemdaId: Number(pemdaId), sidik: sidikOfToken(token) }
}

function tokenOf(pemdaId: number, bytes: Buffer): Token {
  const token = `${pemdaId}.${bytes.toString('base64url')}`
  return { token, sidik: sidikOfToken(token) }
}

function sidikOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
