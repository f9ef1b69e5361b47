import { invariant } from './invariant.ts'

/** A calendar date as `YYYY-MM-DD`; no time, no zone. Compares with `<` as text. */
export type Tanggal = string

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
/** January to December in Indonesian. */
export const namaBulan = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

/** True for a real calendar date in `YYYY-MM-DD`. */
export function isTanggal(text: string): boolean {
  if (!shape.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Reads `YYYY-MM-DD`; throws on anything that is not a real date. */
export function parseTanggal(text: string): Tanggal {
  invariant(isTanggal(text), `not a date: ${text}`)
  return text
}

/** The date `days` later (or earlier, if negative). */
export function addDays(tanggal: Tanggal, days: number): Tanggal {
  const date = new Date(`${tanggal}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** 0 Sunday … 6 Saturday. */
export function dayOfWeek(tanggal: Tanggal): number {
  return new Date(`${tanggal}T00:00:00Z`).getUTCDay()
}

/** `24 November 2026`. */
export function formatTanggal(tanggal: Tanggal): string {
  const parts = shape.exec(tanggal)
  invariant(parts !== null, `not a date: ${tanggal}`)
  return `${Number(parts[3])} ${namaBulan[Number(parts[2]) - 1]} ${parts[1]}`
}
