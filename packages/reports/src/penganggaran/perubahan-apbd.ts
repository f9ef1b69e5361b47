import { type Rupiah, sum } from '@benang/values/rupiah'
import type { Bagian, Baris, Kolom, Laporan } from '../laporan.ts'
import { persenOf } from '../persen.ts'
import { laporanTerbuka } from '../publik/kelompok-apbd.ts'

/** A line before and after; `keterangan` says which documents changed it and what is odd about it. Sen. */
export type BarisPerubahan = {
  bagian: string
  unitKode: string
  unitNama: string
  subKode: string
  subNama: string
  rekeningKode: string
  rekeningUraian: string
  danaNama: string
  sebelum: Rupiah
  setelah: Rupiah
  keterangan: string
}

/** Two states of a budget and the documents between them. */
export type DataPerubahan = {
  pemda: string
  contoh: boolean
  judul: string
  keterangan: readonly string[]
  baris: readonly BarisPerubahan[]
  dokumen: readonly (readonly [nomor: string, isi: string])[]
  catatan: readonly string[]
}

const namaBagian: Readonly<Record<string, string>> = {
  pendapatan: 'Pendapatan daerah',
  belanja: 'Belanja daerah',
  penerimaan: 'Penerimaan pembiayaan',
  pengeluaran: 'Pengeluaran pembiayaan',
}

/** Sebelum, setelah, bertambah (berkurang): lines that changed below their unit and sub kegiatan, each part with its sum. */
export function perubahanApbd({ baris, dokumen, ...kepala }: DataPerubahan): Laporan {
  const laporan = laporanTerbuka(
    { ...kepala, kode: 'apbd-perubahan' },
    { kolom, baris: [...Map.groupBy(baris, ({ bagian }) => bagian)].flatMap(bagianOf) },
  )
  const fakta = dokumen.map(([label, nilai]) => ({ label, nilai }))
  const sebab: readonly Bagian[] = fakta.length === 0 ? [] : [{ jenis: 'fakta', fakta }]
  return { ...laporan, pembuka: sebab }
}

function bagianOf([bagian, rows]: [string, readonly BarisPerubahan[]]): readonly Baris[] {
  const isi = [...Map.groupBy(rows, ({ unitKode, subKode }) => `${unitKode} ${subKode}`).values()]
  let unit = ''
  return [
    judul(0, [null, namaBagian[bagian] ?? bagian]),
    ...isi.flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const atas = first.unitKode === unit ? [] : [judul(1, [first.unitKode, first.unitNama])]
      unit = first.unitKode
      const sub = first.subKode === '' ? [] : [judul(2, [first.subKode, first.subNama])]
      return [...atas, ...sub, ...group.map(rincian)]
    }),
    angka(
      'jumlah',
      [null, `Jumlah yang berubah, ${namaBagian[bagian]?.toLowerCase() ?? bagian}`, null],
      rows,
      '',
    ),
  ]
}

function judul(tingkat: number, [kode, nama]: readonly [string | null, string]): Baris {
  return { jenis: 'judul', tingkat, sel: [kode, nama, null, null, null, null, null, null] }
}

function rincian(satu: BarisPerubahan): Baris {
  const { rekeningKode, rekeningUraian, danaNama, keterangan } = satu
  return angka('rincian', [rekeningKode, rekeningUraian, danaNama], [satu], keterangan)
}

function angka(
  jenis: 'rincian' | 'jumlah',
  depan: readonly (string | null)[],
  rows: readonly Pick<BarisPerubahan, 'sebelum' | 'setelah'>[],
  keterangan: string,
): Baris {
  const sebelum = sum(rows.map((satu) => satu.sebelum))
  const setelah = sum(rows.map((satu) => satu.setelah))
  const beda = setelah - sebelum
  return {
    ...{ jenis, tingkat: jenis === 'rincian' ? 3 : 0 },
    sel: [...depan, sebelum, setelah, beda, persenOf(beda, sebelum), keterangan],
  }
}

const kolom: readonly Kolom[] = [
  { nama: 'kode', judul: 'Kode', jenis: 'kode' },
  { nama: 'uraian', judul: 'Uraian', jenis: 'uraian' },
  { nama: 'sumber_dana', judul: 'Sumber dana', jenis: 'teks' },
  { nama: 'sebelum', judul: 'Sebelum (Rp)', jenis: 'uang' },
  { nama: 'setelah', judul: 'Setelah (Rp)', jenis: 'uang' },
  { nama: 'selisih', judul: 'Bertambah (berkurang) (Rp)', jenis: 'uang' },
  { nama: 'persen', judul: '%', jenis: 'persen' },
  { nama: 'keterangan', judul: 'Dasar', jenis: 'teks' },
]
