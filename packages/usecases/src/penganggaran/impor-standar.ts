import { rangeOfAct } from '@benang/database/organisasi/batal-impor'
import { Refused } from '../refused.ts'
import type { AdapterImpor } from '../sistem/adapter-impor.ts'
import { masukanOf, periksaOf, sasaranDaftar, terapOf } from '../sistem/impor-rujukan.ts'
import { importInAct } from '../sistem/import-rujukan.ts'

/** Standard prices under a decree of the head of the region. */
export const imporStandar: AdapterImpor = {
  ...{
    jenis: 'standar-harga',
    nama: 'Standar harga (SSH, SBU, HSPK, ASB)',
    peran: ['ppkd', 'sekda', 'admin'],
  },
  uraian:
    'Daftar standar harga satu keputusan kepala daerah; harga yang sudah dipakai dokumen tidak berubah.',
  sasaran: sasaranDaftar('standar-harga', {
    ...{ harga1: 'Harga', jenis: 'Kelompok (SSH, SBU, HSPK, ASB)', spek: 'Spesifikasi', tkdn: 'TKDN' },
    ...{ harga2: 'Harga zona 2', harga3: 'Harga zona 3', harga4: 'Harga zona 4', harga5: 'Harga zona 5' },
    ...{ harga6: 'Harga zona 6', harga7: 'Harga zona 7', harga8: 'Harga zona 8', harga9: 'Harga zona 9' },
    ...{ kode_kelompok: 'Kode kelompok barang', nama_kelompok: 'Nama kelompok barang' },
  }),
  pertanyaan: [
    {
      ...{ nama: 'edisi', label: 'Keputusan', tipe: 'teks', wajib: true },
      bantuan: 'Nama singkatnya, misalnya Perkada 12/2026. Nama yang sudah ada menambah keputusan itu.',
    },
    {
      ...{ nama: 'dasar', label: 'Judul lengkap keputusan', tipe: 'teks', wajib: false },
      bantuan: 'Wajib untuk keputusan baru.',
    },
    {
      ...{ nama: 'sejak', label: 'Berlaku sejak', tipe: 'tanggal', wajib: false },
      bantuan: 'Wajib untuk keputusan baru.',
    },
    { nama: 'sampai', label: 'Berlaku sampai', tipe: 'tanggal', wajib: false },
    {
      ...{ nama: 'tambahan', label: 'Hanya menambah daftar yang berlaku', tipe: 'centang', wajib: false },
      bantuan: 'Tanpa centang, keputusan baru menggantikan semua daftar sebelumnya.',
    },
  ],
  async periksa(env, kerja) {
    const masukan = masukanOf(env, 'standar-harga', { kerja, latihan: false })
    return periksaOf(await importInAct(env.tx, env.context, masukan))
  },
  async terapkan(env, kerja) {
    const masukan = masukanOf(env, 'standar-harga', { kerja, latihan: false })
    const hasil = await importInAct(env.tx, env.context, masukan)
    if (!hasil.tersimpan)
      throw new Refused('BENTROK', 'Ada yang berubah sejak diperiksa. Tidak ada yang disimpan; periksa lagi.')
    const rujukan = await rangeOfAct(env.tx, { pemdaId: env.session.pemdaId, tabel: 'standar' })
    const terap = terapOf(hasil, undefined)
    return rujukan === null ? terap : { ...terap, rujukan }
  },
  halanganBatal: () =>
    Promise.resolve(
      'Isi sebuah keputusan kepala daerah tidak ditarik. Impor daftar yang benar ke keputusan yang sama selama belum dipakai dokumen, atau terbitkan keputusan baru.',
    ),
  batalkan: () => Promise.reject(new Refused('ATURAN', 'Isi sebuah keputusan tidak ditarik.')),
}
