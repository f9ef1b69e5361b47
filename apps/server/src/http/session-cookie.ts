import type { Context } from 'hono'
import { generateCookie, getCookie } from 'hono/cookie'

/** The session token in a cookie no script can read; over https it is bound to this very host. */
export type SessionCookie = {
  read(c: Context): string | undefined
  /** Into the headers tRPC answers with: what is set on the Hono context before a raw Response gets lost. */
  write(headers: Headers, token: string, maxAgeSeconds: number): void
  clear(headers: Headers): void
}

export function sessionCookie(https: boolean): SessionCookie {
  const name = https ? '__Host-benang' : 'benang'
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: https } as const
  const set = (headers: Headers, token: string, maxAge: number) =>
    headers.append('set-cookie', generateCookie(name, token, { ...options, maxAge }))
  return {
    read: (c) => getCookie(c, name),
    write: set,
    clear: (headers) => set(headers, '', 0),
  }
}
