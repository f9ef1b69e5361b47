import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router'
import { Ruang } from '../kop/ruang.tsx'
import { HalamanGalat, HalamanTiada } from './halaman-galat.tsx'

/** The root of all pages. */
export const root = createRootRoute({
  component: Outlet,
  notFoundComponent: HalamanTiada,
  errorComponent: HalamanGalat,
})
/** The frame around every page that needs a session. */
export const ruang = createRoute({ getParentRoute: () => root, id: 'ruang', component: Ruang })
