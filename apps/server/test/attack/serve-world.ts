import { appRouter } from '@benang/api/router'
import { sql } from '@benang/database/testing/sql'
import { parts } from '../../src/parts.ts'
import { type TestServer, testServer } from '../test-server.ts'
import { typeOf } from '../matrix/check-row.ts'
import { newWorld, type World } from '../matrix/world.ts'

/** What came back over the wire. */
export type Reply = { status: number; kode: string; text: string; data: unknown }

/** The real server over the two governments of the matrix. */
export async function serveWorld(): Promise<{ server: TestServer; world: World }> {
  const server = await testServer({
    router: appRouter,
    openSession: parts.openSession,
    kunciServer: new Uint8Array(32).fill(9),
    mode: 'produksi',
  })
  const world = await newWorld(server.db)
  await sql`analyze`.execute(server.db.owner)
  return { server, world }
}

/** Sends one call with a cookie, as a browser would: a read by GET, a change by POST. */
export async function send(
  url: string,
  cookie: string | undefined,
  { path, input }: { path: string; input?: unknown },
): Promise<Reply> {
  const response = await request(url, cookie === undefined ? {} : { cookie: `benang=${cookie}` }, {
    path,
    input,
  })
  const answer = await response.json()
  return {
    status: response.status,
    kode: answer.error?.data?.kode ?? 'jadi',
    text: JSON.stringify(answer),
    data: answer.result?.data,
  }
}

function request(
  url: string,
  headers: Readonly<Record<string, string>>,
  { path, input }: { path: string; input?: unknown },
): Promise<Response> {
  const text = JSON.stringify(input)
  if (typeOf(path) === 'query') {
    const asked = text === undefined ? '' : `?input=${encodeURIComponent(text)}`
    return fetch(`${url}/trpc/${path}${asked}`, { headers })
  }
  const body = text === undefined ? {} : { body: text }
  const json = { ...headers, 'content-type': 'application/json' }
  return fetch(`${url}/trpc/${path}`, { method: 'POST', headers: json, ...body })
}
