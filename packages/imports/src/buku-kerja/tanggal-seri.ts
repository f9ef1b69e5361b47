const day = 86_400_000
/** Day 0 of a serial whose imaginary 29 February 1900 has passed. */
const epoch1900 = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)
const lastDay = 2_958_465

/**
 * The serial number of a day as ISO text, with the time when it has one. Null where spreadsheets disagree: before March
 * 1900, beyond the year 9999.
 */
export function tanggalOf(serial: number, basis1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < (basis1904 ? 0 : 61) || serial >= lastDay + 1) return null
  const seconds = Math.round(serial * 86_400)
  const text = new Date((basis1904 ? epoch1904 : epoch1900) + seconds * 1000).toISOString()
  return (seconds * 1000) % day === 0 ? text.slice(0, 10) : text.slice(0, 19)
}
