import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

// A name the browser trusts without TLS; nothing listens there, every file is handed to the page.
const alamat = 'http://localhost:9/'

/** Builds the page that holds the grid alone, with a source in its own memory. */
export async function bangunHalaman(root: string): Promise<{ dist: string; buang: () => Promise<void> }> {
  const dist = await mkdtemp(join(tmpdir(), 'benang-kisi-'))
  const web = join(root, 'apps/web')
  const vite = join(web, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', 'src/kisi/ukur', '--outDir', dist, '--emptyOutDir', '--logLevel', 'error']
  execFileSync(process.execPath, args, { cwd: web, env: { ...process.env, NODE_ENV: 'production' } })
  return { dist, buang: () => rm(dist, { recursive: true, force: true }) }
}

/** A fresh page over the built files; nothing asks the network. */
export async function bukaHalaman(
  browser: Browser,
  dist: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  await page.route(`${alamat}**`, async (route) => {
    const path = new URL(route.request().url()).pathname
    const file = path === '/' ? '/index.html' : path
    const body = await readFile(join(dist, file)).catch(() => null)
    if (body === null) return route.fulfill({ status: 404 })
    return route.fulfill({ body, contentType: kinds[extname(file)] ?? 'application/octet-stream' })
  })
  await page.goto(alamat)
  await page.waitForFunction('window.ukur !== undefined')
  return page
}

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}
