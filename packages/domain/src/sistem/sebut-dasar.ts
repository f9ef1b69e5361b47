const jenis: Readonly<Record<string, string>> = {
  UU: 'UU',
  PP: 'PP',
  PERPRES: 'Perpres',
  PERMENDAGRI: 'Permendagri',
  KEPMENDAGRI: 'Kepmendagri',
}

/** A legal basis as the rules write it, `PP-12-2019:P149.4`, in words: `PP 12/2019 Pasal 149 ayat (4)`; other text stays. */
export function sebutDasar(dasar: string): string {
  const found = /^([A-Z]+)-([\w.]+)-(\d{4})(?::(?:P(\d+\w?)(?:\.([\d-]+))?|BAB-([\w-]+)))?$/.exec(dasar)
  if (found === null) return dasar
  const [, kode = '', nomor, tahun, pasal, ayat, bab] = found
  const peraturan = `${jenis[kode] ?? kode} ${nomor}/${tahun}`
  if (bab !== undefined) return `${peraturan} Bab ${bab.replaceAll('-', '.')}`
  if (pasal === undefined) return peraturan
  return `${peraturan} Pasal ${pasal}${ayat === undefined ? '' : ` ayat (${ayat.replace('-', ')–(')})`}`
}
