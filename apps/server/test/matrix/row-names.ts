import type { ProcedureMeta } from '@benang/api/procedure'
import type { AnyTRPCRouter } from '@trpc/server'

/**
 * What a router offers, a name per row of the matrix: the path of a procedure, and with `/act` behind it where the procedure
 * runs one of several acts (a document's kind and step).
 */
export function rowNamesOf(router: AnyTRPCRouter): readonly string[] {
  const all: Readonly<Record<string, { _def: { meta?: ProcedureMeta } }>> = router._def.procedures
  return Object.entries(all).flatMap(([path, { _def }]) => {
    const choices = _def.meta?.pilihan
    return choices === undefined ? [path] : choices.map(({ act }) => `${path}/${act}`)
  })
}
