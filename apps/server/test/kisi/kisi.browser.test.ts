import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { keClipboard, selAktif, selKisi } from '../staff/kisi-page.ts'
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
const aktif = (kunci: string) => expect.poll(() => selAktif(page)).toBe(`sel-${kunci}`)
const terpilih = () => page.locator('.sel.terpilih').count()

it('arrows, Tab, Enter, Home, End and page keys move the cursor; Shift stretches the selection', async () => {
  await selKisi(page, 'uraian', 1).click()
  await tekan('ArrowDown', 'ArrowRight')
  await aktif('b3-koefisien')
  await tekan('Shift+Tab')
  await aktif('b3-uraian')
  await tekan('Tab', 'Tab', 'Tab')
  await aktif('b3-tanggal')
  await tekan('Home')
  await aktif('b3-uraian')
  await tekan('End')
  await aktif('b3-dana')
  await tekan('Control+Home')
  await tekan('ArrowDown', 'ArrowDown', 'ArrowDown')
  await aktif('b1-uraian')
  await tekan('Enter')
  await aktif('b3-uraian')
  await tekan('Shift+Enter')
  await aktif('b1-uraian')
  await tekan('Shift+ArrowDown', 'Shift+ArrowRight')
  expect(await terpilih()).toBe(4)
  await tekan('Control+ArrowDown')
  await aktif('b16-koefisien')
  await tekan('PageUp')
  await tekan('Control+ArrowUp')
  await tekan('Shift+PageDown')
  expect(await terpilih()).toBe(8)
  await tekan('Control+End')
  await aktif(':baru-dana')
})

it('typing, F2, Escape, Delete, Ctrl+Space, Shift+Space and Ctrl+A do what a spreadsheet does', async () => {
  await selKisi(page, 'uraian', 1).click()
  await page.keyboard.type('Pipa')
  await tekan('Escape')
  expect(await teks('uraian', 1)).toBe('Barang 1')
  await tekan('F2', 'End')
  await page.keyboard.type(' baru')
  await tekan('Enter')
  expect(await teks('uraian', 1)).toBe('Barang 1 baru')
  await selKisi(page, 'uraian', 2).click()
  await tekan('Shift+ArrowRight', 'Delete')
  expect([await teks('uraian', 2), await teks('koefisien', 2)]).toEqual(['', ''])
  await tekan('Control+z')
  expect(await teks('uraian', 2)).toBe('Barang 2')
  await tekan('Control+y')
  expect(await teks('uraian', 2)).toBe('')
  await tekan('Shift+ ')
  expect(await terpilih()).toBe(10)
  await selKisi(page, 'harga', 4).click()
  await tekan('Control+ ')
  expect(await page.locator('.badan-kisi [data-medan="harga"].terpilih').count()).toBe(16)
  await tekan('Control+a')
  expect(await terpilih()).toBe(160)
})

