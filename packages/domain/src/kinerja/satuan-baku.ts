/** A satuan of the nomenclature as the ledger spells it: `KM` is km, `Persentase` and `%` are persen. */
export function satuanBaku(text: string): string {
  const rapi = text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?\/ ?/g, '/')
    .toLowerCase()
  return sebutanLain[rapi] ?? rapi
}

const sebutanLain: Readonly<Record<string, string>> = {
  '%': 'persen',
  persentase: 'persen',
  hektar: 'ha',
  m: 'meter',
  m2: 'm²',
  kk: 'kepala keluarga',
  sr: 'sambungan rumah',
  'sambungan rumah (sr)': 'sambungan rumah',
  'kab/kota': 'kabupaten/kota',
  doumen: 'dokumen',
  organiasasi: 'organisasi',
  'kelompok pra-koperasi': 'kelompok pra koperasi',
  'unit managemen': 'unit manajemen',
  'unit bangunan rumah susun (hunian vertikal)': 'unit rumah susun',
  'varietas unggul baru (vub)': 'varietas unggul baru',
}
