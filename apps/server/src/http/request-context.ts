import type { ApiContext } from '@benang/api/procedure'
import type { Context } from 'hono'
import { eventCode } from './answers.ts'
import { clientAddress } from './client-address.ts'
import { deviceOf } from './device.ts'
import type { HttpDeps } from './deps.ts'

const zona = 'Asia/Jakarta' // a day's border for those not logged in; a pemda's own zone counts in the database

/** The use case's context of one request: who, today, which event code, from where. */
export async function requestContext(deps: HttpDeps, c: Context): Promise<ApiContext> {
  const { options, cookie } = deps
  const alamat = clientAddress(c, options.trustProxy === true)
  const today = todayIn(zona)
  const known = cookie.read(c)
  const session =
    known === undefined ? undefined : await options.openSession(known, { db: options.db, alamat, today })
  const context = {
    db: options.db,
    today,
    kejadian: eventCode(c),
    alamat,
    perangkat: deviceOf(c.req.header('user-agent') ?? ''),
    mode: options.mode,
    ...(options.kunciServer === undefined ? {} : { kunciServer: options.kunciServer }),
    ...(session === undefined ? {} : { session }),
  }
  return {
    context,
    runAct: options.runAct,
    cookie: {
      write: (token, maxAge) => cookie.write(c, token, maxAge),
      clear: () => cookie.clear(c),
    },
  }
}

/** The calendar date it is now in a zone. */
export function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date())
}
