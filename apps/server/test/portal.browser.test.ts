import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { terbitServer } from './publik/terbit.ts'
import type { TestServer } from './test-server.ts'

let server: TestServer
let browser: Browser
beforeAll(async () => {
  server = await terbitServer()
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
const apbd = '/uji7/apbd/2026'
const paths = [
  ...[
    '/',
    '/status',
    '/verifikasi',
    '/tidak-ada',
    '/uji7',
    '/uji7/usulan',
    '/uji8',
    apbd,
    `${apbd}?versi=1`,
    `${apbd}/versi`,
    `${apbd}/perubahan`,
  ],
  ...[`${apbd}/lra`, `${apbd}/lra/unit`, `${apbd}/lra/urusan`, `${apbd}/unit/1.03`, `${apbd}/unit/1.02`],
  ...[`${apbd}/unit/1.03/1.03.10.2.01.0001`, `${apbd}/urusan/1.03`, `${apbd}/rekening/5`],
  `${apbd}/rekening/5.1.02.01.01.0037`,
]
const cases = paths
  .flatMap((path) => sizes.flatMap((width) => schemes.map((scheme) => ({ path, width, scheme }))))
  .filter(({ width, scheme }) => width === 1280 || scheme === 'light') // colours do not depend on the width

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
        path: `${folder}/portal${path.replaceAll(/[/?=]/g, '-')}-${width}-${scheme}.png`,
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

it('works with scripts switched off: from the home page down to a mata anggaran', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  })
  const page = await context.newPage()
  await page.goto(server.url)
  const steps = ['Kota Uji 7', 'Dinas PUPR', 'P', 'K', 'Pembangunan Jalan']
  for (const name of steps) await page.getByRole('link', { name, exact: true }).last().click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Pembangunan Jalan: Rp9.980')
  expect(await page.getByRole('cell').allTextContents()).toEqual([
    'DAU',
    'Rp9.980',
    'Rp2.000',
    '20,0 %',
    'Ikuti',
  ])
  await page.getByRole('link', { name: 'Realisasi', exact: true }).click()
  expect(await page.getByRole('row', { name: /JUMLAH BELANJA/ }).textContent()).toContain('20.000,00')
  await context.close()
})

it('shows the home page with at most 60 kB, no script and 12 requests', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const sizes: { type: string; bytes: number }[] = []
  page.on('response', (answer) => {
    void answer
      .body()
      .then((body) => sizes.push({ type: answer.request().resourceType(), bytes: body.length }))
  })
  for (const path of ['/', apbd]) {
    sizes.length = 0
    await page.goto(server.url + path, { waitUntil: 'networkidle' })
    expect(sizes.length).toBeGreaterThan(1)
    expect(sizes.length).toBeLessThanOrEqual(12)
    expect(sizes.filter(({ type }) => type === 'script')).toEqual([])
    expect(sizes.reduce((all, { bytes }) => all + bytes, 0)).toBeLessThan(60_000)
  }
  await context.close()
})
