import type { Jawaban } from '../../connection/kontrak.ts'

/** An edition of a list as the server describes it. */
export type Edisi = Jawaban['rujukan']['daftar']['edisi'][number]

const judul: Readonly<Record<string, string>> = {
  nomenklatur: 'Nomenklatur',
  rekening: 'Rekening',
  'sumber-dana': 'Sumber dana',
  wilayah: 'Wilayah',
  satuan: 'Satuan',
  peta: 'Peta kode',
  organisasi: 'Organisasi',
}

/** A list in words. */
export function namaDaftar(daftar: string): string {
  return judul[daftar] ?? daftar
}

/** `7.715`: a count with Indonesian thousands. */
export function hitungan(banyak: number): string {
  return new Intl.NumberFormat('id-ID').format(banyak)
}
