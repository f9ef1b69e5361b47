/** Where somebody is: the path, and the section of the kind of document on it, '' on other pages. */
export type Tempat = { path: string; bidang: string }

/** One section in the header. */
export type TautNav = {
  label: string
  ke:
    | '/'
    | '/audit'
    | '/benang'
    | '/bidang/$bidang'
    | '/buku'
    | '/kinerja'
    | '/laporan'
    | '/pengguna'
    | '/tahapan'
    | '/terbitan'
  params?: { bidang: string }
  milik: (tempat: Tempat) => boolean
}

const bidang = (label: string, kode: string): TautNav => ({
  label,
  ke: '/bidang/$bidang',
  params: { bidang: kode },
  milik: (tempat) => tempat.bidang === kode || tempat.path.startsWith(`/bidang/${kode}`),
})
const halaman = (label: string, ke: Exclude<TautNav['ke'], '/' | '/bidang/$bidang'>): TautNav => ({
  label,
  ke,
  milik: ({ path }) => path.startsWith(ke),
})

const tugas: TautNav = { label: 'Tugas saya', ke: '/', milik: ({ path }) => path === '/' }
const buku: TautNav = {
  ...halaman('Buku besar', '/buku'),
  milik: (tempat) => tempat.bidang === 'akuntansi' || /^\/(buku|bidang\/akuntansi)/.test(tempat.path),
}
const kinerja: TautNav = {
  ...halaman('Kinerja', '/kinerja'),
  milik: (tempat) => tempat.bidang === 'kinerja' || /^\/(kinerja|bidang\/kinerja)/.test(tempat.path),
}
// Collectors have no sub kegiatan; an administrator's header is full, and reads it by its address.
const tanpaKinerja = ['pemungut-pajak', 'admin']
const perencana = ['bappeda', 'tapd', 'kdh', 'sekda', 'pa', 'pptk']
/** Roles that do not read the book, and so no thread of it. */
export const tanpaBenang: readonly string[] = ['pemungut-pajak', 'dprd']
const pengawas = ['admin', 'ppkd', 'inspektorat', 'pemeriksa']

/** Roles that look after the national lists, plan by them, or audit them; the page stands in the menu of the role chip. */
export const pembacaRujukan: readonly string[] = ['bappeda', 'tapd', ...pengawas]

/** Roles that import files; the page stands in the menu of the role chip. */
export const pengimpor: readonly string[] = ['admin', 'bappeda', 'ppkd', 'sekda', 'pa', 'kpa', 'pptk']

/** The sections a role has use for; the server decides what it may do there. */
export function navFor(peran: string): readonly TautNav[] {
  return [
    tugas,
    ...(perencana.includes(peran) ? [bidang('Perencanaan', 'perencanaan')] : []),
    bidang('Penganggaran', 'penganggaran'),
    bidang('Penatausahaan', 'penatausahaan'),
    ...(tanpaBenang.includes(peran) ? [] : [halaman('Benang', '/benang')]),
    ...(tanpaKinerja.includes(peran) ? [] : [kinerja]),
    buku,
    ...(peran === 'pemungut-pajak' ? [] : [halaman('Laporan', '/laporan')]),
    ...(peran === 'ppkd' ? [halaman('Terbit', '/terbitan')] : []),
    halaman('Tahapan', '/tahapan'),
    ...(pengawas.includes(peran) ? [halaman('Jejak audit', '/audit')] : []),
    ...(peran === 'admin' ? [halaman('Pengguna', '/pengguna')] : []),
  ]
}
