import { loadavg } from 'node:os'

/** One figure of the run: `ratio` is what its goal is about. The line on stdout has exactly these five fields. */
export type Figure = { name: string; value: number; unit: string; baseline: number; ratio: number }
/** What a figure's ratio must reach; `value` limits the figure itself too, in its unit, for what a person waits for. */
export type Goal = { least: number } | { most: number; value?: number }
/** Milliseconds of one variant over all rounds. */
export type Timing = { min: number; median: number; rounds: number }

export type Report = (figure: Figure, goal: Goal, note?: string) => void

/** Prints figures as they come: JSON on stdout, sentence with goal and load on stderr; `missed` tells which fell short. */
export function createReport(): { report: Report; missed: string[] } {
  const missed: string[] = []
  const report: Report = (figure, goal, note = '') => {
    const met = 'least' in goal ? figure.ratio >= goal.least : isWithin(figure, goal)
    if (!met) missed.push(figure.name)
    process.stdout.write(`${JSON.stringify(roundedOf(figure))}\n`)
    const wanted = 'least' in goal ? `>= ${goal.least}` : mostText(figure, goal)
    const load = loadavg()[0]?.toFixed(1) ?? ''
    process.stderr.write(
      `${met ? 'ok  ' : 'MISS'} ${figure.name}: ratio ${significant(figure.ratio)} (goal ${wanted}), ${significant(figure.value)} ${figure.unit} against ${significant(figure.baseline)}; load ${load} ${note}\n`,
    )
  }
  return { report, missed }
}

function isWithin({ ratio, value }: Figure, goal: { most: number; value?: number }): boolean {
  return ratio <= goal.most && value <= (goal.value ?? value)
}

function mostText({ unit }: Figure, goal: { most: number; value?: number }): string {
  return `<= ${goal.most}${goal.value === undefined ? '' : ` and ${goal.value} ${unit}`}`
}

/** Runs the variants in turn, round after round (so a busy moment hits all alike), after two rounds that do not count. */
export async function interleave<Name extends string>(
  variants: Readonly<Record<Name, () => unknown>>,
  rounds = 30,
): Promise<Record<Name, Timing>> {
  const names = namesOf(variants)
  const times = new Map(names.map((name) => [name, new Array<number>()]))
  for (let round = -2; round < rounds; round++) {
    // The order turns with each round: the first place is the slowest on some machines.
    for (const [at] of names.entries()) {
      const name = names[(at + round + names.length * 2) % names.length]
      if (name === undefined) continue
      const started = performance.now()
      await variants[name]()
      if (round >= 0) times.get(name)?.push(performance.now() - started)
    }
  }
  return mapRecord(variants, (name) => timingOf(times.get(name) ?? []))
}

/** Minimum and median of a list of milliseconds. */
export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b)
  return { min: sorted[0] ?? 0, median: percentile(sorted, 50), rounds: sorted.length }
}

/** The value below which `percent` of an ascending list lie. */
export function percentile(ascending: readonly number[], percent: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor((ascending.length * percent) / 100))] ?? 0
}

function namesOf<Name extends string>(record: Readonly<Record<Name, unknown>>): Name[] {
  const names: Name[] = []
  for (const name in record) names.push(name)
  return names
}

function mapRecord<Name extends string, T>(
  record: Readonly<Record<Name, unknown>>,
  of: (name: Name) => T,
): Record<Name, T> {
  const result: Partial<Record<Name, T>> = {}
  for (const name of namesOf(record)) result[name] = of(name)
  const isWhole = (partial: Partial<Record<Name, T>>): partial is Record<Name, T> =>
    namesOf(record).every((name) => name in partial)
  if (!isWhole(result)) throw new Error('every variant has a timing')
  return result
}

function roundedOf(figure: Figure): Figure {
  return {
    ...figure,
    value: significant(figure.value),
    baseline: significant(figure.baseline),
    ratio: significant(figure.ratio),
  }
}

function significant(value: number): number {
  return Number(value.toPrecision(4))
}
