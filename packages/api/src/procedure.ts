import type { Act } from '@benang/usecases/act'
import type { Context } from '@benang/usecases/context'
import type { Entry } from '@benang/usecases/entry'
import { Refused } from '@benang/usecases/refused'
import { invariant } from '@benang/values/invariant'
import { initTRPC } from '@trpc/server'
import type { z } from 'zod'
import { refusalData, toTrpcError } from './refusal.ts'

/** The one door of every use case, given by apps/server. */
export type RunAct = <Input, Output>(
  context: Context,
  act: Act<Input, Output>,
  input: Input,
) => Promise<Output>

/** What every procedure gets: the use case's context, the door, and the cookie of the session. */
export type ApiContext = {
  context: Context
  runAct: RunAct
  cookie: { write(token: string, maxAgeSeconds: number): void; clear(): void }
}

/** What a procedure says about itself, so that the permission matrix is generated from the router. */
export type ProcedureMeta = {
  act: string
  kind: 'read' | 'write'
  roles: Act<never, unknown>['roles']
  /** The acts a procedure chooses from by its input: one per kind and step of a document. */
  pilihan?: readonly Omit<ProcedureMeta, 'pilihan'>[]
}

const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => {
      const data = refusalData(error, ctx?.context.kejadian ?? '')
      return { ...shape, message: data.pesan, data: { ...data, httpStatus: shape.data.httpStatus } }
    },
  })

/** Makes a router of procedures. */
export const router = t.router

type Wired<Input, Output, Wire, Asked = unknown> = {
  act: Act<Input, Output>
  input: z.ZodType<Input, Asked>
  /** Ids and amounts as text: what leaves is plain JSON. */
  output: (output: Output, cookie: ApiContext['cookie']) => Wire
}

/** A read as a tRPC query. */
export function queryOf<Input, Output, Wire, Asked>({
  act,
  input,
  output,
}: Wired<Input, Output, Wire, Asked>) {
  invariant(act.kind === 'read', `${act.name} changes something and cannot be a query`)
  return t.procedure
    .meta(metaOf(act))
    .input(boxed(input))
    .query(async (call) => output(await run(call.ctx, act, call.input.value), call.ctx.cookie))
}

/** A change as a tRPC mutation. */
export function mutationOf<Input, Output, Wire, Asked>({
  act,
  input,
  output,
}: Wired<Input, Output, Wire, Asked>) {
  invariant(act.kind === 'write', `${act.name} changes nothing and should be a query`)
  return t.procedure
    .meta(metaOf(act))
    .input(boxed(input))
    .mutation(async (call) => output(await run(call.ctx, act, call.input.value), call.ctx.cookie))
}

/** A change that runs one of many acts of the same shape; which one, the input names. */
export function choiceOf<Named, Input, Output, Wire, Asked>({
  name,
  acts,
  input,
  choose,
  output,
}: {
  name: string
  acts: ReadonlyMap<string, Act<Input, Output>>
  input: z.ZodType<Named, Asked>
  choose: (named: Named) => { act: string; input: Input }
  output: (output: Output) => Wire
}) {
  const pilihan = [...acts.values()].map(metaOf)
  const roles = [...new Set(pilihan.flatMap((satu) => (typeof satu.roles === 'string' ? [] : satu.roles)))]
  return t.procedure
    .meta({ act: name, kind: 'write', roles, pilihan })
    .input(boxed(input))
    .mutation(async ({ ctx, input: { value } }) => {
      const chosen = choose(value)
      const act = acts.get(chosen.act)
      if (act === undefined)
        throw toTrpcError(new Refused('TIDAK_ADA', 'Jenis dokumen atau langkah itu tidak ada di versi ini.'))
      return output(await run(ctx, act, chosen.input))
    })
}

/** A change that asks nothing: a client sends it without a body, which no input parser would read as JSON. */
export function bareMutationOf<Output, Wire>({
  act,
  output,
}: Omit<Wired<Record<never, never>, Output, Wire>, 'input'>) {
  invariant(act.kind === 'write', `${act.name} changes nothing and should be a query`)
  return t.procedure
    .meta(metaOf(act))
    .mutation(async ({ ctx }) => output(await run(ctx, act, {}), ctx.cookie))
}

type Entered<Input, Output, Wire, Asked> = {
  entry: Entry<Input, Output>
  input: z.ZodType<Input, Asked>
  /** Where a new token goes into the cookie; it never leaves in the answer. */
  output: (output: Output, cookie: ApiContext['cookie']) => Wire
}

/** An act with a door of its own (log-in, second factor, links) as a tRPC mutation. */
export function entryOf<Input, Output, Wire, Asked>({
  entry,
  input,
  output,
}: Entered<Input, Output, Wire, Asked>) {
  return t.procedure
    .meta({ act: entry.name, kind: entry.kind, roles: entry.roles })
    .input(boxed(input))
    .mutation(async ({ ctx, input: { value } }) => {
      try {
        return output(await entry.enter(ctx.context, value), ctx.cookie)
      } catch (error) {
        throw toTrpcError(error)
      }
    })
}

type Boxed<T> = { value: T }

/** A parser that tells tRPC what is asked on the wire (for the screens) and what it becomes (for the act). */
type Parser<Asked, Input> = {
  '~standard': {
    version: 1
    vendor: string
    validate(raw: unknown): { value: Boxed<Input> }
    types?: { input: Asked; output: Boxed<Input> }
  }
}

function boxed<Input, Asked>(input: z.ZodType<Input, Asked>): Parser<Asked, Input> {
  return {
    '~standard': {
      version: 1,
      vendor: 'benang',
      validate: (raw) => ({ value: { value: input.parse(raw) } }),
    },
  }
}

async function run<Input, Output>(
  { context, runAct }: ApiContext,
  act: Act<Input, Output>,
  input: Input,
): Promise<Output> {
  try {
    return await runAct(context, act, input)
  } catch (error) {
    throw toTrpcError(error)
  }
}

function metaOf<Input, Output>(act: Act<Input, Output>): ProcedureMeta {
  return { act: act.name, kind: act.kind, roles: act.roles }
}
