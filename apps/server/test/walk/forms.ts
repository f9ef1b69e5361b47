import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { shownDokumen } from '../staff/document-page.ts'
import { settle } from '../staff/person.ts'
import type { World } from './world.ts'

/** The world once it is open, and the documents made so far by name. */
export type Walk = { world(): World; id: Record<string, string>; idOf(nama: string): string }

/** One stretch of the way: what is done, and how. */
export type Langkah = [nama: string, jalan: (walk: Walk) => Promise<void>]

/** What the walk is about: drainage works, out of a fund the demo leaves alone. */
export const sub: Pilihan = { kata: 'drainase perkotaan', pilihan: /Pembangunan Sistem Drainase Perkotaan/ }
export const dana: Pilihan = { kata: 'bidang pekerjaan umum', pilihan: /Bidang Pekerjaan Umum/ }
/** The same as typed into a table. */
export const kode = {
  ...{ sub: '1.03.06.2.01.0029', saluran: '5.2.04.02.07.0003', dana: '2.2.01.01.02.0006' },
  dau: '4.2.01.01.02.0001',
}
export const pengawasan: Pilihan = { kata: 'konsultansi pengawasan', pilihan: /5\.1\.02\.02\.07\.0004/ }
export type Pilihan = { kata: string; pilihan: RegExp }

/** A new document's form, its head typed field by field as it is labelled; dates in ISO form. */
export async function openForm(
  page: Page,
  jenis: string,
  isian: Readonly<Record<string, string>>,
): Promise<void> {
  await page.goto(`/app/dokumen/${jenis}/baru`)
  await settle(page)
  await fillHead(page, isian)
}

/** The head of the form now shown. */
export async function fillHead(page: Page, isian: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, nilai] of Object.entries(isian)) {
    const field = page.getByLabel(label, { exact: true })
    if ((await field.evaluate((node) => node.nodeName)) === 'SELECT')
      await field.selectOption({ label: nilai })
    else await field.fill(nilai)
  }
}

/** Stores the form; answers the id of the document. */
export async function save(page: Page, label: RegExp | string): Promise<string> {
  await page.getByRole('button', { name: label }).click()
  return shownDokumen(page)
}

/** Picks one row of a searching field by typed words and Enter. */
export async function choose(page: Page, label: string, { kata, pilihan }: Pilihan): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).last()
  await field.fill(kata)
  await page.getByRole('option', { name: pilihan }).first().waitFor()
  await page.keyboard.press('Enter')
  expect(await field.inputValue()).toMatch(pilihan)
}

/** One act refused: the sentence of the alert. */
export async function refusalOf(page: Page, label: string, { signed = false } = {}): Promise<string> {
  await page.getByRole('button', { name: label, exact: true }).click()
  if (signed) {
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    const code = dialog.getByRole('button', { name: /^Isi kode \d{6}$/ })
    if (await code.isVisible()) await code.click()
    await dialog.getByRole('button', { name: label, exact: true }).click()
  }
  const alert = page.getByRole('alert').first()
  await alert.waitFor()
  return (await alert.textContent()) ?? ''
}
