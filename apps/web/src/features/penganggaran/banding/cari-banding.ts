/** Which two states, as they stand in the address: `v1` (published version), `j120` (jurnal), or a date; of which unit. */
export type CariBanding = { dari?: string; ke?: string; unit?: number }

/** Reads an address; what is no state is left out. */
export function readCariBanding({ dari, ke, unit }: Readonly<Record<string, unknown>>): CariBanding {
  return {
    ...(isPosisi(dari) ? { dari } : {}),
    ...(isPosisi(ke) ? { ke } : {}),
    ...(typeof unit === 'number' && Number.isInteger(unit) && unit > 0 ? { unit } : {}),
  }
}

/** How a state is told: by a published version, a day, or the number of a jurnal. */
export type CaraPosisi = 'versi' | 'tanggal' | 'jurnal'

/** The way an address tells a state. */
export function caraOf(posisi: string): CaraPosisi {
  if (posisi.startsWith('v')) return 'versi'
  return posisi.startsWith('j') ? 'jurnal' : 'tanggal'
}

function isPosisi(nilai: unknown): nilai is string {
  return typeof nilai === 'string' && /^(v\d{1,5}|j\d{1,15}|\d{4}-\d{2}-\d{2})$/.test(nilai)
}
