/** A bucket per key: `burst` at once, then one every `seconds`. Answers 0, or the seconds to wait. */
export type RateLimit = { take(key: string): number }

/** Counts in memory of the one process; `now` gives milliseconds. Old keys are forgotten, at most `keys` are kept. */
export function rateLimit({
  burst,
  seconds,
  now,
  keys = 20_000,
}: {
  burst: number
  seconds: number
  now: () => number
  keys?: number
}): RateLimit {
  const fullAt = new Map<string, number>() // when the bucket of this key is full again
  return {
    take(key) {
      const at = now()
      const full = Math.max(fullAt.get(key) ?? 0, at) + seconds * 1000
      const wait = full - at - burst * seconds * 1000
      if (wait > 0) return Math.ceil(wait / 1000)
      fullAt.delete(key)
      fullAt.set(key, full)
      if (fullAt.size > keys) forget(fullAt, at, keys)
      return 0
    },
  }
}

function forget(fullAt: Map<string, number>, at: number, keys: number): void {
  for (const [key, full] of fullAt) if (full <= at || fullAt.size > keys) fullAt.delete(key)
}
