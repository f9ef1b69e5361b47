/** Fields a link fills in a new document, read from its address: text only, at most thirty; anything else is left out. */
export function readIsiAwal(nilai: unknown): { isi?: Readonly<Record<string, string>> } {
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
