import type { Medan } from './medan-kertas.ts'

/** A kind of line: the accounts it may stand on (code prefixes in integer segments) and the fields it demands beside the usual ones. */
export type JenisBelanja = {
  kode: string
  nama: string
  rekening: readonly string[]
  wajib: readonly Medan[]
}

const penerima = ['penerima', 'alamatPenerima'] as const

/**
 * Kinds of lines of an RKA by SIPD's names; the first that fits an account is the one meant when a line names none. Who
 * receives hibah, bansos, bantuan keuangan and bagi hasil is named with the address (Lampiran III–VI of the Penjabaran APBD).
 */
export const semuaJenisBelanja: readonly JenisBelanja[] = [
  { kode: 'BLUD', nama: 'Belanja BLUD', rekening: ['5.1.1.99', '5.1.2.99', '5.2.6.99'], wajib: [] },
  { kode: 'BOS', nama: 'Belanja BOS', rekening: ['5.1.2.88', '5.1.5.6', '5.2'], wajib: [] },
  { kode: 'GAJI', nama: 'Gaji dan tunjangan', rekening: ['5.1.1'], wajib: [] },
  { kode: 'TANAH', nama: 'Tanah', rekening: ['5.2.1'], wajib: [] },
  { kode: 'BARJAS-MODAL', nama: 'Barang, jasa dan modal', rekening: ['5.1.2', '5.2'], wajib: [] },
  { kode: 'BUNGA', nama: 'Bunga', rekening: ['5.1.3'], wajib: [] },
  { kode: 'SUBSIDI', nama: 'Subsidi', rekening: ['5.1.4'], wajib: [] },
  { kode: 'HIBAH', nama: 'Hibah uang', rekening: ['5.1.5'], wajib: penerima },
  { kode: 'HIBAH-BRG', nama: 'Hibah barang', rekening: ['5.1.5', '5.1.2'], wajib: penerima },
  { kode: 'BANSOS', nama: 'Bantuan sosial uang', rekening: ['5.1.6'], wajib: penerima },
  { kode: 'BANSOS-BRG', nama: 'Bantuan sosial barang', rekening: ['5.1.6', '5.1.2'], wajib: penerima },
  { kode: 'BTT', nama: 'Belanja tidak terduga', rekening: ['5.3'], wajib: [] },
  { kode: 'BAGI-HASIL', nama: 'Bagi hasil', rekening: ['5.4.1'], wajib: penerima },
  { kode: 'BANKEU', nama: 'Bantuan keuangan umum', rekening: ['5.4.2'], wajib: penerima },
  { kode: 'BANKEU-KHUSUS', nama: 'Bantuan keuangan khusus', rekening: ['5.4.2'], wajib: penerima },
  { kode: 'PENDAPATAN', nama: 'Pendapatan', rekening: ['4'], wajib: [] },
  { kode: 'PEMBIAYAAN', nama: 'Pembiayaan', rekening: ['6'], wajib: [] },
]

/** The kind a line names, or the one its account means; null when there is none. */
export function jenisBelanjaOf(kode: string, rekening: string): JenisBelanja | null {
  const named = kode.trim().toUpperCase()
  if (named !== '') return semuaJenisBelanja.find((satu) => satu.kode === named) ?? null
  const mungkin = semuaJenisBelanja.filter((satu) => isUntuk(satu, rekening))
  // BOS shares 5.2 with ordinary capital spending and must be said.
  return mungkin.find((satu) => satu.kode !== 'BOS' || !/^5\.2(\.|$)/.test(rekening)) ?? null
}

/** True when the kind may stand on that account, its code in segments without zeros. */
export function isUntuk({ rekening }: JenisBelanja, kode: string): boolean {
  return rekening.some((awal) => kode === awal || kode.startsWith(`${awal}.`))
}
