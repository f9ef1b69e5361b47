import { renderToStaticMarkup } from 'react-dom/server'
import { createElement } from 'react'
import { ErrorView } from './error.tsx'
import { berandaPage } from './home.tsx'
import { Layout } from './layout.tsx'
import type { Drawn, OpenedPage, Page } from './page.ts'
import { benangPage } from './publik/benang-page.tsx'
import { styleBenang } from './publik/style-benang.ts'
import { styleWarga } from './publik/style-warga.ts'
import { tiketPage } from './publik/tiket-page.tsx'
import { usulanPage } from './publik/usulan-page.tsx'
import { apbdPage } from './publik/apbd-page.tsx'
import { lraPages } from './publik/lra-page.tsx'
import { pemdaPage } from './publik/pemda-page.tsx'
import { perubahanPage } from './publik/perubahan-page.tsx'
import { rincianPages } from './publik/rincian-page.tsx'
import { standarPage } from './publik/standar-page.tsx'
import { versiPage } from './publik/versi-page.tsx'
import { statusPage } from './status.tsx'
import { style as styleText } from './style.ts'
import { tanyaVerifikasiPage, verifikasiPage } from './verifikasi.tsx'

/** The table of public pages; a new page is a new row. */
export const pages: readonly Page[] = [
  berandaPage,
  statusPage,
  usulanPage,
  tiketPage,
  benangPage,
  tanyaVerifikasiPage,
  verifikasiPage,
  pemdaPage,
  apbdPage,
  versiPage,
  perubahanPage,
  standarPage,
  ...lraPages,
  ...rincianPages,
]

/** The one style sheet of all public pages. */
export const style: string = styleText + styleWarga + styleBenang

/** Where a document stands: its style sheet, and its own address for search engines (null: unknown). */
export type Frame = { stylePath: string; alamat: string | null }

/** A whole HTML document. */
export function renderPage(opened: OpenedPage, { frame, drawn }: { frame: Frame; drawn: Drawn }): string {
  const { judul, uraian, kop, contoh } = opened
  return document(createElement(Layout, { judul, uraian, kop, contoh, ...frame }, opened.draw(drawn)))
}

/** The page of an error: status, what to do, and the event code to send. It depends on nothing that could be broken. */
export function renderError(
  problem: { status: number; pesan: string; kejadian: string },
  { stylePath }: { stylePath: string },
): string {
  const judul = problem.status === 404 ? 'Tidak ditemukan' : 'Permintaan belum terjawab'
  return document(
    createElement(
      Layout,
      { judul, uraian: null, kop: null, contoh: false, stylePath, alamat: null },
      createElement(ErrorView, { judul, ...problem }),
    ),
  )
}

function document(element: Parameters<typeof renderToStaticMarkup>[0]): string {
  return `<!doctype html>${renderToStaticMarkup(element)}`
}
