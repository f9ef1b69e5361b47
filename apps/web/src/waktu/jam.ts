/** The device's clock, the only place of the staff app that reads it: for what is shown, never for what is stored as fact. */
export function sekarang(): Date {
  return new Date()
}

/** Today on the device, `YYYY-MM-DD`. */
export function hariIni(): string {
  const now = new Date()
  const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return [now.getFullYear(), ...parts].join('-')
}
