import { bentukKode } from '@benang/values/baca-kode'
import type { BentukDaftar } from './baris-rujukan.ts'

/** Sources of funds. Without the column `set_input` every row may be chosen. */
export const bacaSumberDana: BentukDaftar = {
  susunan: [
    [
      { nama: 'kode', judul: ['kodedana', 'kodesumberdana', 'kode'], wajib: true },
      { nama: 'nama', judul: ['namadana', 'namasumberdana', 'nama', 'uraian'], wajib: true },
      { nama: 'set_input', judul: ['setinput', 'dapatdipilih'] },
    ],
  ],
  baca(p) {
    const pilih = p.teks('set_input')?.toLowerCase() ?? 'ya'
    if (pilih !== 'ya' && pilih !== 'tidak')
      p.tolak('set_input', { alasan: `"${pilih}" bukan Ya atau Tidak`, saran: 'Isi Ya atau Tidak.' })
    return {
      daftar: 'sumber-dana',
      segmen: p.kode('kode', bentukKode.sumberDana),
      nama: p.wajib('nama', 300),
      dapatDipilih: pilih === 'ya',
    }
  },
}
