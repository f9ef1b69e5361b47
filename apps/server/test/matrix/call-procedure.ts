import { appRouter } from '@benang/api/router'
import type { Session } from '@benang/usecases/context'
import { Refused, type RefusedCode } from '@benang/usecases/refused'
import { callTRPCProcedure, type TRPCProcedureType, TRPCError } from '@trpc/server'
import { parts } from '../../src/parts.ts'
import type { World } from './world.ts'

/** What came back: done or a code, and everything it said, for the search for leaks. BENTUK: the input had the wrong shape. */
export type Outcome = { kode: 'jadi' | RefusedCode | 'BENTUK' | 'GALAT'; pesan: string; seluruhnya: string }

/** The session of a cookie, found as the server finds it. */
export function openSession(world: World, token: string | undefined): Promise<Session | undefined> {
  const { db, today, alamat = '' } = world.context
  return token === undefined ? Promise.resolve(undefined) : parts.openSession(token, { db, today, alamat })
}

/** Runs one procedure of the real router, through the door the server gives it. */
export async function callProcedure(world: World, { path, type, input, session }: Call): Promise<Outcome> {
  const context = { ...world.context, ...(session === undefined ? {} : { session }) }
  const cookie = { write: () => undefined, clear: () => undefined }
  try {
    const answer: unknown = await callTRPCProcedure({
      router: appRouter,
      path,
      type,
      ctx: { context, runAct: world.door, cookie },
      getRawInput: () => Promise.resolve(input),
      signal: undefined,
      batchIndex: 0,
    })
    return { kode: 'jadi', pesan: '', seluruhnya: JSON.stringify(answer) ?? '' }
  } catch (error) {
    return outcomeOf(error)
  }
}

export type Call = { path: string; type: TRPCProcedureType; input: unknown; session: Session | undefined }

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof TRPCError)) throw error
  const { cause } = error
  if (cause instanceof Refused) {
    const { kode, pesan, detail } = cause
    return { kode, pesan, seluruhnya: pesan + JSON.stringify(detail) }
  }
  const kode = error.code === 'BAD_REQUEST' ? 'BENTUK' : 'GALAT'
  return { kode, pesan: String(cause ?? error), seluruhnya: String(cause ?? error) }
}
