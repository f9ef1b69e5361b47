/** One section in the header. */
export type TautNav = {
  label: string
  ke: '/' | '/audit' | '/bidang/$bidang' | '/buku' | '/pengguna' | '/tahapan'
  params?: { bidang: string }
  milik: (path: string) => boolean
}

const tugas: TautNav = { label: 'Tugas saya', ke: '/', milik: (path) => path === '/' }
const penganggaran: TautNav = {
  label: 'Penganggaran',
  ke: '/bidang/$bidang',
  params: { bidang: 'penganggaran' },
  milik: (path) => path.startsWith('/bidang/penganggaran') || kindOf(path) === 'penganggaran',
}
const penatausahaan: TautNav = {
  label: 'Penatausahaan',
  ke: '/bidang/$bidang',
  params: { bidang: 'penatausahaan' },
  milik: (path) => path.startsWith('/bidang/penatausahaan') || kindOf(path) === 'penatausahaan',
}
const buku: TautNav = {
  label: 'Buku besar',
  ke: '/buku',
  milik: (path) =>
    path.startsWith('/buku') || path.startsWith('/bidang/akuntansi') || kindOf(path) === 'akuntansi',
}
const tahapan: TautNav = {
  label: 'Tahapan',
  ke: '/tahapan',
  milik: (path) => path.startsWith('/tahapan'),
}
const pengguna: TautNav = {
  label: 'Pengguna',
  ke: '/pengguna',
  milik: (path) => path.startsWith('/pengguna'),
}

const audit: TautNav = { label: 'Jejak audit', ke: '/audit', milik: (path) => path.startsWith('/audit') }
const pengawas = ['admin', 'ppkd', 'inspektorat', 'pemeriksa']

/** The sections a role has use for; the server decides what it may do there. */
export function navFor(peran: string): readonly TautNav[] {
  const work = [tugas, penganggaran, penatausahaan, buku, tahapan]
  const more = pengawas.includes(peran) ? [...work, audit] : work
  return peran === 'admin' ? [...more, pengguna] : more
}

function kindOf(path: string): string {
  const jenis = /^\/dokumen\/([^/]+)/.exec(path)?.[1]
  if (jenis === undefined) return ''
  if (/^(saldo_awal|pembalikan)$/.test(jenis)) return 'akuntansi'
  return /^(dpa|anggaran-kas|rka|kua|ppas|pergeseran)/.test(jenis) ? 'penganggaran' : 'penatausahaan'
}
