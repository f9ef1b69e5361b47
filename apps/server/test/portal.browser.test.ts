import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { type TestServer, testServer } from './test-server.ts'

let server: TestServer
let browser: Browser
beforeAll(async () => {
  server = await testServer()
  await server.scratch.sql(
    `set session_replication_role = replica; insert into ledger.buku (pemda_id, tahun, model, no_akhir, kepala) values (2, 2026, 'x', 3412, sha256('a')), (2, 2025, 'x', 120, sha256('b'))`,
  )
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.end()
})

const sizes = [360, 1280]
const schemes = ['light', 'dark'] as const
const cases = ['/', '/status', '/verifikasi', '/tidak-ada'].flatMap((path) =>
  sizes.flatMap((width) => schemes.map((scheme) => ({ path, width, scheme }))),
)

it.each(cases)(
  '$path at $width px, $scheme: no script, no axe finding, no sideways scrolling',
  async ({ path, width, scheme }) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme: scheme,
      bypassCSP: true,
    })
    const page = await context.newPage()
    await page.goto(server.url + path)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual(
      [],
    )
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    expect(overflow).toBe(0)
    const folder = process.env['BENANG_GAMBAR']
    if (folder)
      await page.screenshot({
        path: `${folder}/portal${path.replaceAll('/', '-')}-${width}-${scheme}.png`,
        fullPage: true,
      })
    await context.close()
  },
)

it('works with scripts switched off: from the home page to the status page and the staff app', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(server.url)
  await page.getByRole('link', { name: 'Status', exact: true }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Layanan berjalan')
  await page.goBack()
  expect(await page.getByRole('link', { name: 'Masuk aplikasi staf' }).getAttribute('href')).toBe('/app')
  await context.close()
})
