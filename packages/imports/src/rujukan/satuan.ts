import type { BentukDaftar } from './baris-rujukan.ts'

/** Units of volume: the name, how it is printed, its other spellings. */
export const bacaSatuan: BentukDaftar = {
  susunan: [
    [
      { nama: 'nama', judul: ['satuan', 'value', 'nama', 'namasatuan'], wajib: true },
      { nama: 'tulisan', judul: ['tulisan', 'item', 'singkatan'] },
      { nama: 'sebutan_lain', judul: ['sebutanlain', 'sinonim'] },
    ],
  ],
  baca(p) {
    const nama = p.wajib('nama', 80)
    return {
      daftar: 'satuan',
      nama,
      tulisan: p.teks('tulisan') ?? nama,
      sebutanLain: (p.teks('sebutan_lain') ?? '')
        .split(',')
        .map((satu) => satu.trim())
        .filter((satu) => satu !== '')
        .join(','),
    }
  },
}
