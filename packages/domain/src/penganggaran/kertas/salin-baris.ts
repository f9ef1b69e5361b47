import { parseUang } from '@benang/values/parse-uang'
import { formatAngka } from '@benang/values/rupiah'
import type { IsiKertas } from './medan-kertas.ts'

/** How a price changes: hundredths of a per cent up or down, and sen the new price is rounded to. */
export type UbahHarga = { persen: bigint; bulat: bigint }

/** What prices are rounded to, in rupiah as text: sen, rupiah, hundred, thousand. */
export const bulatHarga = ['0.01', '1', '100', '1000'] as const

/** Price (sen) changed and rounded half up; without a change it stays as it is, also where it is no round one. */
export function ubahHarga(harga: bigint, { persen, bulat }: UbahHarga): bigint {
  if (persen === 0n) return harga
  const product = harga * (10_000n + persen)
  const per = 10_000n * bulat
  return ((2n * product + per) / (2n * per)) * bulat
}

/** A row's fields as a copy has them; a price that is no number is copied as it was typed. */
export function salinBaris(
  isi: IsiKertas,
  { ganti, harga }: { ganti: IsiKertas; harga: UbahHarga },
): IsiKertas {
  const read = parseUang(isi.harga ?? '')
  if (harga.persen === 0n || read.keadaan !== 'terbaca') return { ...isi, ...ganti }
  const baru = ubahHarga(read.jumlah, harga)
  // A price that is another one is no longer that of the list.
  return { ...isi, standarHargaId: '', harga: formatAngka(baru, { sen: baru % 100n !== 0n }), ...ganti }
}
