const bulanPendek = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']

/** `24 Nov 2026` from a date `YYYY-MM-DD` or an ISO time. */
export function tanggalPendek(iso: string): string {
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00` : iso)
  if (Number.isNaN(date.getTime())) return iso
  return `${date.getDate()} ${bulanPendek[date.getMonth()]} ${date.getFullYear()}`
}

/** `24 Nov 10.41.07` from an ISO time, in the device's zone; seconds only when asked. */
export function waktuPendek(iso: string, detik = false): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const clock = [date.getHours(), date.getMinutes(), ...(detik ? [date.getSeconds()] : [])]
  return `${date.getDate()} ${bulanPendek[date.getMonth()]} ${clock.map((part) => String(part).padStart(2, '0')).join('.')}`
}

/** `Selasa, 24 November 2026`. */
export function hariPanjang(tanggal: string): string {
  const date = new Date(`${tanggal}T00:00:00`)
  return new Intl.DateTimeFormat('id-ID', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(date)
}

/** `2 hari`, `4 jam`, `baru saja`: how long something has waited. */
export function lamanya(sejak: string, kini: Date): string {
  const minutes = Math.floor((kini.getTime() - new Date(sejak).getTime()) / 60_000)
  if (Number.isNaN(minutes) || minutes < 1) return 'baru saja'
  if (minutes < 60) return `${minutes} menit`
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} jam`
  return `${Math.floor(minutes / 1440)} hari`
}

/** `10.41` from an ISO time, in the device's zone; with seconds `10.42.07`. */
export function jamMenit(iso: string, detik = false): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const clock = [date.getHours(), date.getMinutes(), ...(detik ? [date.getSeconds()] : [])]
  return clock.map((part) => String(part).padStart(2, '0')).join('.')
}
