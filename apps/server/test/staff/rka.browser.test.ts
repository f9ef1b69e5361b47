import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBalances } from './demo-chain.ts'
import { picture, shownDokumen } from './document-page.ts'
import { expectSound } from './page-check.ts'
import { comeIn, type Person, settle } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

const atk = '5.1.02.01.01.0001'
let staff: Staff
let pa: Person
beforeAll(async () => {
  staff = await openStaff()
  await openBalances(staff.scratch.url)
  pa = await comeIn(staff, 'kepala.pupr@tirta', { bypassCSP: true })
})
afterAll(async () => {
  await pa.leave()
  await staff.end()
})

it('a line is typed without a mouse; the next one begins with its codes', async () => {
  const { page } = pa
  await page.goto('/app/dokumen/rka/baru')
  await settle(page)
  await page.getByLabel('Uraian', { exact: true }).fill('RKA Dinas PUPR 2026')
  await page.getByRole('button', { name: 'Tambah baris' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedLabel()).toBe('Sub kegiatan baris 1')
  for (const text of [drainase, atk, 'Sewa gudang', '2 unit x 6 bulan', '1.500.000', dana]) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  expect(await page.locator('.jumlah-sel').first().textContent()).toBe('18.000.000')
  await page.getByLabel('Uraian baris 1').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedLabel()).toBe('Uraian baris 2')
  expect(await page.getByLabel('Rekening baris 2').inputValue()).toBe(atk)
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => focusedLabel()).toBe('Uraian baris 1')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focusedLabel()).toBe('Koefisien baris 1')
  await page.keyboard.press('Control+d')
  await expect.poll(() => page.locator('.kisi-rka tbody tr').count()).toBe(3)
  await page.keyboard.press('Control+Delete')
  await expect.poll(() => page.locator('.kisi-rka tbody tr').count()).toBe(2)
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('.kisi-rka tbody tr').count()).toBe(3)
  await page.getByText('Mengulang baris 1').waitFor()
  await expectSound(page)
  await page.getByLabel('Koefisien baris 2').focus()
  await page.keyboard.press('Control+Delete')
})