it('Ctrl+D and Ctrl+R fill down and right, Ctrl+Enter fills a range, Ctrl+; writes the day of today', async () => {
  await selKisi(page, 'uraian', 9).click()
  await tekan('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
  expect(await kolom('uraian', 9, 12)).toEqual(['Barang 9', 'Barang 9', 'Barang 9', 'Barang 12'])
  await selKisi(page, 'uraian', 9).click()
  await tekan('Shift+ArrowDown', 'Shift+ArrowRight', 'Control+r')
  expect(await kolom('koefisien', 9, 11)).toEqual(['Barang 9', 'Barang 9', '2 unit'])
  await selKisi(page, 'paket', 13).click()
  await tekan('Shift+ArrowDown')
  await page.keyboard.type('Trotoar')
  await tekan('Control+Enter')
  expect(await kolom('paket', 13, 15)).toEqual(['Trotoar', 'Trotoar', ''])
  await selKisi(page, 'tanggal', 15).click()
  await tekan('Control+;')
  expect(await teks('tanggal', 15)).toMatch(/^\d{1,2} \p{L}+ \d{4}$|^\d{2}[-/.]\d{2}[-/.]\d{4}$/u)
})

it('cells are copied, cut and pasted; Ctrl+Shift+V shows the columns first, Alt+↓ the list, Ctrl+F what is found, ? all keys', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await selKisi(page, 'uraian', 9).click()
  await tekan('Shift+ArrowDown', 'Control+c')
  await selKisi(page, 'uraian', 12).click()
  await tekan('Control+v')
  expect(await kolom('uraian', 12, 14)).toEqual(['Barang 9', 'Barang 10', 'Barang 14'])
  await selKisi(page, 'uraian', 15).click()
  await tekan('Control+x')
  expect(await teks('uraian', 15)).toBe('')
  await selKisi(page, 'uraian', 16).click()
  await tekan('Control+v')
  expect(await teks('uraian', 16)).toBe('Barang 15')
  await keClipboard(page, { text: 'Uraian\tHarga\nSemen\t70.000\n' })
  await tekan('Control+Shift+V')
  await page.getByRole('dialog', { name: 'Tempel dari Excel' }).waitFor()
  await tekan('Escape')
  await selKisi(page, 'rekening', 9).click()
  await tekan('Alt+ArrowDown')
  await page.getByRole('listbox', { name: 'Pilihan Rekening baris 9' }).waitFor()
  await tekan('Escape', 'Control+f')
  await page.keyboard.type('Barang 11')
  await page.getByText('1 dari 1 sel').or(page.getByText('0 dari 1 sel')).waitFor()
  await tekan('Escape', '?')
  const dialog = page.getByRole('dialog', { name: 'Pintasan papan tombol' })
  for (const key of [
    'Ctrl + ;',
    'Alt + ↓',
    'Ctrl + Shift + V',
    'Ctrl + Enter',
    'Alt + Shift + ← →',
    'Esc',
    'F2',
  ])
    await dialog.getByText(key, { exact: true }).waitFor()
})

it('three levels of heads are folded and opened with keys; sums are counted; the heads of the rows in sight stay', async () => {
  const head = page.locator('.badan-kisi .kepala-kelompok').first()
  expect(await head.textContent()).toContain('8 baris')
  // 8 rows of 2 × 1.000,50
  expect(await page.locator('.badan-kisi .kelompok').first().textContent()).toContain('16.008')
  expect(await page.locator('.jumlah-contoh').textContent()).toBe('Terinci 32.016')
  const heads = () => page.locator('.badan-kisi .kelompok').count()
  expect(await heads()).toBe(8)
  expect(await page.locator('.badan-kisi').textContent()).toContain('# Drainase')
  expect(await page.locator('.badan-kisi').textContent()).toContain('- Tahap 1')
  await selKisi(page, 'uraian', 1).click()
  await tekan('Alt+Shift+ArrowLeft')
  await expect.poll(() => selKisi(page, 'uraian', 1).count()).toBe(0)
  await tekan('ArrowRight')
  await expect.poll(() => selKisi(page, 'uraian', 1).count()).toBe(1)
  await tekan('ArrowLeft')
  await expect.poll(() => selKisi(page, 'uraian', 1).count()).toBe(0)
  await tekan('Enter')
  await expect.poll(() => selKisi(page, 'uraian', 1).count()).toBe(1)
  await page.getByRole('button', { name: 'Lipat semua' }).click()
  await expect.poll(heads).toBe(2)
  await page.getByRole('button', { name: 'Buka semua' }).click()
  await expect.poll(heads).toBe(8)
  await page.setViewportSize({ width: 1280, height: 500 })
  await page.locator('.bingkai-kisi').evaluate((frame) => frame.scrollTo(0, 29 * 4))
  await expect.poll(() => page.locator('.tersemat .kelompok').count()).toBe(3)
  expect(await page.locator('.tersemat').textContent()).toContain('# Drainase')
  expect(await page.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('26')
})
