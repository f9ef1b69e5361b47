import { sandiDemo } from '@benang/usecases/sistem/seed-demo'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Staff } from './staff-server.ts'

/** A person at a desk: a browser window of their own, so that several work side by side. */
export type Person = { page: Page; leave(): Promise<void> }

/** A window on the log-in page. Fails on any fault of the page's own script. */
export async function sitDown(staff: Staff, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await staff.browser.newContext({
    baseURL: staff.url,
    viewport: { width: 1280, height: 800 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    ...options,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  const leave = async () => {
    await context.close()
    if (faults.length > 0) throw new Error(`The page's script failed: ${faults.join(' | ')}`)
  }
  return { page, leave }
}

/** Types name and password; where the account has a second factor, the code the demo shows. Ends on Tugas saya. */
export async function logIn(page: Page, nama: string): Promise<void> {
  await fillLogIn(page, { nama, sandi: sandiDemo })
  const code = page.getByRole('heading', { name: 'Kode verifikasi' })
  const home = page.getByRole('heading', { name: 'Tugas saya', level: 1 })
  await code.or(home).waitFor()
  if (await code.isVisible()) await giveKode(page, 'Lanjut ke Tugas saya')
  await home.waitFor()
}

/** The log-in page, filled and sent. */
export async function fillLogIn(page: Page, { nama, sandi }: { nama: string; sandi: string }): Promise<void> {
  await page.goto('/app/masuk')
  await page.getByLabel('Nama masuk').fill(nama)
  await page.getByLabel('Sandi', { exact: true }).fill(sandi)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
}

/** Takes over the code shown to demo accounts and sends it with that button. */
export async function giveKode(page: Page, tombol: string, place: Page | Locator = page): Promise<void> {
  await place.getByRole('button', { name: /^Isi kode \d{6}$/ }).click()
  await place.getByRole('button', { name: tombol, exact: true }).click()
}

/** Chooses another of the person's roles in the chip of the header. */
export async function switchPeran(page: Page, peran: string): Promise<void> {
  await page.keyboard.press('Alt+r')
  await page.getByRole('menuitemradio', { name: peran }).click()
  await page.getByText(`Anda bekerja sebagai ${peran}`).waitFor()
}

/** A logged-in person in one step. */
export async function comeIn(
  staff: Staff,
  nama: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const person = await sitDown(staff, options)
  await logIn(person.page, nama)
  return person
}

/** Waits until the page has its content: a heading or the reason why there is none, and no placeholder any more. */
export async function settle(page: Page): Promise<void> {
  const isThere = `document.querySelector('#utama h1, #utama [role=alert]') !== null && document.querySelector('.tulang') === null`
  const isSettled = async () => (await page.evaluate(isThere)) === true
  await expect.poll(isSettled, { timeout: 15_000 }).toBe(true)
}
