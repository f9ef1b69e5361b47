import { Hono } from 'hono'
import { berkasRoutes } from './berkas.ts'
import type { HttpDeps } from './deps.ts'
import { dokumenFormsRoutes } from './dokumen-forms.ts'
import { answerError, answerNotFound } from './error-pages.ts'
import { healthRoutes } from './health.ts'
import { imporRoutes } from './impor.ts'
import { laporanFormsRoutes } from './laporan-forms.ts'
import { loadPortal } from './page-loader.ts'
import { portalRoutes } from './portal.ts'
import { publicApiRoutes } from './public-api.ts'
import { rkaFormsRoutes } from './rka-forms.ts'
import { limitVerifikasi } from './limit-verifikasi.ts'
import { observe } from './observe.ts'
import { securityHeaders } from './security-headers.ts'
import { staffAppRoutes } from './staff-app.ts'
import { trpcRoutes } from './trpc.ts'

/** All routes of the one process. Order matters only in that every answer passes the first two. */
export async function createApp(deps: HttpDeps): Promise<Hono> {
  const app = new Hono()
  app.use(observe(deps))
  app.use(securityHeaders(deps.https))
  app.route('/', healthRoutes(deps))
  app.route('/trpc', trpcRoutes(deps))
  app.route('/berkas', berkasRoutes(deps))
  app.route('/api/v1', publicApiRoutes(deps))
  app.route('/app/laporan', laporanFormsRoutes(deps))
  app.route('/app/dokumen', dokumenFormsRoutes(deps))
  app.route('/app/impor', imporRoutes(deps))
  app.route('/app/rka', rkaFormsRoutes(deps))
  app.route('/app', await staffAppRoutes(deps.options.webDist))
  app.use('/verifikasi/*', limitVerifikasi(deps)) // `/verifikasi` itself included
  app.route('/', await portalRoutes(deps, await loadPortal()))
  app.notFound(answerNotFound)
  app.onError(answerError(deps))
  return app
}
