import { invariant } from '@benang/values/invariant'
import { addDays, dayOfWeek, type Tanggal } from '@benang/values/tanggal'

/** Which days are worked: the week of the pemda (5: Mon–Fri, 6: Mon–Sat) and the dates that are off. */
export type Kalender = { hariKerja: 5 | 6; libur: ReadonlySet<Tanggal> }

/** True for a day of the working week that is no holiday. */
export function isWorkingDay(kalender: Kalender, tanggal: Tanggal): boolean {
  return isWeekday(kalender, tanggal) && !kalender.libur.has(tanggal)
}

/**
 * The working day that is `days` working days after `tanggal` (before, if negative); the day itself is not counted.
 * PP 12/2019 P1(85): "hari adalah hari kerja", so "paling lambat 3 hari sejak" is this with 3. 0 gives the same day.
 */
export function addWorkingDays(kalender: Kalender, tanggal: Tanggal, days: number): Tanggal {
  invariant(Number.isSafeInteger(days) && Math.abs(days) <= 5000, `working days out of range: ${days}`)
  const step = days < 0 ? -1 : 1
  let date = tanggal
  let left = Math.abs(days)
  while (left > 0) {
    // Never past the goal: this many calendar days hold at most `left` working days.
    const jump = Math.max(1, Math.floor((left / kalender.hariKerja) * 7) - 7)
    const next = addDays(date, step * jump)
    left -= Math.abs(
      workingDaysBetween(kalender, step > 0 ? date : addDays(next, -1), step > 0 ? next : addDays(date, -1)),
    )
    date = next
  }
  return date
}

/** Working days after `sejak` up to and including `sampai`; negative when `sampai` is earlier. */
export function workingDaysBetween(kalender: Kalender, sejak: Tanggal, sampai: Tanggal): number {
  if (sampai < sejak) return -workingDaysBetween(kalender, sampai, sejak)
  let off = 0
  for (const tanggal of kalender.libur)
    if (tanggal > sejak && tanggal <= sampai && isWeekday(kalender, tanggal)) off += 1
  return weekdaysUntil(kalender, sampai) - weekdaysUntil(kalender, sejak) - off
}

function isWeekday(kalender: Kalender, tanggal: Tanggal): boolean {
  const day = dayOfWeek(tanggal)
  return day >= 1 && day <= kalender.hariKerja
}

/** Days of the working week from Monday 1899-12-25 up to and including the date. */
function weekdaysUntil(kalender: Kalender, tanggal: Tanggal): number {
  const days = Math.round((Date.parse(`${tanggal}T00:00:00Z`) - monday) / 86_400_000) + 1
  const weeks = Math.floor(days / 7)
  return weeks * kalender.hariKerja + Math.min(days - weeks * 7, kalender.hariKerja)
}

const monday = Date.parse('1899-12-25T00:00:00Z')
