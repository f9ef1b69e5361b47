import { randomBytes } from 'node:crypto'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // Crockford base32: nothing that reads like something else

/** A fresh event code of 6 characters ("7F3KQ2"): in the error a person sees, and in every log line of the request. */
export function newEventCode(): string {
  let code = ''
  for (const byte of randomBytes(6)) code += letters.charAt(byte & 31)
  return code
}
