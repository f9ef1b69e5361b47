import type { ProfilKegiatan } from './seed-demo-kegiatan.ts'
import { dau, dauKesehatan, pajak } from './seed-demo-bentuk.ts'

/** A kind of spending: account (`JALAN` stands for that of the government's own roads), millions from–to, months, fund. */
export type Belanja = {
  nama: string
  rekening: string
  juta: readonly [min: number, max: number]
  pola: 'bulanan' | 'termin' | 'sebar'
  dana: string
}

const termin = (nama: string, rekening: string, juta: readonly [number, number], dana = dau): Belanja => ({
  ...{ nama, rekening, juta, dana, pola: 'termin' },
})
const sebar = (nama: string, rekening: string, juta: readonly [number, number], dana = pajak): Belanja => ({
  ...{ nama, rekening, juta, dana, pola: 'sebar' },
})
const rencana = sebar('perencanaan', '5.1.02.02.07.0002', [32, 80])
const awas = sebar('pengawasan', '5.1.02.02.07.0004', [32, 60])
const atk = sebar('atk', '5.1.02.01.01.0001', [8, 20])
const rapat = sebar('rapat', '5.1.02.01.04.0002', [12, 36])
const dinas = sebar('perjalanan', '5.1.02.04.01.0001', [16, 48])

/** What a sub kegiatan of each profile spends on; the first is what its contract buys. */
export const profilBelanja: Readonly<Record<ProfilKegiatan, readonly Belanja[]>> = {
  gaji: [{ nama: 'gaji', rekening: '5.1.01.01.01.0001', juta: [720, 2_400], pola: 'bulanan', dana: dau }],
  sekolah: [termin('gedung', '5.2.03.01.01.0010', [600, 1_800]), rencana, awas],
  kesehatan: [termin('gedung', '5.2.03.01.01.0006', [600, 2_200], dauKesehatan), rencana, awas],
  jalan: [termin('jalan', '5.2.04.01.01.JALAN', [1_200, 3_600]), rencana, awas],
  rawat: [termin('rawat', '5.1.02.03.04.JALAN', [300, 900], pajak), awas],
  barang: [termin('peralatan', '5.2.02.10.01.0002', [90, 320], pajak), atk],
  dokumen: [
    termin('konsultan', '5.1.02.02.07.0002', [120, 280], pajak),
    rapat,
    sebar('cetak', '5.1.02.01.03.0001', [8, 20]),
  ],
  latih: [termin('narasumber', '5.1.02.02.01.0010', [60, 160], pajak), rapat, dinas],
  bibit: [termin('bibit', '5.1.02.01.02.0002', [120, 320], pajak), dinas],
  layan: [termin('nakes', '5.1.02.02.01.0012', [180, 480], dauKesehatan), atk],
}

/** Last segment of the accounts of roads, by whose they are. */
export const jalanMilik = { provinsi: '0002', kabupaten: '0003', kota: '0004' } as const

/** What is bought under an account: what, satuan, thousands of rupiah each. */
export type Barang = readonly [uraian: string, satuan: string, ribu: number]

/** Unit prices of the demo, by the account without the road's owner; plausible, not from a price list. */
const harga: Readonly<Record<string, readonly [Barang, ...Barang[]]>> = {
  '5.1.01.01.01': [
    ['Gaji pokok golongan IV', 'orang/bulan', 4_850],
    ['Gaji pokok golongan III', 'orang/bulan', 3_920],
    ['Gaji pokok golongan II', 'orang/bulan', 3_050],
  ],
  '5.1.02.01.01': [
    ['Kertas HVS A4 80 g', 'rim', 62],
    ['Tinta printer', 'botol', 118],
    ['Map dan bantex', 'buah', 34],
    ['Alat tulis', 'paket', 145],
  ],
  '5.1.02.01.02': [
    ['Bibit buah bersertifikat', 'batang', 48],
    ['Pupuk organik', 'karung', 95],
    ['Bibit sayuran', 'paket', 210],
  ],
  '5.1.02.01.03': [
    ['Cetak laporan', 'buku', 86],
    ['Cetak spanduk', 'meter', 32],
  ],
  '5.1.02.01.04': [
    ['Makanan rapat', 'kotak', 48],
    ['Kudapan rapat', 'kotak', 19],
  ],
  '5.1.02.02.01': [
    ['Narasumber', 'orang/jam', 900],
    ['Moderator', 'orang/jam', 650],
    ['Tenaga pelayanan', 'orang/bulan', 3_400],
  ],
  '5.1.02.02.07': [
    ['Tenaga ahli utama', 'orang/bulan', 14_500],
    ['Tenaga ahli madya', 'orang/bulan', 9_800],
    ['Penyusunan dokumen', 'dokumen', 6_500],
  ],
  '5.1.02.03.04': [
    ['Penambalan lubang', 'm²', 235],
    ['Pembersihan bahu jalan', 'meter', 42],
    ['Pengecatan marka', 'm²', 168],
    ['Pembersihan saluran', 'meter', 57],
  ],
  '5.1.02.04.01': [
    ['Uang harian', 'orang/hari', 380],
    ['Angkutan darat', 'orang/kali', 260],
    ['Penginapan', 'orang/malam', 540],
  ],
  '5.2.02.10.01': [
    ['Komputer meja', 'unit', 13_800],
    ['Komputer jinjing', 'unit', 16_200],
    ['Mebel dan perlengkapan', 'unit', 2_450],
  ],
  '5.2.03.01.01': [
    ['Pekerjaan pondasi', 'm³', 1_150],
    ['Dinding bata', 'm²', 285],
    ['Rangka dan penutup atap', 'm²', 640],
    ['Lantai keramik', 'm²', 310],
    ['Pengecatan', 'm²', 58],
    ['Instalasi listrik', 'titik', 420],
  ],
  '5.2.04.01.01': [
    ['Galian dan timbunan', 'm³', 145],
    ['Lapis pondasi agregat A', 'm³', 890],
    ['Lapis aus AC-WC', 'ton', 1_680],
    ['Bahu jalan', 'm³', 520],
    ['Marka jalan', 'm²', 185],
  ],
  '5.2.04.02.07': [
    ['Saluran beton U 80×100', 'meter', 2_350],
    ['Galian saluran', 'm³', 165],
    ['Gorong-gorong beton', 'unit', 7_900],
    ['Bak kontrol', 'unit', 1_850],
  ],
}

/** Everything the demo buys, by the account of its prices. */
export const semuaBarangContoh: readonly (readonly [rekening: string, barang: Barang])[] = Object.entries(
  harga,
).flatMap(([rekening, barang]) => barang.map((satu) => [rekening, satu] as const))

/** What may be bought under an account; its name alone where the table has none. */
export function hargaOf(rekening: string): readonly [Barang, ...Barang[]] {
  return harga[rekening.split('.').slice(0, 5).join('.')] ?? [['Belanja menurut kebutuhan', 'paket', 1_000]]
}
