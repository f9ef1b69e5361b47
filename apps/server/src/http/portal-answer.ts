import { randomUUID } from 'node:crypto'
import type { Asked, FormState, OpenedPage, Page, Site } from '@benang/portal/page'
import { type Bentuk, type CaraCetak, jenisMedia } from '@benang/render/bentuk'
import { writeLaporan } from '@benang/render/in-worker'
import { laporanJson } from '@benang/render/json'
import type { Context } from 'hono'
import { publicJson } from './answers.ts'
import type { PortalDeps } from './deps.ts'
import { entityTag, notModified } from './entity-tag.ts'
import { loadPortal, stylePathOf } from './page-loader.ts'
import { addressOf, fileName } from './portal-path.ts'

/** A page that was found, and for whom. */
export type Shown = { page: Page; opened: OpenedPage; asked: Asked; deps: PortalDeps }

const fresh = 'public, max-age=5'
const utf8 = new TextDecoder()

/** What a page is given of this installation. */
export function siteOf({ options, started, lastEvidence }: PortalDeps): Site {
  return {
    db: options.db,
    demo: options.mode === 'demo',
    alamat: options.publicUrl ?? null,
    versi: options.versi,
    mulai: started.toISOString(),
    lastEvidence,
  }
}

/** The page as a document with a tag of its bytes; one with a form is new each time and kept by nobody. */
export async function answerPage(c: Context, shown: Shown): Promise<Response> {
  const html = await drawPage(c, shown, { perintah: randomUUID(), isian: {}, salah: {} })
  if (shown.page.form !== undefined) return c.html(html, 200, { 'cache-control': 'no-store' })
  const etag = entityTag(html)
  if (notModified(c, etag)) return c.body(null, 304)
  return c.html(html, 200, { etag, 'cache-control': fresh })
}

/** The document: the frame, the page, and of a report the sheet that its other forms are written from. */
export async function drawPage(
  c: Context,
  { page, opened, asked, deps }: Shown,
  form: FormState,
): Promise<string> {
  const { renderPage } = await loadPortal()
  const { publicUrl } = deps.options
  const lembar =
    page.laporan === 'lembar' ? utf8.decode(await writeLaporan('html', opened.laporan, caraOf(deps))) : ''
  const alamat = publicUrl === undefined ? null : new URL(addressOf(c.req.path, asked), publicUrl).href
  return renderPage(opened, { frame: { stylePath: await stylePathOf(), alamat }, drawn: { form, lembar } })
}

/** One other form. Its tag comes from the data, so that a file somebody has already is not written again. */
export async function answerFile(
  c: Context,
  { page, opened, asked, deps, bentuk }: Shown & { bentuk: Exclude<Bentuk, 'html'> },
): Promise<Response> {
  const { laporan } = opened
  const { versi, commit } = deps.options.versi
  const text = page.laporan === 'lembar' ? laporanJson(laporan) : publicJson(opened.data)
  const etag = entityTag(`${bentuk} ${versi} ${commit} ${text}`)
  c.header('access-control-allow-origin', '*')
  if (notModified(c, etag)) return c.body(null, 304)
  c.header('cache-control', fresh)
  c.header('content-type', jenisMedia[bentuk])
  if (bentuk === 'json') return c.body(text)
  const how = bentuk === 'pdf' ? 'inline' : 'attachment'
  c.header('content-disposition', `${how}; filename="${fileName(c.req.path, asked, bentuk)}"`)
  return c.body(Uint8Array.from(await writeLaporan(bentuk, laporan, caraOf(deps))))
}

/** Public sheets say nothing of when they were printed: the same figures, the same bytes. */
function caraOf({ options }: PortalDeps): CaraCetak {
  return { alamat: options.publicUrl ?? null, dicetak: null }
}
