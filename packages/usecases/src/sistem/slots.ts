/** Runs at most `running` pieces of work at once and lets `waiting` queue; above that `run` answers undefined at once. */
export type Slots = { run<T>(work: () => Promise<T>): Promise<T | undefined> }

/** Keeps costly work from taking all cores and memory: a flood waits or is turned away, the rest of the process goes on. */
export function openSlots({ running, waiting }: { running: number; waiting: number }): Slots {
  let busy = 0
  const queue: (() => void)[] = []
  const leave = () => {
    const next = queue.shift()
    if (next === undefined) busy -= 1
    else next()
  }
  return {
    async run(work) {
      if (busy < running) busy += 1
      else if (queue.length >= waiting) return undefined
      else await new Promise<void>((resolve) => queue.push(resolve))
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
