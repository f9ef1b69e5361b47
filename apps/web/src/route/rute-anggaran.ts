import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readCari, readCariDokumen } from '../features/akuntansi/lra/bentuk-lra.ts'
import { readCariBanding } from '../features/penganggaran/banding/cari-banding.ts'
import { readCariLampiran } from '../features/penganggaran/lampiran/cari-lampiran.ts'
import { readCariStandar } from '../features/penganggaran/standar/bentuk-standar.ts'
import { ruang } from './akar.ts'
import { halaman } from './halaman.ts'

const laporan = createRoute({
  getParentRoute: () => ruang,
  path: halaman.laporan.path,
  validateSearch: readCari,
  component: lazyRouteComponent(() => import('../features/akuntansi/lra/lra.tsx'), 'Lra'),
})
const laporanDokumen = createRoute({
  getParentRoute: () => ruang,
  path: halaman.laporanDokumen.path,
  validateSearch: readCariDokumen,
  component: lazyRouteComponent(() => import('../features/akuntansi/lra/dokumen-lra.tsx'), 'DokumenLra'),
})
const lampiran = createRoute({
  getParentRoute: () => ruang,
  path: halaman.lampiran.path,
  validateSearch: readCariLampiran,
  component: lazyRouteComponent(() => import('../features/penganggaran/lampiran/lampiran.tsx'), 'Lampiran'),
})
const banding = createRoute({
  getParentRoute: () => ruang,
  path: halaman.banding.path,
  validateSearch: readCariBanding,
  component: lazyRouteComponent(() => import('../features/penganggaran/banding/banding.tsx'), 'Banding'),
})
const kepatuhan = createRoute({
  getParentRoute: () => ruang,
  path: halaman.kepatuhan.path,
  validateSearch: ({ tahap }: Record<string, unknown>): { tahap?: 'rka' | 'dpa' } =>
    tahap === 'rka' || tahap === 'dpa' ? { tahap } : {},
  component: lazyRouteComponent(
    () => import('../features/penganggaran/kepatuhan/kepatuhan.tsx'),
    'Kepatuhan',
  ),
})
const asistensi = createRoute({
  getParentRoute: () => ruang,
  path: halaman.asistensi.path,
  component: lazyRouteComponent(
    () => import('../features/penganggaran/asistensi/asistensi.tsx'),
    'Asistensi',
  ),
})
const efisiensi = createRoute({
  getParentRoute: () => ruang,
  path: halaman.efisiensi.path,
  component: lazyRouteComponent(
    () => import('../features/penganggaran/efisiensi/efisiensi.tsx'),
    'Efisiensi',
  ),
})
const kalender = createRoute({
  getParentRoute: () => ruang,
  path: halaman.kalender.path,
  component: lazyRouteComponent(() => import('../features/penganggaran/kalender/kalender.tsx'), 'Kalender'),
})
const standarHarga = createRoute({
  getParentRoute: () => ruang,
  path: halaman.standarHarga.path,
  validateSearch: readCariStandar,
  component: lazyRouteComponent(
    () => import('../features/penganggaran/standar/standar-harga.tsx'),
    'StandarHarga',
  ),
})
const standarBarang = createRoute({
  getParentRoute: () => ruang,
  path: halaman.standarBarang.path,
  component: lazyRouteComponent(
    () => import('../features/penganggaran/standar/standar-rinci.tsx'),
    'StandarBarang',
  ),
})
const aturan = createRoute({
  getParentRoute: () => ruang,
  path: halaman.aturan.path,
  component: lazyRouteComponent(() => import('../features/sistem/aturan/aturan.tsx'), 'LihatAturan'),
})

/** Pages of reports, budgets, their rules and prices. */
export const ruteAnggaran = [
  laporan,
  laporanDokumen,
  lampiran,
  banding,
  kepatuhan,
  asistensi,
  efisiensi,
  kalender,
  standarHarga,
  standarBarang,
  aturan,
] as const
