import type { ApiContext } from '@benang/api/procedure'
import type { Context as UseCaseContext } from '@benang/usecases/context'
import { newKehadiran } from '@benang/usecases/kehadiran'
import type { Context } from 'hono'
import { eventCode } from './answers.ts'
import { clientAddress } from './client-address.ts'
import { deviceOf } from './device.ts'
import type { HttpDeps } from './deps.ts'

const zona = 'Asia/Jakarta' // a day's border for those not logged in; a pemda's own zone counts in the database

// One for the process: presence is kept nowhere else.
const kehadiran = newKehadiran(Date.now)

/** The use case's context of one request: who, today, which event code, from where. */
export async function contextOfRequest(
  deps: Pick<HttpDeps, 'options' | 'cookie'> & Partial<Pick<HttpDeps, 'pembaca'>>,
  c: Context,
): Promise<UseCaseContext> {
  const { options, cookie } = deps
  const alamat = clientAddress(c, options.trustProxy === true)
  const today = todayIn(zona)
  const known = cookie.read(c)
  const seen = { db: options.db, alamat, today }
  const session = known === undefined ? undefined : await options.openSession(known, seen)
  return {
    db: options.db,
    today,
    kejadian: eventCode(c),
    alamat,
    perangkat: deviceOf(c.req.header('user-agent') ?? ''),
    mode: options.mode,
    kehadiran,
    ...(deps.pembaca === undefined ? {} : { pembaca: deps.pembaca }),
    ...(options.kunciServer === undefined ? {} : { kunciServer: options.kunciServer }),
    ...(session === undefined ? {} : { session }),
  }
}

/** What a procedure gets; a cookie goes into `headers`, those of the answer. */
export async function requestContext(deps: HttpDeps, c: Context, headers: Headers): Promise<ApiContext> {
  const { options, cookie } = deps
  return {
    context: await contextOfRequest(deps, c),
    runAct: options.runAct,
    cookie: {
      write: (token, maxAge) => cookie.write(headers, token, maxAge),
      clear: () => cookie.clear(headers),
    },
  }
}

/** The calendar date it is now in a zone. */
export function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date())
}
