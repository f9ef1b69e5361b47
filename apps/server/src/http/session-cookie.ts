import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** The session token in a cookie no script can read; over https it is bound to this very host. */
export type SessionCookie = {
  read(c: Context): string | undefined
  write(c: Context, token: string, maxAgeSeconds: number): void
  clear(c: Context): void
}

export function sessionCookie(https: boolean): SessionCookie {
  const name = https ? '__Host-benang' : 'benang'
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: https } as const
  return {
    read: (c) => getCookie(c, name),
    write: (c, token, maxAge) => setCookie(c, name, token, { ...options, maxAge }),
    clear: (c) => deleteCookie(c, name, options),
  }
}
