/** Spellings of one unit, the first being its name here; a local list of satuan may write any of them. */
const sebutanLain: readonly (readonly string[])[] = [
  ['orang', 'org', 'oh'],
  ['bulan', 'bln', 'ob'],
  ['hari', 'hr'],
  ['jam', 'oj'],
  ['kali', 'kl', 'x'],
  ['tahun', 'thn', 'th'],
  ['buah', 'bh', 'pcs'],
  ['lembar', 'lbr', 'lb'],
  ['paket', 'pkt', 'ls', 'lumpsum', 'lump'],
  ['meter', 'm', 'mtr', 'm1'],
  ['m2', 'm²', 'meter persegi'],
  ['m3', 'm³', 'meter kubik', 'kubik'],
  ['kilogram', 'kg'],
  ['liter', 'ltr', 'lt'],
  ['dokumen', 'dok'],
  ['kegiatan', 'keg'],
  ['unit', 'unt'],
  ['eksemplar', 'eks', 'exp'],
]
const baku = new Map(
  sebutanLain.flatMap(([nama = '', ...lain]) => [nama, ...lain].map((satu) => [satu, nama])),
)

/** The units in a text by one name each: of "6 rim x 12 bulan" rim and bulan, of "orang/hari" orang and hari. */
export function satuanDalam(text: string): ReadonlySet<string> {
  const parts = text
    .toLowerCase()
    .split(/\s*[×*/]\s*|\s+x\s+(?=\d)|\s+per\s+|-/)
    .map((part) =>
      part
        .replace(/^[\d.,\s]+/, '')
        .replace(/[.()]/g, '')
        .trim(),
    )
  return new Set(parts.filter((part) => part !== '').map((part) => baku.get(part) ?? part))
}

/** True when two texts share a unit, or one of them names none. */
export function isSatuanSama(kiri: string, kanan: string): boolean {
  const [left, right] = [satuanDalam(kiri), satuanDalam(kanan)]
  return left.size === 0 || right.size === 0 || [...left].some((satu) => right.has(satu))
}
