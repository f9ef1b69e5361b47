import type { StatusPorsi } from '../penganggaran/kepatuhan/hitung-porsi.ts'
import type { NilaiPorsi } from '../penganggaran/kepatuhan/saringan.ts'

/** A million rupiah in sen. */
export const juta = 100_000_000n // sen
/** As miliar in a budget of cases. */
export const miliar = 1000n * juta
/** As baris in a budget of cases. */
export const baris = (rekening: string, jumlah: bigint, subKegiatan = '4.01.01.2.01.0001'): NilaiPorsi => ({
  ...{ unitId: 1, subKegiatan, rekening, dana: '1.1', jumlah },
})
/** As guru in a budget of cases. */
export const guru = (jumlah: bigint) => baris('5.1.01.03.03.0001', jumlah, '1.01.02.2.01.0001')
/** As jalan in a budget of cases. */
export const jalan = (jumlah: bigint) => baris('5.2.04.01.01.0001', jumlah, '1.03.10.2.01.0005')
/** Office supplies of a sub kegiatan. */
export const atk = (jumlah: bigint, sub?: string) => baris('5.1.02.01.01.0024', jumlah, sub)
/** Salaries of a sub kegiatan. */
export const gaji = (jumlah: bigint, sub?: string) => baris('5.1.01.01.01.0001', jumlah, sub)
/** As desa in a budget of cases. */
export const desa = (jumlah: bigint) => baris('5.4.02.05.01.0001', jumlah)
/** As dau in a budget of cases. */
export const dau = (jumlah: bigint) => baris('4.2.01.01.02.0001', jumlah, '')
/** As dak in a budget of cases. */
export const dak = (jumlah: bigint) => baris('4.2.01.01.03.0001', jumlah, '')

type Jenis = 'provinsi' | 'kabupaten' | 'kota'
/** A case an official can read: what stands in the budget, in which year, and what the rule says of it. */
export type Kasus = readonly [
  sebut: string,
  id: string,
  tahun: number,
  jenis: Jenis,
  nilai: readonly NilaiPorsi[],
  status: StatusPorsi,
  jarak: bigint | null,
]
