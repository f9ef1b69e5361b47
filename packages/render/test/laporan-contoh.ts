import type { Baris, Kolom, Laporan } from '@benang/reports/laporan'

const kolom: readonly Kolom[] = [
  { nama: 'kode', judul: 'Kode', jenis: 'kode' },
  { nama: 'uraian', judul: 'Uraian', jenis: 'uraian' },
  { nama: 'anggaran', judul: 'Anggaran (Rp)', jenis: 'uang' },
  { nama: 'persen', judul: '%', jenis: 'persen' },
]

/** A report with everything a frame has, around the given rows. */
export function laporanContoh(change: Partial<Laporan> = {}): Laporan {
  return {
    kode: 'uji',
    pemda: 'Kota Contoh',
    unit: 'Dinas <Uji> & Coba',
    judul: 'Laporan uji',
    nomor: '001/UJI/2026',
    keterangan: ['Tahun Anggaran 2026'],
    arah: 'rebah',
    pembuka: [{ jenis: 'fakta', fakta: [{ label: 'Bank', nilai: 'Bank Contoh' }] }],
    tabel: { judul: null, kolom, baris: barisContoh },
    penutup: [{ jenis: 'alinea', teks: 'Demikian dibuat.' }],
    terbilang: { label: 'Terbilang', jumlah: 1_234_567_89n },
    catatan: ['Angka rekaan.'],
    tempat: 'Contoh',
    penandatangan: [
      {
        ...{ sebutan: 'Mengetahui', tanggal: '2026-11-24', jabatan: 'Kepala Dinas', awalan: 'Plt.' },
        ...{ nama: 'Rekaan Kedua', pangkat: 'Pembina (IV/a)', nip: '196908231994031005' },
      },
      {
        ...{ sebutan: null, tanggal: '2026-11-24', jabatan: 'Bendahara', awalan: null },
        ...{ nama: 'Rekaan Ketiga', pangkat: null, nip: null },
      },
    ],
    tanda: ['rancangan', 'salinan_kerja', 'data_contoh'],
    verifikasi: { kode: 'M3TD-81QZ', sidik: '51e09a3c'.repeat(8), versi: 4 },
    ...change,
  }
}

/** Cells that writers stumble over: formulas, quotes, breaks, negatives, amounts no float holds. */
export const barisContoh: readonly Baris[] = [
  { jenis: 'judul', tingkat: 0, sel: [null, 'BELANJA "DAERAH"', null, null] },
  { jenis: 'rincian', tingkat: 1, sel: ['5.1', '=HYPERLINK("x"), koma', 100_000_01n, 9375n] },
  { jenis: 'rincian', tingkat: 1, sel: ['5.2', '<script>alert(1)</script>', -123_45n, -1n] },
  { jenis: 'rincian', tingkat: 1, sel: ['5.3', 'Sangat besar', 99_999_999_999_999_999_99n, null] },
  { jenis: 'jumlah', tingkat: 0, sel: [null, 'JUMLAH', 100_000_000_000_099_876_55n, null] },
]
