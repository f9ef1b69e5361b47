import type { Wadah } from '../wadah/open-wadah.ts'
import { readXml } from '../xml/read-xml.ts'

/** Says whether cells of a style number show a date. */
export type GayaTanggal = (gaya: string | undefined) => boolean

/** Reads which styles are dates; without the part, or for a style it does not list, a number stays a number. */
export async function readGayaTanggal(wadah: Wadah, part: string | undefined): Promise<GayaTanggal> {
  if (part === undefined || !wadah.has(part)) return () => false
  const formats = new Map<string, boolean>()
  const styles: boolean[] = []
  let inside = false
  await readXml(wadah.read(part), part, {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'cellXfs') inside = true
      else if (name === 'numFmt') formats.set(numFmtId, isDateFormat(formatCode))
      else if (name === 'xf' && inside) styles.push(formats.get(numFmtId) ?? isBuiltIn(Number(numFmtId)))
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false
    },
    text: () => undefined,
  })
  return (gaya) => gaya !== undefined && styles[Number(gaya)] === true
}

/** Number formats every spreadsheet knows without writing them down. */
function isBuiltIn(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** A format that shows day, month or year, beside texts, colours and conditions. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? ''
  return /[dy]|m{2,}|m[^a-z]*[dyhs]|h/i.test(bare) && !/general/i.test(bare)
}
