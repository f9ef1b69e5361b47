import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { selAktif, selKisi } from '../staff/kisi-page.ts'
import { bangunHalaman, bukaHalaman } from './halaman-kisi.ts'

let browser: Browser
let halaman: Awaited<ReturnType<typeof bangunHalaman>>
beforeAll(async () => {
  halaman = await bangunHalaman(join(import.meta.dirname, '../../../..'))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await halaman.buang()
})

const buka = async (options: BrowserContextOptions, banyak = 24): Promise<Page> => {
  const page = await bukaHalaman(browser, halaman.dist, { bypassCSP: true, ...options })
  await page.evaluate(`ukur.contoh(${banyak})`)
  return page
}
const lebih = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
const cacat = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .include('.kisi-luar')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

it('at 200 % zoom and on a phone a line is typed and found again, and the page is never wider than the screen', async () => {
  for (const viewport of [
    { width: 640, height: 360 },
    { width: 360, height: 740 },
  ]) {
    const page = await buka({ viewport, deviceScaleFactor: 2 })
    expect(await lebih(page)).toBe(0)
    await page.getByRole('button', { name: /^3\. Barang 3/ }).click()
    await page.getByLabel('Koefisien', { exact: true }).fill('7 unit')
    await page.keyboard.press('Enter')
    await page.getByText('7.003,50').first().waitFor()
    await page.getByRole('button', { name: 'Lipat semua' }).click()
    await expect.poll(() => page.getByRole('button', { name: /Barang 3/ }).count()).toBe(0)
    await page
      .getByRole('button', { name: /^# Jalan|Belanja contoh nomor 1/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Tempel dari Excel' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await lebih(page)).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Buka semua' }).click()
    expect(await cacat(page)).toEqual([])
    await page.context().close()
  }
})

it('a filled grid has no fault axe knows, counts its rows and columns for readers, and one cell takes part in Tab', async () => {
  const page = await buka({})
  await selKisi(page, 'harga', 2).click()
  await page.keyboard.type('dua')
  await page.keyboard.press('Enter')
  await page.getByText('Isi jumlah dengan angka').waitFor()
  expect(await cacat(page)).toEqual([])
  const grid = page.getByRole('treegrid', { name: 'Baris rincian contoh' })
  expect(await grid.getAttribute('aria-colcount')).toBe('11')
  expect(await grid.getAttribute('aria-rowcount')).toBe('34')
  const rows = page.locator('.badan-kisi > [role=row]')
  const numbers = await rows.evaluateAll((all) => all.map((row) => Number(row.getAttribute('aria-rowindex'))))
  expect(numbers).toEqual(numbers.map((_, at) => at + 2))
  expect(await page.locator('.badan-kisi [tabindex="0"]').count()).toBe(1)
  const cell = page.locator(`[id="${await selAktif(page)}"]`)
  expect(await cell.getAttribute('aria-colindex')).toBe('4')
  await page.getByRole('button', { name: 'Kelompokkan' }).click()
  await page.getByRole('grid', { name: 'Baris rincian contoh' }).waitFor()
  expect(await cacat(page)).toEqual([])
  await page.context().close()
})

it('with forced colours the active cell, the selection and faults keep an outline; with reduced motion nothing moves', async () => {
  const page = await buka({ forcedColors: 'active', reducedMotion: 'reduce' })
  await selKisi(page, 'koefisien', 3).click()
  await page.keyboard.press('Shift+ArrowRight')
  const garis = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((cell) => getComputedStyle(cell).outlineStyle)
  expect(await garis('.sel.aktif')).toBe('solid')
  expect(await garis('.sel.terpilih:not(.aktif)')).toBe('dotted')
  const moving = await page.evaluate('document.getAnimations().length')
  expect(moving).toBe(0)
  await page.context().close()
})

it('a hundred and twenty steps are taken back and repeated after the tab was closed and nobody had answered', async () => {
  const page = await bukaHalaman(browser, halaman.dist)
  await page.evaluate('ukur.contoh(10, true)')
  await selKisi(page, 'tanggal', 9).click()
  for (let step = 1; step <= 120; step++) {
    await page.keyboard.type(String(step))
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
  }
  expect(await selKisi(page, 'tanggal', 9).textContent()).toBe('120')
  await expect.poll(() => page.evaluate(langkahTersimpan)).toBe(120)
  await page.reload()
  await page.waitForFunction('window.ukur !== undefined')
  await page.evaluate('ukur.contoh(10, true)')
  expect(await selKisi(page, 'tanggal', 9).textContent()).toBe('120')
  await selKisi(page, 'tanggal', 9).click()
  for (let step = 0; step < 120; step++) await page.keyboard.press('Control+z')
  expect(await selKisi(page, 'tanggal', 9).textContent()).toBe('')
  await page.keyboard.press('Control+z')
  await page.getByText('Tidak ada langkah lagi.').waitFor()
  for (let step = 0; step < 120; step++) await page.keyboard.press('Control+y')
  expect(await selKisi(page, 'tanggal', 9).textContent()).toBe('120')
  await expect
    .poll(() => page.locator('.status-kisi output').textContent(), { timeout: 15_000 })
    .toMatch(/^Luring, \d+ perubahan menunggu$/)
  await page.context().close()
})

const langkahTersimpan = `new Promise((done) => {
  const open = indexedDB.open('benang-kisi', 1)
  open.onsuccess = () => {
    const ask = open.result.transaction('kisi').objectStore('kisi').get('contoh')
    ask.onsuccess = () => { open.result.close(); done(ask.result?.riwayat.urung.length ?? 0) }
  }
})`
