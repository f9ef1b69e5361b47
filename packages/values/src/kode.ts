import { invariant } from './invariant.ts'

/**
 * A code of the law as integer segments: `[5, 1, 2, 1, 1, 24]`. Widths and zeros change with each edition of the
 * nomenclature, so a code is never kept, compared or joined as formatted text.
 */
export type Segmen = readonly number[]

/** How an edition prints its segments: the width of each, shorter codes being parents. */
export type Lebar = readonly number[]

/** Printed widths of the account code: six segments from akun to sub rincian objek. Source: the editions named. */
export const lebarRekening = {
  'Permendagri 90/2019': [1, 1, 2, 2, 2, 3],
  'Kepmendagri 050-3708/2020': [1, 1, 2, 2, 2, 4],
  'Kepmendagri 900.1-861/2026': [1, 1, 2, 2, 3, 5],
} as const satisfies Record<string, Lebar>

/** Printed widths of the programme code; sub kegiatan had two digits until 2021. Source: the editions named. */
export const lebarKegiatan = {
  'Permendagri 90/2019': [1, 2, 2, 1, 2, 2],
  'Kepmendagri 050-3708/2020': [1, 2, 2, 1, 2, 2],
  'Kepmendagri 050-5889/2021': [1, 2, 2, 1, 2, 2],
  'Kepmendagri 900.1.15.5-1317/2023': [1, 2, 2, 1, 2, 4],
} as const satisfies Record<string, Lebar>

/** Reads `5.1.02.01.01.0024` (spaces around allowed) into segments; null when it is not a dotted code. */
export function parseSegmen(text: string): Segmen | null {
  const parts = text.trim().split('.')
  if (parts.some((part) => !/^\d{1,6}$/.test(part))) return null
  return parts.map(Number)
}

/** Prints segments in the widths of an edition. */
export function formatSegmen(segmen: Segmen, lebar: Lebar): string {
  invariant(segmen.length <= lebar.length, `more segments than the edition has: ${segmen.join('.')}`)
  return segmen.map((value, index) => String(value).padStart(lebar[index] ?? 1, '0')).join('.')
}

/** Order of codes: segment by segment, a parent before its children. Negative, zero or positive. */
export function compareSegmen(left: Segmen, right: Segmen): number {
  for (const [index, value] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (value !== other) return value - other
  }
  return left.length - right.length
}

/** True when `parent` is the same code or one above it. */
export function covers(parent: Segmen, child: Segmen): boolean {
  return parent.length <= child.length && parent.every((value, index) => child[index] === value)
}
