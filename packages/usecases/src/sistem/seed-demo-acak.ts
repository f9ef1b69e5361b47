import { createHash } from 'node:crypto'

/** Choices that are the same for the same seed: whole numbers between two bounds (both included), one of a list. */
export type Acak = {
  int(min: number, max: number): number
  pick<L extends readonly [unknown, ...unknown[]]>(list: L): L[number]
}

/** Pseudo-random choice from a text, by the 32-bit generator mulberry32; not for anything that must be unguessable. */
export function acakOf(seed: string): Acak {
  let state = createHash('sha256').update(seed).digest().readUInt32LE()
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
  const int = (min: number, max: number) => min + (next() % (max - min + 1))
  return { int, pick: (list) => list[int(0, list.length - 1)] ?? list[0] }
}
