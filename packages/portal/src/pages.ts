import { renderToStaticMarkup } from 'react-dom/server'
import { createElement } from 'react'
import { ErrorView } from './error.tsx'
import { berandaPage } from './home.tsx'
import { Layout } from './layout.tsx'
import type { OpenedPage, Page } from './page.ts'
import { statusPage } from './status.tsx'
import { style as styleText } from './style.ts'

/** The table of public pages; a new page is a new row. */
export const pages: readonly Page[] = [berandaPage, statusPage]

/** The one style sheet of all public pages. */
export const style: string = styleText

/** A whole HTML document. */
export function renderPage(opened: OpenedPage, { stylePath }: { stylePath: string }): string {
  return document(
    createElement(Layout, { judul: opened.judul, contoh: opened.contoh, stylePath }, opened.isi),
  )
}

/** The page of an error: status, what to do, and the event code to send. It depends on nothing that could be broken. */
export function renderError(
  problem: { status: number; pesan: string; kejadian: string },
  { stylePath }: { stylePath: string },
): string {
  const judul = problem.status === 404 ? 'Halaman tidak ada' : 'Permintaan belum terjawab'
  return document(
    createElement(
      Layout,
      { judul, contoh: false, stylePath },
      createElement(ErrorView, { judul, ...problem }),
    ),
  )
}

function document(element: Parameters<typeof renderToStaticMarkup>[0]): string {
  return `<!doctype html>${renderToStaticMarkup(element)}`
}
