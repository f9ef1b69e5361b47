/** Every page of the workspace: its path below /app, its title, whether it needs a session, and one address to test it. */
export type Halaman = { path: string; judul: string; terbuka?: true; contoh: string }

/** The route table; the browser tests walk it, so a page missing here has no address. */
export const halaman = {
  masuk: { path: '/masuk', judul: 'Masuk', terbuka: true, contoh: '/masuk' },
  awal: { path: '/awal/$tautan', judul: 'Sandi pertama', terbuka: true, contoh: '/awal/contoh' },
  tugas: { path: '/', judul: 'Tugas saya', contoh: '/' },
  daftar: { path: '/dokumen/$jenis', judul: 'Daftar dokumen', contoh: '/dokumen/spp' },
  buat: { path: '/dokumen/$jenis/baru', judul: 'Dokumen baru', contoh: '/dokumen/spp/baru' },
  lihat: { path: '/dokumen/$jenis/$dokumenId', judul: 'Dokumen', contoh: '/dokumen/spp/1' },
  ubah: { path: '/dokumen/$jenis/$dokumenId/ubah', judul: 'Ubah dokumen', contoh: '/dokumen/spp/1/ubah' },
  jejak: { path: '/dokumen/$jenis/$dokumenId/jejak', judul: 'Jejak audit', contoh: '/dokumen/spp/1/jejak' },
  bidang: { path: '/bidang/$bidang', judul: 'Bidang', contoh: '/bidang/penatausahaan' },
  benang: { path: '/benang', judul: 'Benang emas', contoh: '/benang?cari=drainase' },
  lihatBenang: { path: '/benang/$tahun/$kunci', judul: 'Benang', contoh: '/benang/2026/dok-1' },
  kinerja: { path: '/kinerja', judul: 'Kinerja', contoh: '/kinerja' },
  kartu: { path: '/kinerja/kartu/$indikatorId', judul: 'Kartu indikator', contoh: '/kinerja/kartu/1' },
  kartuBaru: { path: '/kinerja/kartu-baru', judul: 'Kartu indikator baru', contoh: '/kinerja/kartu-baru' },
  cari: { path: '/cari', judul: 'Cari', contoh: '/cari?q=drainse' },
  buku: { path: '/buku', judul: 'Buku besar', contoh: '/buku' },
  laporan: { path: '/laporan', judul: 'Laporan', contoh: '/laporan' },
  laporanDokumen: { path: '/laporan/dokumen', judul: 'Dokumen LRA', contoh: '/laporan/dokumen?rekening=5' },
  lampiran: { path: '/laporan/lampiran', judul: 'Lampiran APBD', contoh: '/laporan/lampiran' },
  kepatuhan: { path: '/kepatuhan', judul: 'Kepatuhan', contoh: '/kepatuhan' },
  terbitan: { path: '/terbitan', judul: 'Terbitkan APBD', contoh: '/terbitan' },
  pengguna: { path: '/pengguna', judul: 'Pengguna', contoh: '/pengguna' },
  tahapan: { path: '/tahapan', judul: 'Tahapan', contoh: '/tahapan' },
  pekerjaan: { path: '/pekerjaan', judul: 'Pekerjaan', contoh: '/pekerjaan' },
  rujukan: { path: '/rujukan', judul: 'Daftar rujukan', contoh: '/rujukan' },
  audit: { path: '/audit', judul: 'Jejak audit', contoh: '/audit' },
  sesi: { path: '/sesi', judul: 'Sesi dan keamanan', contoh: '/sesi' },
} as const satisfies Record<string, Halaman>
