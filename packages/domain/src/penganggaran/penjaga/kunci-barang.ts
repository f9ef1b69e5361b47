import type { BarisPenjaga } from './bahan-penjaga.ts'

/** What a thing is called, without case, marks and doubled spaces: "Kertas HVS  A4 (80 g)" and "kertas hvs a4 80 g" are one. */
export function kunciBarang({ uraian, spesifikasi }: Pick<BarisPenjaga, 'uraian' | 'spesifikasi'>): string {
  return `${uraian} ${spesifikasi}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What is known of a thing by its name with specification, else by its name alone. */
export function riwayatOf<Satu>(
  baris: Pick<BarisPenjaga, 'uraian' | 'spesifikasi'>,
  riwayat: ReadonlyMap<string, readonly Satu[]>,
): readonly Satu[] {
  return riwayat.get(kunciBarang(baris)) ?? riwayat.get(kunciBarang({ ...baris, spesifikasi: '' })) ?? []
}

/** The same without the words that number the parts of one thing: "Pengadaan meja tahap II" and "Pengadaan meja (1)". */
export function pokokBarang(baris: Pick<BarisPenjaga, 'uraian' | 'spesifikasi'>): string {
  return kunciBarang(baris)
    .replace(/\b(?:tahap|termin|jilid|bagian|paket|ke|lanjutan|lokasi|unit)\b/g, ' ')
    .replace(/\b(?:\d{1,2}|[ivx]{1,5}|satu|dua|tiga|empat|lima|pertama|kedua|ketiga)$/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
}
