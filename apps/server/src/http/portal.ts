import type { FormDefinition, Page } from '@benang/portal/page'
import type { Bentuk } from '@benang/render/bentuk'
import { type Handler, Hono } from 'hono'
import { refuse } from './answers.ts'
import { addressBucket, clientAddress } from './client-address.ts'
import type { PortalDeps } from './deps.ts'
import { stylePathOf } from './page-loader.ts'
import { answerFile, answerPage, siteOf } from './portal-answer.ts'
import { formHandler } from './portal-form.ts'
import { askedOf, bentukOf, routeOf } from './portal-path.ts'
import { rateLimit } from './rate-limit.ts'
import { sameSiteOnly } from './same-site.ts'

/** Every public page as HTML, and the same data in its other forms under `<path>.json`, `.csv`, `.xlsx`, `.pdf`. */
export async function portalRoutes(
  deps: PortalDeps,
  { pages, style }: { pages: readonly Page[]; style: string },
): Promise<Hono> {
  const routes = new Hono()
  routes.get(await stylePathOf(), (c) =>
    c.body(style, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  )
  const file = fileHandler(deps)
  // Other forms first: `/x/{kode}.csv` would otherwise be the page of the kode "….csv".
  for (const page of pages)
    for (const bentuk of bentukOf(page)) routes.get(routeOf(page.path, `.${bentuk}`), file(page, bentuk))
  for (const page of pages) routes.get(routeOf(page.path), pageHandler(deps, page))
  for (const { form, ...page } of pages)
    if (form !== undefined) addForm(routes, { deps, page: { ...page, form } })
  return routes
}

/** A page; a word that is reserved in the place of a pemda leaves the path to whoever comes after. */
function pageHandler(deps: PortalDeps, page: Page): Handler {
  return async (c, next) => {
    const asked = askedOf(c, page)
    if (asked === undefined) return next()
    const opened = await page.open(siteOf(deps), asked)
    return opened === undefined ? c.notFound() : answerPage(c, { page, opened, asked, deps })
  }
}

/** Files for programs; those that cost work are counted per address. */
function fileHandler(deps: PortalDeps): (page: Page, bentuk: Exclude<Bentuk, 'html'>) => Handler {
  const written = rateLimit({ burst: 120, seconds: 1, now: () => performance.now() })
  return (page, bentuk) => async (c, next) => {
    const asked = askedOf(c, page, `.${bentuk}`)
    if (asked === undefined) return next()
    const from = addressBucket(clientAddress(c, deps.options.trustProxy === true))
    const wait = bentuk === 'json' ? 0 : written.take(from)
    if (wait > 0)
      return refuse(c, 429, {
        kode: 'TUNGGU',
        pesan: `Terlalu banyak berkas diunduh dari jaringan ini. Coba lagi ${wait} detik lagi.`,
        tungguDetik: wait,
      })
    const opened = await page.open(siteOf(deps), asked)
    return opened === undefined ? c.notFound() : answerFile(c, { page, opened, asked, deps, bentuk })
  }
}

function addForm(
  routes: Hono,
  { deps, page }: { deps: PortalDeps; page: Page & { form: FormDefinition } },
): void {
  const { publicUrl } = deps.options
  const own = sameSiteOnly(publicUrl === undefined ? [] : [new URL(publicUrl).origin])
  routes.post(routeOf(page.path), own, formHandler(deps, page))
}
