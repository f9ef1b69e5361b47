/**
 * Limits of one imported file. They are far above what an honest file of a pemda holds and far below what would stop a
 * server: a file beyond one of them is refused before the work is done.
 */
export const batas = {
  ukuranBerkas: 20 * 1024 * 1024,
  bagian: 2_000,
  ukuranBagian: 128 * 1024 * 1024,
  ukuranTerurai: 192 * 1024 * 1024,
  rasio: 150,
  /** A small part may repeat itself a lot (65,000 equal styles); only from here on the ratio tells a bomb. */
  rasioMulai: 8 * 1024 * 1024,
  lembar: 64,
  baris: 120_000,
  kolom: 256,
  sel: 2_000_000,
  /** Rows as Excel counts them; a reference beyond is broken, not big. */
  nomorBaris: 1_048_576,
  kedalaman: 24,
  atribut: 256,
  /** Letters between two tags or in one attribute. */
  runtun: 1_000_000,
  teksSel: 32_767,
  teksBersama: 48_000_000,
  butirBersama: 1_000_000,
  gabungan: 50_000,
  gabunganSemua: 200_000,
  galat: 1_000,
} as const
