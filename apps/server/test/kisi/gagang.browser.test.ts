import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { selKisi } from '../staff/kisi-page.ts'
import { bangunHalaman, bukaHalaman } from './halaman-kisi.ts'

let browser: Browser
let halaman: Awaited<ReturnType<typeof bangunHalaman>>
let page: Page
beforeAll(async () => {
  halaman = await bangunHalaman(join(import.meta.dirname, '../../../..'))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await halaman.buang()
})
beforeEach(async () => {
  await page?.context().close()
  page = await bukaHalaman(browser, halaman.dist)
  await page.evaluate('ukur.contoh(16)')
})

const tekan = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const teks = async (medan: string, nomor: number) => selKisi(page, medan, nomor).textContent()
const kolom = async (medan: string, dari: number, sampai: number) => {
  const cells: (string | null)[] = []
  for (let nomor = dari; nomor <= sampai; nomor++) cells.push(await teks(medan, nomor))
  return cells
}

it('the handle fills what it is dragged over, with mouse and finger; its twin in the menu and a double click fill to the end', async () => {
  await page.setViewportSize({ width: 1280, height: 1000 })
  await selKisi(page, 'uraian', 9).click()
  await tekan('Shift+ArrowDown')
  await tarik(9 + 4)
  expect(await kolom('uraian', 9, 14)).toEqual([
    ...['Barang 9', 'Barang 10', 'Barang 9', 'Barang 10', 'Barang 9'],
    'Barang 14',
  ])
  await tekan('Control+z')
  expect(await teks('uraian', 11)).toBe('Barang 11')
  await selKisi(page, 'uraian', 12).click()
  await tarik(10)
  expect(await kolom('uraian', 9, 12)).toEqual(['Barang 9', 'Barang 12', 'Barang 12', 'Barang 12'])
  await tekan('Control+z')
  await selKisi(page, 'uraian', 14).click()
  await page.locator('.gagang').dblclick()
  expect(await kolom('uraian', 14, 16)).toEqual(['Barang 14', 'Barang 14', 'Barang 14'])
  await tekan('Control+z')
  await selKisi(page, 'koefisien', 9).click()
  await page.keyboard.type('5 unit')
  await tekan('Enter', 'ArrowUp')
  await page.locator('summary', { hasText: 'Isi' }).click()
  await page.getByRole('button', { name: 'Isi ke bawah sampai akhir kelompok' }).click()
  expect(await kolom('koefisien', 15, 16)).toEqual(['5 unit', '5 unit'])
  await geserDiTepi()
  await sentuh()
})

/** Drags the handle with the mouse to the cell of a row in its column. */
async function tarik(nomor: number): Promise<void> {
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
  const from = await page.locator('.gagang').boundingBox()
  const to = await selKisi(page, 'uraian', nomor).boundingBox()
  if (from === null || to === null) throw new Error('the handle or the cell is out of sight')
  await page.mouse.move(from.x + 4, from.y + 4)
  await page.mouse.down()
  await page.mouse.move(to.x + 60, to.y + 8, { steps: 6 })
  expect(await page.locator('.sel.tarikan').count()).toBeGreaterThan(0)
  await page.mouse.up()
}

/** Held at the lower edge of a low frame, the handle takes the grid on with it. */
async function geserDiTepi(): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 500 })
  await selKisi(page, 'uraian', 9).click()
  const frame = await page.locator('.bingkai-kisi').boundingBox()
  const from = await page.locator('.gagang').boundingBox()
  if (from === null || frame === null) throw new Error('the handle is out of sight')
  await page.mouse.move(from.x + 4, from.y + 4)
  await page.mouse.down()
  await page.mouse.move(from.x - 20, frame.y + frame.height - 12, { steps: 4 })
  await expect
    .poll(() =>
      page.locator('.bingkai-kisi').evaluate((one) => one.scrollTop + one.clientHeight >= one.scrollHeight),
    )
    .toBe(true)
  await page.mouse.move(from.x - 22, frame.y + frame.height - 40)
  await page.mouse.up()
  await expect.poll(() => teks('uraian', 15)).toBe('Barang 9')
}

/** The same with a finger on a tablet. */
async function sentuh(): Promise<void> {
  const tablet = await bukaHalaman(browser, halaman.dist, { hasTouch: true })
  await tablet.evaluate('ukur.contoh(16)')
  await selKisi(tablet, 'uraian', 9).tap()
  const from = await tablet.locator('.gagang').boundingBox()
  const to = await selKisi(tablet, 'uraian', 11).boundingBox()
  if (from === null || to === null) throw new Error('the handle or the cell is out of sight')
  const cdp = await tablet.context().newCDPSession(tablet)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] })
  await touch('touchStart', { x: from.x + 4, y: from.y + 4 })
  await touch('touchMove', { x: to.x + 40, y: from.y + 30 })
  await touch('touchMove', { x: to.x + 40, y: to.y + 10 })
  await touch('touchEnd')
  await expect.poll(() => selKisi(tablet, 'uraian', 11).textContent()).toBe('Barang 9')
  await tablet.context().close()
}
