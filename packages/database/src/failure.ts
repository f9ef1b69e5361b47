import { isDatabaseAway } from './away.ts'

/** What a database error means to a use case; `lain` is a bug and goes on upwards. */
export type Failure = 'ulangi' | 'jauh' | 'kembar' | 'tertahan' | 'lain'

/** Reads the SQLSTATE, through wrapped causes. `ulangi`: serialization failure or deadlock, run it again. */
export function failureOf(error: unknown): Failure {
  if (isDatabaseAway(error)) return 'jauh'
  for (let cause = error, depth = 0; cause instanceof Error && depth < 6; cause = cause.cause, depth += 1) {
    const code: unknown = Reflect.get(cause, 'code')
    if (code === '40001' || code === '40P01') return 'ulangi'
    if (code === '55P03' || code === '57014' || code === '25P03') return 'jauh'
    if (code === '23505') return 'kembar'
    if (code === '23514' || code === '23503') return 'tertahan'
  }
  return 'lain'
}