it('200 lines are pasted from a spreadsheet: columns shown first, faults told at their cell, and all taken back at once', async () => {
  const { page } = pa
  await page.getByLabel('Uraian baris 2').focus()
  await paste(sheet())
  await page.getByRole('dialog', { name: 'Tempel dari Excel' }).waitFor()
  expect(await page.getByLabel('Kode Rekening').inputValue()).toBe('rekening')
  expect(await page.getByLabel('Harga Satuan (Rp)').inputValue()).toBe('harga')
  await page.getByLabel('Sub kegiatan untuk baris tanpa kode').fill('pembangunan drainase')
  await page
    .getByRole('option', { name: /Pembangunan Sistem Drainase Perkotaan/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('200 baris akan ditempel, 3 perlu diperbaiki di tabel, 1 perlu diperiksa').waitFor()
  await picture(page, 'rka-tempel')
  await expectSound(page)
  await page.getByRole('button', { name: 'Tempel 200 baris' }).click()
  await page.getByText('200 baris ditempel, 3 perlu diperbaiki.').waitFor()
  expect(await page.locator('.kisi-rka tbody tr').count()).toBe(201)
  await page.getByText(`Rekening “${atk}9” tidak ada di daftar.`).waitFor()
  await page.getByText('12,345 bisa berarti ribuan atau desimal.').waitFor()
  await page.getByRole('button', { name: 'Urungkan tempel 200 baris' }).click()
  await expect.poll(() => page.locator('.kisi-rka tbody tr').count()).toBe(1)
})

it('a table copied from a page is read as HTML; a script in it stays text', async () => {
  const { page } = pa
  await page.getByLabel('Uraian baris 1', { exact: true }).focus()
  const cells = (row: string[]) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const rows = [
    ['Rekening', 'Uraian', 'Volume', 'Satuan', 'Harga'],
    [atk, 'Meja &lt;script&gt;document.title = "x"&lt;/script&gt;', '2', 'buah', '１.２５０.０００'],
  ]
  await paste({
    text: 'Meja',
    html: `<table>${rows.map(cells).join('')}</table><img src=x onerror=alert(1)>`,
  })
  await page.getByRole('button', { name: 'Tempel 1 baris' }).click()
  await expect.poll(() => page.getByLabel('Uraian baris 2').inputValue()).toContain('<script>')
  expect(await page.title()).not.toBe('x')
  expect(await page.getByLabel('Koefisien baris 2').inputValue()).toBe('2 buah')
  expect(await page.getByLabel('Harga satuan baris 2').inputValue()).toBe('1.250.000')
  await page.getByRole('button', { name: 'Urungkan tempel 1 baris' }).click()
})

it('pasted, mended and kept over a reload, it is stored with every line and its sum', async () => {
  const { page } = pa
  await page.getByLabel('Uraian baris 1', { exact: true }).focus()
  await paste(sheet())
  await page.getByLabel('Sub kegiatan untuk baris tanpa kode').fill('pembangunan drainase')
  await page
    .getByRole('option', { name: /Pembangunan Sistem Drainase Perkotaan/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Tempel 200 baris' }).click()
  await page.getByLabel('Rekening baris 4', { exact: true }).fill(atk)
  await page.getByLabel('Koefisien baris 5', { exact: true }).fill('2 buah')
  await page.getByLabel('Harga satuan baris 6', { exact: true }).fill('12345')
  await page.reload()
  await settle(page)
  await page.getByText(/dipulihkan/).waitFor()
  expect(await page.locator('.kisi-rka tbody tr').count()).toBe(201)
  expect(await page.locator('.kisi-rka [aria-invalid]').count()).toBe(0)
  await page.getByText('Terinci').first().waitFor()
  await picture(page, 'rka-tabel')
  await page.getByRole('button', { name: 'Simpan RKA' }).click()
  await shownDokumen(page)
  expect(await page.locator('section table tbody tr').count()).toBe(202)
  expect(await page.locator('tr.jumlah').textContent()).toContain('37.824.715,00')
  await page.getByRole('cell', { name: '2 unit x 6 bulan' }).waitFor()
  await page.getByRole('link', { name: 'Ubah RKA' }).click()
  await expect
    .poll(() => page.getByLabel('Koefisien baris 1', { exact: true }).inputValue())
    .toBe('2 unit x 6 bulan')
})

const drainase = '1.03.06.2.01.0029'
const dana = '2.2.01.01.02.0006'

/** As Excel gives it: a head, 200 lines; one account that does not exist, one coefficient and one price that need a look. */
function sheet(): { text: string; html: string } {
  const lines = Array.from({ length: 200 }, (_, at) => {
    const kode = at === 2 ? `${atk}9` : atk
    const volume = at === 3 ? 'dua' : '2'
    return [
      kode,
      `Barang ${at + 1}`,
      volume,
      'buah',
      at === 4 ? '12,345' : at === 5 ? '12,500' : '50.000',
      dana,
    ].join('\t')
  })
  const head = ['Kode Rekening', 'Uraian', 'Volume', 'Satuan', 'Harga Satuan (Rp)', 'Sumber Dana'].join('\t')
  return { text: [head, ...lines, ''].join('\r\n'), html: '' }
}

/** What the clipboard sends to the field with the focus. */
async function paste({ text, html }: { text: string; html: string }): Promise<void> {
  await pa.page.evaluate(
    `(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', ${JSON.stringify(text)})
      clipboardData.setData('text/html', ${JSON.stringify(html).replaceAll('<', '\\u003c')})
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })()`,
  )
}

function focusedLabel(): Promise<unknown> {
  return pa.page.evaluate('document.activeElement.getAttribute("aria-label")')
}
