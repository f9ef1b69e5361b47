import { runAct } from '../act.ts'
import { openKertas } from '../penganggaran/open-kertas.ts'
import { writeKertas } from '../penganggaran/write-kertas.ts'
import type { Pelaku } from './pelaku-contoh.ts'
import { pajak } from './seed-demo-bentuk.ts'
import type { Lakon } from './seed-demo-lakon.ts'
import { uuidOf } from './uuid-of.ts'

const pa: Pelaku = ['kepala.dinkes', 'pa']
const tanggal = '2026-10-12'
const tempat = { subKegiatan: '1.02.02.2.02.0001', dana: pajak }
const barang = { ...tempat, rekening: '5.1.02.01.01.0001' }
const hibah = { ...tempat, rekening: '5.1.05.05.01.0001', jenisBelanja: 'HIBAH', koefisien: '1 tahun' }

/** Every doubt of the guard that needs no year before: two figures for one product, above the list, another unit, twice, split. */
const meragukan: readonly Readonly<Record<string, string>>[] = [
  { ...barang, uraian: 'Konsumsi penyuluhan 40 orang x 48 kali', koefisien: '1.936 kotak', harga: '32.000' },
  { ...barang, uraian: 'Stapler', spesifikasi: 'sedang', koefisien: '20 buah', harga: '45.000' },
  { ...barang, uraian: 'Kertas HVS A4', spesifikasi: '80 gram', koefisien: '500 lembar', harga: '120' },
  { ...barang, uraian: 'Poster gizi balita', koefisien: '200 lembar', harga: '18.500', paket: 'Posyandu' },
  { ...barang, uraian: 'Poster gizi balita', koefisien: '150 lembar', harga: '18.500', paket: 'Posyandu' },
  { ...barang, uraian: 'Pengadaan alat pengasap tahap I', koefisien: '1 paket', harga: '150.000.000' },
  { ...barang, uraian: 'Pengadaan alat pengasap tahap II', koefisien: '1 paket', harga: '140.000.000' },
]

const berpenerima: readonly Readonly<Record<string, string>>[] = [
  {
    ...{ ...hibah, uraian: 'Operasional donor darah', harga: '150.000.000' },
    ...{ penerima: 'Perhimpunan Donor Tirta (contoh)', alamatPenerima: 'Jalan Kenanga 4, Kota Tirta' },
  },
  {
    ...{ ...hibah, uraian: 'Pendampingan lansia', harga: '75.000.000' },
    ...{ penerima: 'Yayasan Senja Rekaan (contoh)', alamatPenerima: 'Jalan Melati 17, Kota Tirta' },
  },
  // Nobody named yet: the row says so, and the RKA is not submitted before.
  { ...hibah, uraian: 'Gerakan imunisasi', harga: '40.000.000' },
]

/** DATA CONTOH: two RKA under way in working papers, one that the guard doubts, one with hibah by name of who receives it. */
export async function seedKertasContoh(lakon: Lakon): Promise<void> {
  await susun(lakon, 'rka/4/diperiksa', 'RKA 2026 kegiatan tambahan (sedang disusun)', meragukan)
  await susun(lakon, 'rka/4/hibah', 'RKA 2026 hibah bidang kesehatan (sedang disusun)', berpenerima)
}

async function susun(
  lakon: Lakon,
  nama: string,
  uraian: string,
  baris: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  const dokumenId = await lakon.buat(nama, pa, { tanggal, uraian })
  const context = await lakon.sebagai(pa, tanggal)
  await runAct(context, openKertas, { dokumenId })
  const id = (sebutan: string, urut: number) => uuidOf(`${lakon.pemdaId}/${nama}/${sebutan}/${urut}`)
  const operasi = baris.map((isi, urut) => ({
    ...{ op: 'sisip' as const, opId: id('operasi', urut), barisId: id('baris', urut), isi },
    setelah: urut === 0 ? null : id('baris', urut - 1),
  }))
  await runAct(context, writeKertas, { dokumenId, umurDetik: null, kumpulan: null, operasi })
}
