/** How the quarters of an indicator become a year; where less is better, the last quarter counts. */
export const semuaSifat = ['jumlah', 'terakhir', 'rata-rata', 'makin-rendah'] as const
export type Sifat = (typeof semuaSifat)[number]

/** The same in words. */
export const namaSifat: Readonly<Record<Sifat, string>> = {
  jumlah: 'Dijumlahkan per triwulan',
  terakhir: 'Nilai triwulan terakhir',
  'rata-rata': 'Rata-rata triwulan',
  'makin-rendah': 'Makin rendah makin baik',
}

/** True for one of them, so that text from outside becomes a Sifat. */
export function isSifat(text: string): text is Sifat {
  return semuaSifat.some((sifat) => sifat === text)
}
