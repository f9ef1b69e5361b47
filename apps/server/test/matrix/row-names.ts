import type { AnyTRPCRouter } from '@trpc/server'

/** What the router offers, a name per row: the procedure's path, and with `/kind` or `/kind/step` behind it where it runs an act for each. */
export function rowNamesOf(router: AnyTRPCRouter): readonly string[] {
  return Object.keys(router._def.procedures)
}
