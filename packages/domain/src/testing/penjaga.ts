import { parseRupiah } from '@benang/values/rupiah'
import type { BahanPenjaga, BarisPenjaga, KodePenjaga } from '../penganggaran/penjaga/bahan-penjaga.ts'
import { kunciBarang } from '../penganggaran/penjaga/kunci-barang.ts'
import { periksaBaris } from '../penganggaran/penjaga/periksa-baris.ts'

/** Paper of unit 1: 10 rim at Rp62.000; a case names what it is about. */
export function beli(lain: Partial<BarisPenjaga> = {}): BarisPenjaga {
  const { koefisien = 1_000n, harga = parseRupiah('62000') } = lain
  return {
    ...{ id: '1', tetap: '', skala: 2, sebutan: 'Baris 1', unitId: 1, subKegiatan: '1.03.10.2.01.0056' },
    ...{ rekening: '5.1.02.01.01.0001', dana: '1.1.01', kelompok: '' },
    ...{ uraian: 'Kertas HVS A4 80 g', spesifikasi: '', koefisienTeks: '', satuan: 'rim' },
    ...{ koefisien, harga, jumlah: (koefisien * harga) / 100n, standarHargaId: null },
    ...lain,
  }
}

/** Nothing known but the day. */
export const bahanKosong: BahanPenjaga = {
  tanggal: '2026-10-12',
  standar: new Map(),
  riwayat: new Map(),
  lain: new Map(),
}

/** What the paper cost in years before: rupiah as text, in that order from 2024 on. */
export function pernah(harga: readonly string[], satuan = 'rim', uraian = beli().uraian): BahanPenjaga {
  const lalu = harga.map((satu, at) => ({ tahun: 2024 + (at % 2), satuan, harga: parseRupiah(satu) }))
  return { ...bahanKosong, riwayat: new Map([[kunciBarang({ uraian, spesifikasi: '' }), lalu]]) }
}

/** The doubts of one rule about some lines, as `line: sentence`. */
export function dugaanOf(
  kode: KodePenjaga,
  baris: readonly BarisPenjaga[],
  bahan: BahanPenjaga = bahanKosong,
): readonly string[] {
  return periksaBaris(baris, bahan)
    .filter((satu) => satu.kode === kode)
    .map(({ pesan }) => pesan)
}
