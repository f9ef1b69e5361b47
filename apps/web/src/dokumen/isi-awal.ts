/** What the address of a new document says: its origin and that one's kind, and fields a link fills in. */
export function readCariBuat({ asal, dari, isi }: Record<string, unknown>): {
  asal?: string
  dari?: string
  isi?: Readonly<Record<string, string>>
} {
  return {
    ...readIsiAwal(isi),
    ...(typeof asal === 'string' || typeof asal === 'number' ? { asal: String(asal) } : {}),
    ...(typeof dari === 'string' ? { dari } : {}),
  }
}

/** Text only, at most thirty; anything else is left out. */
function readIsiAwal(nilai: unknown): { isi?: Readonly<Record<string, string>> } {
  if (typeof nilai !== 'object' || nilai === null) return {}
  const teks = Object.entries(nilai)
    .slice(0, 30)
    .flatMap(([nama, satu]: [string, unknown]) =>
      typeof satu === 'string' || typeof satu === 'number'
        ? [[nama, String(satu).slice(0, 500)] as const]
        : [],
    )
  return teks.length === 0 ? {} : { isi: Object.fromEntries(teks) }
}
