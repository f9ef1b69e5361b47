/** The standard price a row of a kertas kerja was filled from, in a zone; its version follows from the document's day. */
export type SebutanStandar = { standarId: number; zona: number }

/** As the row keeps it: `120` in the first zone, `120/3` in the third. */
export function sebutanStandar({ standarId, zona }: SebutanStandar): string {
  return zona === 1 ? String(standarId) : `${standarId}/${zona}`
}

/** The same read; undefined for any other text. */
export function readSebutanStandar(teks: string): SebutanStandar | undefined {
  const found = /^([1-9]\d{0,8})(?:\/([2-9]))?$/.exec(teks)
  return found === null ? undefined : { standarId: Number(found[1]), zona: Number(found[2] ?? '1') }
}
