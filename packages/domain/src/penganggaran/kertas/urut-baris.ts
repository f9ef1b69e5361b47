/** The room left between two rows, so that others fit between them without moving any. */
export const jarakBaris = 1_048_576

/** Where a row stands; rows are in order of `urut`. */
export type TempatBaris = { barisId: string; urut: number }

/**
 * Places new or moved rows below the rows they name (null: at the top; unknown: at the end), in the order given. Answers the
 * place of each of them, and of every row when there was no room left and all were spread anew.
 */
export function urutBaris(
  ada: readonly TempatBaris[],
  sisipan: readonly { barisId: string; setelah: string | null }[],
): ReadonlyMap<string, number> {
  const order = susun(
    ada.map(({ barisId }) => barisId),
    sisipan,
  )
  const placed = new Set(sisipan.map(({ barisId }) => barisId))
  const known = new Map(
    ada.filter(({ barisId }) => !placed.has(barisId)).map(({ barisId, urut }) => [barisId, urut]),
  )
  const made = new Map<string, number>()
  for (let at = 0; at < order.length; at++) {
    if (known.has(order[at] ?? '')) continue
    let sampai = at
    while (sampai < order.length && !known.has(order[sampai] ?? '')) sampai++
    const room = between(known.get(order[at - 1] ?? ''), known.get(order[sampai] ?? ''), sampai - at)
    if (room === null) return new Map(order.map((barisId, index) => [barisId, (index + 1) * jarakBaris]))
    order.slice(at, sampai).forEach((barisId, index) => made.set(barisId, room(index)))
    at = sampai
  }
  return made
}

function susun(
  ada: readonly string[],
  sisipan: readonly { barisId: string; setelah: string | null }[],
): readonly string[] {
  const lama = new Set(ada)
  let order = [...ada]
  for (const { setelah, ids } of rantaiOf(sisipan)) {
    const pindah = new Set(ids.filter((id) => lama.has(id)))
    if (pindah.size > 0) order = order.filter((id) => !pindah.has(id))
    const at = setelah === null ? 0 : order.lastIndexOf(setelah) + 1
    order.splice(setelah !== null && at === 0 ? order.length : at, 0, ...ids)
  }
  return order
}

/** Rows each below the one before, as a paste makes them, are placed together. */
function rantaiOf(sisipan: readonly { barisId: string; setelah: string | null }[]) {
  const chains: { setelah: string | null; ids: string[] }[] = []
  for (const { barisId, setelah } of sisipan) {
    const last = chains.at(-1)
    if (last !== undefined && last.ids.at(-1) === setelah) last.ids.push(barisId)
    else chains.push({ setelah, ids: [barisId] })
  }
  return chains
}

function between(
  dari: number | undefined,
  sampai: number | undefined,
  many: number,
): ((index: number) => number) | null {
  if (sampai === undefined) return (index) => (dari ?? 0) + (index + 1) * jarakBaris
  if (dari === undefined) return (index) => sampai - (many - index) * jarakBaris
  const step = Math.floor((sampai - dari) / (many + 1))
  return step < 1 ? null : (index) => dari + (index + 1) * step
}
