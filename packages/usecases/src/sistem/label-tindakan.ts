import { findJenis } from '@benang/domain/sistem/semua-jenis'

/** An act in words: `spp.verifikasi` → "Verifikasi SPP", `sesi.masuk` → "Masuk"; an unknown one stays as it is. */
export function labelOf(tindakan: string): string {
  const [kode = '', langkah = ''] = tindakan.split('.')
  return findJenis(kode) === undefined || tindakan in tindakanLain
    ? (tindakanLain[tindakan] ?? tindakan)
    : langkahLabel(kode, langkah)
}

// Acts that are no step of a document.
const tindakanLain: Readonly<Record<string, string>> = {
  'berkas.hapus': 'Hapus berkas',
  'berkas.lampirkan': 'Lampirkan berkas',
  'buku.gantiMode': 'Ganti mode buku',
  'dokumen.bukaMata': 'Buka mata anggaran',
  'impor.organisasi': 'Impor organisasi',
  'organisasi.periksa': 'Periksa rujukan',
  'pekerjaan.batalkan': 'Batalkan pekerjaan',
  'pengguna.akhiriTugas': 'Akhiri penugasan',
  'pengguna.aktifkan': 'Aktifkan pengguna',
  'pengguna.buat': 'Buat pengguna',
  'pengguna.lepasFaktorKedua': 'Lepas faktor kedua',
  'pengguna.nonaktifkan': 'Nonaktifkan pengguna',
  'pengguna.tautan': 'Buat tautan sandi',
  'pengguna.tugaskan': 'Tugaskan pengguna',
  'publikasi.terbitkan': 'Terbitkan APBD',
  'sesi.akhiriSesi': 'Akhiri sesi',
  'sesi.aktifkanTotp': 'Pasang faktor kedua',
  'sesi.gantiPeran': 'Ganti peran',
  'sesi.gantiSandi': 'Ganti sandi',
  'sesi.keluar': 'Keluar',
  'sesi.konfirmasiFaktorKedua': 'Berikan faktor kedua',
  'sesi.masuk': 'Masuk',
  'sesi.mulaiTotp': 'Mulai pasang faktor kedua',
  'sesi.pakaiTautanAwal': 'Pakai tautan sandi',
  'tahapan.atur': 'Atur tahapan',
  'tahapan.beriPengecualian': 'Beri pengecualian tahapan',
  'tahapan.tambahHariLibur': 'Tambah hari libur',
  'usulan.kirim': 'Kirim usulan',
}

/** A step of a kind in the words of its button. */
export function langkahLabel(kode: string, langkah: string): string {
  const jenis = findJenis(kode)
  const singkatan = jenis?.singkatan ?? kode.toUpperCase()
  const found = jenis?.langkah.find(({ tindakan }) => tindakan === langkah)
  if (found !== undefined) return found.label
  const lain: Readonly<Record<string, string>> = { buat: 'Buat', ubah: 'Ubah', dibalik: 'Pembalikan' }
  return `${lain[langkah] ?? langkah} ${singkatan}`
}
