/** Which version of a standard price, in which zone, a row of a kertas kerja was filled from. */
export type SebutanStandar = { standarId: number; versi: number; zona: number }

/** As the row keeps it: `120/3/1`. */
export function sebutanStandar({ standarId, versi, zona }: SebutanStandar): string {
  return `${standarId}/${versi}/${zona}`
}

/** The same read; undefined for any other text. */
export function readSebutanStandar(teks: string): SebutanStandar | undefined {
  const found = /^([1-9]\d{0,8})\/([1-9]\d{0,5})\/([1-9])$/.exec(teks)
  if (found === null) return undefined
  const [, standarId, versi, zona] = found.map(Number)
  if (standarId === undefined || versi === undefined || zona === undefined) return undefined
  return { standarId, versi, zona }
}
