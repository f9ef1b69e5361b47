import { z } from 'zod'

const withTahun = z.object({ tahun: z.int().min(2000).max(2100) })

/** The year a job of a book is about; throws when the job was queued without. */
export function tahunOf(isi: unknown): number {
  return withTahun.parse(isi).tahun
}

const nama: Readonly<Record<string, string>> = {
  'gulung-rekap': 'Menggulung rekap',
  'verifikasi-buku': 'Memverifikasi buku besar',
  'isi-demo': 'Mengisi data contoh',
  'isi-demo-besar': 'Mengisi data contoh besar',
  impor: 'Mengimpor berkas',
  'cetak-buku': 'Mencetak buku anggaran',
  'ingatkan-tenggat': 'Mengingatkan tenggat anggaran',
  'sapu-berkas': 'Membersihkan berkas tanpa pemilik',
}

/** What people call a kind of job. */
export function namaPekerjaan(jenis: string): string {
  return nama[jenis] ?? jenis
}
