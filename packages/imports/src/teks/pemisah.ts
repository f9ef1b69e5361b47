/** Letters that part fields, in the order they are preferred. */
const calon = [';', ',', '\t', '|'] as const

/** The separator of a CSV: the one its first record has most of, outside quotes. A file of one column gets the comma. */
export function findPemisah(teks: string): string {
  const counts = new Map<string, number>()
  let quoted = false
  for (const letter of teks.slice(0, 100_000)) {
    if (letter === '"') quoted = !quoted
    else if (!quoted && (letter === '\n' || letter === '\r')) break
    else if (!quoted) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  const best = calon.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? ','
  return (counts.get(best) ?? 0) > 0 ? best : ','
}
