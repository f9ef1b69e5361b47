import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { giveKode } from './person.ts'

/** The document with that id, read anew. */
export async function openDokumen(page: Page, jenis: string, dokumenId: string | bigint): Promise<void> {
  await page.goto(`/app/dokumen/${jenis}/${dokumenId}`)
  await page.getByRole('heading', { name: 'Langkah Anda' }).waitFor()
}

/** The id in the address of the document page now shown. */
export async function shownDokumen(page: Page): Promise<string> {
  await page.waitForURL(/\/dokumen\/\w+\/\d+$/)
  await page.getByRole('heading', { name: 'Langkah Anda' }).waitFor()
  return page.url().split('/').at(-1) ?? ''
}

/** Presses one of my acts and waits until the server has stored it. */
export async function act(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click()
  await expectDone(page, label)
}

/** Signs: opens the dialog, takes the demo's code where one is asked for, sends it. */
export async function sign(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  if (await dialog.getByLabel('Kode verifikasi 6 angka').isVisible()) await giveKode(page, label, dialog)
  else await dialog.getByRole('button', { name: label, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expectDone(page, label)
}

/** Sends an act that demands a note. */
export async function actWithNote(page: Page, label: string, catatan: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click()
  await page.getByLabel('Catatan').fill(catatan)
  await page.getByRole('button', { name: label, exact: true }).last().click()
  await expectDone(page, label)
}

async function expectDone(page: Page, label: string): Promise<void> {
  const toast = page.locator('.toast')
  await toast.getByText(new RegExp(`^${label}: (tercatat|nomor )`)).waitFor()
  await toast.getByRole('button', { name: 'Tutup' }).click()
  expect(await page.getByRole('alert').count()).toBe(0)
}

/** A picture for people to look at, where a folder for them is named; at 1280 and 360 px and as printed. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['BENANG_GAMBAR']
  if (folder === undefined) return
  const before = page.viewportSize()
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 800, height: 1100 })
  await page.screenshot({ path: `${folder}/${name}-cetak.png`, fullPage: true })
  await page.emulateMedia({ media: null })
  if (before !== null) await page.setViewportSize(before)
}
