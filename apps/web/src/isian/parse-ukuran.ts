/** What a typed measure means, as wire text with a point. */
export type UkuranTerbaca =
  | { keadaan: 'kosong' }
  | { keadaan: 'terbaca'; wire: string }
  | { keadaan: 'salah'; pesan: string }

/** Reads `1.412,5`, `1412,5` or `1412` of a satuan with so many decimals; never rounds. */
export function parseUkuran(text: string, skala: number): UkuranTerbaca {
  const clean = text.replace(/[\s\u00a0]/g, '')
  if (clean === '') return { keadaan: 'kosong' }
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(clean) ? clean.replaceAll('.', '') : clean
  const found = /^(\d{1,12})(?:,(\d+))?$/.exec(plain)
  if (found === null)
    return { keadaan: 'salah', pesan: 'Isi bilangan nol atau lebih; desimal dengan koma, misalnya 2,5.' }
  const [, whole = '0', fraction = ''] = found
  const pecahan = fraction.replace(/0+$/, '')
  if (pecahan.length > skala)
    return {
      keadaan: 'salah',
      pesan: skala === 0 ? 'Satuan ini bilangan bulat.' : `Paling banyak ${skala} angka setelah koma.`,
    }
  return { keadaan: 'terbaca', wire: pecahan === '' ? whole : `${whole}.${pecahan}` }
}

/** Wire text as officers write it: `1412.5` is `1.412,5`. */
export function ukuranTampak(wire: string): string {
  const [whole = '', fraction] = wire.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

/** A percentage of the server as officers write it, a dash where it cannot be computed. */
export function persenTampak(wire: string | null): string {
  return wire === null ? '–' : `${ukuranTampak(wire)} %`
}
