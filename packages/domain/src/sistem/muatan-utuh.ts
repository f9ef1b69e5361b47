import type { Aturan, FaktaDokumen } from './aturan.ts'
import type { Identitas } from './aturan-asal.ts'
import { findJenis } from './semua-jenis.ts'

/** What a document adopts is still what it was when adopted. */
export function muatanUtuh(identitas: Identitas): Aturan<FaktaDokumen> {
  return {
    ...identitas,
    check: ({ jenis, muatan }) =>
      muatan
        .filter(({ utuh }) => !utuh)
        .map(({ nomor }) => ({
          lokasi: 'muatan',
          pesan: `${nomor} berubah setelah dimuat. Kembalikan ${findJenis(jenis)?.singkatan ?? jenis}, lalu ubah drafnya agar memuat yang sekarang.`,
        })),
  }
}
