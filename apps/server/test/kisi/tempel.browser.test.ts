import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { keClipboard, selKisi } from '../staff/kisi-page.ts'
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
  await page.evaluate('ukur.contoh(2)')
})

const rekening = '5.1.02.01.01.0001'
const teks = async (medan: string, nomor: number) => selKisi(page, medan, nomor).textContent()
const catatan = () => page.locator('.catatan-tempel li').allTextContents()
const tempel = async (isi: { text: string; html?: string }) => {
  await selKisi(page, 'uraian', 'baru').click()
  await keClipboard(page, isi)
  await page.keyboard.press('Control+v')
}

// rka-contoh.xlsx has a merged title, a merged code, a hidden column, a column too narrow for its sums and a break in a cell; the other
// two are what LibreOffice's own filters make of it, the ones it fills the clipboard with.
const berkas = (akhir: string) =>
  readFileSync(join(import.meta.dirname, `papan-klip/rka-contoh.${akhir}`), 'utf8')

it('cells of a real workbook: title and hidden column are left out, merged codes and exact numbers kept', async () => {
  await tempel({ text: berkas('tsv'), html: berkas('html') })
  await page.getByText('4 baris ditempel').waitFor()
  const harga = await Promise.all([3, 4, 5, 6].map((nomor) => teks('harga', nomor)))
  // The sheet shows 53,000, 112,500.50, 12,345 and 1,250,000.
  expect(harga).toEqual(['53.000', '112.500,50', '12.345', '1.250.000'])
  expect(await teks('uraian', 4)).toBe('Tinta printer "hitam"')
  expect(await teks('uraian', 6)).toBe('Spanduk ukuran 2 x 3 m')
  expect(await teks('rekening', 5)).toContain(rekening)
  // One code is merged over two lines: it holds for both.
  expect(await teks('rekening', 6)).toContain(rekening)
  expect(await page.locator('.badan-kisi').textContent()).not.toContain('rahasia')
  expect(await catatan()).toEqual([
    '1 baris di atas judul kolom tidak ditempel.',
    '1 kolom yang disembunyikan di lembar tidak ditempel.',
  ])
  await page.locator('.jejak-tempel').getByRole('button', { name: 'Tutup' }).click()
  await expect.poll(catatan).toEqual([])
})

it('numbers as Excel and Sheets hand them over are read from the cell, also where the column was too narrow', async () => {
  const cells = `<tr><td>Uraian</td><td>Harga</td></tr><tr><td>Semen</td><td x:num="70500.5">########</td></tr><tr><td>Pasir</td><td data-sheets-value='{"1":3,"3":12345}'>12,345</td></tr>`
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><colgroup><col><col></colgroup>${cells}</table></html>`
  await tempel({ text: 'Uraian\tHarga\nSemen\t########\nPasir\t12,345\n', html })
  await expect.poll(() => teks('harga', 3)).toBe('70.500,50')
  expect(await teks('harga', 4)).toBe('12.345')
  await page.keyboard.press('Control+z')
  // The same without the sheet's own table: refused at the cell, with what to write.
  await tempel({ text: 'Uraian\tHarga\nPasir\t12,345\nBatu\t1.000\n' })
  await page.getByText('Rupiah paling kecil 1 sen').waitFor()
  expect(await teks('harga', 4)).toBe('1.000')
})

it('a hostile paste stays text, is cut and cleaned, and every change is told', async () => {
  const panjang = 'x'.repeat(1_000_000)
  const rows = [
    ['Uraian', 'Koefisien', 'Harga'],
    ['=HYPERLINK("http://contoh.invalid","klik")', '1 unit', '1.000'],
    [
      '<img src=x onerror="document.title=\'kena\'"><script>document.title="kena"</script>',
      '1 unit',
      '2.000',
    ],
    ['Pipa\u202egnp.exe\u200b', '１２ unit', '１.２５０'],
    [panjang, '1 unit', '12,345'],
    ['@SUM(A1)', '-1+cmd|x', 'seribu'],
  ]
  await tempel({ text: rows.map((row) => row.join('\t')).join('\n') })
  await page.getByText('5 baris ditempel').waitFor()
  expect(await page.title()).toBe('Ukur Kisi')
  expect(await teks('uraian', 3)).toBe('=HYPERLINK("http://contoh.invalid","klik")')
  expect(await teks('uraian', 4)).toContain('<script>')
  expect(await page.locator('.badan-kisi script, .badan-kisi img, .badan-kisi a').count()).toBe(0)
  expect([await teks('uraian', 5), await teks('koefisien', 5), await teks('harga', 5)]).toEqual([
    'Pipagnp.exe',
    '12 unit',
    '1.250',
  ])
  expect(await page.evaluate('document.querySelectorAll(".badan-kisi")[0].textContent.length < 20000')).toBe(
    true,
  )
  await selKisi(page, 'uraian', 6).click()
  await page.keyboard.press('F2')
  expect((await page.locator('input.sunting').inputValue()).length).toBe(2_000)
  await page.keyboard.press('Escape')
  const said = (await catatan()).join('\n')
  for (const sentence of [
    '2 sel tampak seperti rumus; ditempel sebagai teks dan tidak dijalankan',
    '1 sel lebih dari 2.000 huruf dipotong sampai 2.000 huruf (baris 5, kolom 1)',
    '1 sel memuat tanda yang tidak terlihat',
    '2 sel memakai huruf atau angka lebar penuh; dibaca sebagai huruf biasa: 12 unit',
  ])
    expect(said).toContain(sentence)
  await page.getByRole('button', { name: /^Periksa \(\d\)$/ }).waitFor()
  await selKisi(page, 'uraian', 3).click()
  await page.keyboard.press('Control+c')
  const back: unknown = await page.evaluate('navigator.clipboard.readText()')
  expect(back).toBe('"\'=HYPERLINK(""http://contoh.invalid"",""klik"")"')
})
