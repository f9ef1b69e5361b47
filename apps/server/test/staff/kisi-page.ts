import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** A cell of the grid by its field and the number of its row; `baru` is the empty line at the end. */
export function selKisi(page: Page, medan: string, nomor: number | 'baru'): Locator {
  const no = nomor === 'baru' ? /^Baris baru$/ : new RegExp(`^${nomor}$`)
  return page
    .locator('.badan-kisi > .baris-kisi')
    .filter({ has: page.locator('> .no', { hasText: no }) })
    .locator(`> [data-medan="${medan}"]`)
}

/** Begins a row with the button and waits until the cursor stands in its first cell. */
export async function barisBaru(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tambah baris' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => selAktif(page)).toMatch(/^sel-(?!:baru).*-uraian$/)
}

/** Types a row cell by cell, going on with Tab. */
export async function ketikBaris(page: Page, teks: readonly string[]): Promise<void> {
  for (const satu of teks) {
    await page.keyboard.type(satu)
    await page.keyboard.press('Tab')
  }
}

/** The id of the cell the cursor is in. */
export function selAktif(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.id')
}

/** How many rows the grid says it has. */
export async function banyakBaris(page: Page): Promise<number> {
  const text = (await page.locator('.status-kisi > span').first().textContent()) ?? ''
  return Number(/^([\d.]+) baris/.exec(text)?.[1])
}

/** Puts cells on the real clipboard, as text and as HTML, the way a spreadsheet does. */
export async function keClipboard(
  page: Page,
  { text, html = '' }: { text: string; html?: string },
): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const json = JSON.stringify({ text, html }).replaceAll('<', String.raw`\u003c`)
  await page.evaluate(`(async () => {
    const { text, html } = ${json}
    const parts = { 'text/plain': new Blob([text], { type: 'text/plain' }) }
    if (html !== '') parts['text/html'] = new Blob([html], { type: 'text/html' })
    await navigator.clipboard.write([new ClipboardItem(parts)])
  })()`)
}
