import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { type LangkahImpor, langkahImpor } from '../features/sistem/impor/bentuk-impor.ts'
import { readCariBuat } from '../dokumen/isi-awal.ts'
import { TugasSaya } from '../features/sistem/tugas-saya.tsx'
import { root, ruang } from './akar.ts'
import { halaman } from './halaman.ts'
import { ruteAnggaran } from './rute-anggaran.ts'

const masuk = createRoute({
  getParentRoute: () => root,
  path: halaman.masuk.path,
  component: lazyRouteComponent(() => import('../features/sistem/masuk.tsx'), 'Masuk'),
})
const awal = createRoute({
  getParentRoute: () => root,
  path: halaman.awal.path,
  component: lazyRouteComponent(() => import('../features/sistem/sandi-pertama.tsx'), 'SandiPertama'),
})
const tugas = createRoute({ getParentRoute: () => ruang, path: halaman.tugas.path, component: TugasSaya })
const daftar = createRoute({
  getParentRoute: () => ruang,
  path: halaman.daftar.path,
  component: lazyRouteComponent(() => import('../dokumen/daftar-dokumen.tsx'), 'DaftarDokumen'),
})
const buat = createRoute({
  getParentRoute: () => ruang,
  path: halaman.buat.path,
  validateSearch: readCariBuat,
  component: lazyRouteComponent(() => import('../dokumen/buat-dokumen.tsx'), 'BuatDokumen'),
})
const lihat = createRoute({
  getParentRoute: () => ruang,
  path: halaman.lihat.path,
  component: lazyRouteComponent(() => import('../dokumen/lihat-dokumen.tsx'), 'LihatDokumen'),
})
const ubah = createRoute({
  getParentRoute: () => ruang,
  path: halaman.ubah.path,
  component: lazyRouteComponent(() => import('../dokumen/ubah-dokumen.tsx'), 'UbahDokumen'),
})
const jejak = createRoute({
  getParentRoute: () => ruang,
  path: halaman.jejak.path,
  component: lazyRouteComponent(() => import('../dokumen/jejak-dokumen.tsx'), 'JejakDokumen'),
})
const bidang = createRoute({
  getParentRoute: () => ruang,
  path: halaman.bidang.path,
  component: lazyRouteComponent(() => import('../dokumen/bidang.tsx'), 'Bidang'),
})
const benang = createRoute({
  getParentRoute: () => ruang,
  path: halaman.benang.path,
  validateSearch: (search: Record<string, unknown>): { cari?: string; tahun?: number } => ({
    ...(typeof search['cari'] === 'string' || typeof search['cari'] === 'number'
      ? { cari: String(search['cari']) }
      : {}),
    ...(typeof search['tahun'] === 'number' ? { tahun: search['tahun'] } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/akuntansi/benang/benang.tsx'), 'CariHalaman'),
})
const cari = createRoute({
  getParentRoute: () => ruang,
  path: halaman.cari.path,
  validateSearch: ({ q }: Record<string, unknown>): { q: string } => ({
    q: typeof q === 'string' || typeof q === 'number' ? String(q) : '',
  }),
  component: lazyRouteComponent(() => import('../features/sistem/cari.tsx'), 'Cari'),
})
const lihatBenang = createRoute({
  getParentRoute: () => ruang,
  path: halaman.lihatBenang.path,
  component: lazyRouteComponent(() => import('../features/akuntansi/benang/lihat-benang.tsx'), 'LihatBenang'),
})
const kinerja = createRoute({
  getParentRoute: () => ruang,
  path: halaman.kinerja.path,
  validateSearch: (search: Record<string, unknown>): { unit?: number } => {
    const unit = Number(search['unit'])
    return Number.isSafeInteger(unit) && unit > 0 ? { unit } : {}
  },
  component: lazyRouteComponent(() => import('../features/kinerja/kinerja.tsx'), 'Kinerja'),
})
const kartu = createRoute({
  getParentRoute: () => ruang,
  path: halaman.kartu.path,
  component: lazyRouteComponent(() => import('../features/kinerja/kartu.tsx'), 'Kartu'),
})
const kartuBaru = createRoute({
  getParentRoute: () => ruang,
  path: halaman.kartuBaru.path,
  component: lazyRouteComponent(() => import('../features/kinerja/kartu-baru.tsx'), 'KartuBaru'),
})
const buku = createRoute({
  getParentRoute: () => ruang,
  path: halaman.buku.path,
  component: lazyRouteComponent(() => import('../features/akuntansi/buku.tsx'), 'Buku'),
})
const terbitan = createRoute({
  getParentRoute: () => ruang,
  path: halaman.terbitan.path,
  component: lazyRouteComponent(() => import('../features/publik/terbitan.tsx'), 'Terbitan'),
})
const pengguna = createRoute({
  getParentRoute: () => ruang,
  path: halaman.pengguna.path,
  component: lazyRouteComponent(() => import('../features/organisasi/pengguna.tsx'), 'Pengguna'),
})
const tahapan = createRoute({
  getParentRoute: () => ruang,
  path: halaman.tahapan.path,
  component: lazyRouteComponent(() => import('../features/sistem/tahapan.tsx'), 'Tahapan'),
})
const pekerjaan = createRoute({
  getParentRoute: () => ruang,
  path: halaman.pekerjaan.path,
  component: lazyRouteComponent(() => import('../features/sistem/pekerjaan.tsx'), 'Pekerjaan'),
})
const impor = createRoute({
  getParentRoute: () => ruang,
  path: halaman.impor.path,
  component: lazyRouteComponent(() => import('../features/sistem/impor/riwayat-impor.tsx'), 'RiwayatImpor'),
})
const imporBaru = createRoute({
  getParentRoute: () => ruang,
  path: halaman.imporBaru.path,
  validateSearch: ({ jenis, dokumen }: Record<string, unknown>): { jenis?: string; dokumen?: string } => ({
    ...(typeof jenis === 'string' ? { jenis } : {}),
    ...(typeof dokumen === 'number' || (typeof dokumen === 'string' && /^\d{1,18}$/.test(dokumen))
      ? { dokumen: String(dokumen) }
      : {}),
  }),
  component: lazyRouteComponent(() => import('../features/sistem/impor/impor-baru.tsx'), 'ImporBaru'),
})
const imporan = createRoute({
  getParentRoute: () => ruang,
  path: halaman.imporan.path,
  validateSearch: ({ langkah }: Record<string, unknown>): { langkah?: LangkahImpor } => {
    const known = langkahImpor.find((satu) => satu === langkah)
    return known === undefined ? {} : { langkah: known }
  },
  component: lazyRouteComponent(
    () => import('../features/sistem/impor/halaman-imporan.tsx'),
    'HalamanImporan',
  ),
})
const rujukan = createRoute({
  getParentRoute: () => ruang,
  path: halaman.rujukan.path,
  component: lazyRouteComponent(() => import('../features/sistem/rujukan.tsx'), 'Rujukan'),
})
const audit = createRoute({
  getParentRoute: () => ruang,
  path: halaman.audit.path,
  component: lazyRouteComponent(() => import('../features/sistem/jejak-audit.tsx'), 'JejakAudit'),
})
const sesi = createRoute({
  getParentRoute: () => ruang,
  path: halaman.sesi.path,
  component: lazyRouteComponent(() => import('../features/sistem/sesi.tsx'), 'Sesi'),
})

const tree = root.addChildren([
  masuk,
  awal,
  ruang.addChildren([
    tugas,
    daftar,
    buat,
    lihat,
    ubah,
    jejak,
    bidang,
    kinerja,
    kartu,
    kartuBaru,
    benang,
    lihatBenang,
    cari,
    buku,
    ...ruteAnggaran,
    terbitan,
    pengguna,
    tahapan,
    pekerjaan,
    impor,
    imporBaru,
    imporan,
    rujukan,
    audit,
    sesi,
  ]),
])

/** The router of the workspace, under /app; pages load as their own chunks when first visited. */
export function createAppRouter() {
  return createRouter({
    routeTree: tree,
    basepath: '/app',
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
