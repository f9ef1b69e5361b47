/** Which sheet, as it stands in the address; left out: Lampiran I of the budget as granted, all I may see, today. */
export type CariLampiran = {
  kode?: string
  keadaan?: 'rapbd'
  unit?: number
  sampai?: string
  sejak?: string
}

/** Reads an address; what no sheet has is left out. */
export function readCariLampiran(search: Readonly<Record<string, unknown>>): CariLampiran {
  const { kode, keadaan, unit, sampai, sejak } = search
  return {
    ...(typeof kode === 'string' && /^[a-z0-9-]{1,40}$/.test(kode) ? { kode } : {}),
    ...(keadaan === 'rapbd' ? { keadaan } : {}),
    ...(typeof unit === 'number' && Number.isInteger(unit) && unit > 0 ? { unit } : {}),
    ...(isTanggal(sampai) ? { sampai } : {}),
    ...(isTanggal(sejak) ? { sejak } : {}),
  }
}

function isTanggal(nilai: unknown): nilai is string {
  return typeof nilai === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(nilai)
}
