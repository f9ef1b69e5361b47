import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comeIn, type Person, settle, sitDown } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

let staff: Staff
let admin: Person
beforeAll(async () => {
  staff = await openStaff()
  admin = await comeIn(staff, 'admin@tirta')
})
afterAll(async () => {
  await admin.leave()
  await staff.end()
})

describe.each(['/', '/sesi', '/buku', '/pekerjaan', '/bidang/penatausahaan'])('%s', (path) => {
  it('Tab reaches every control once, in the order of the page, and each shows that it has the focus', async () => {
    const { page } = admin
    await page.goto(`/app${path}`)
    await settle(page)
    const { controls, stops, dull } = await walk(page)
    expect(controls.length).toBeGreaterThan(5)
    expect(stops).toEqual(controls)
    expect(dull).toEqual([])
  })
})

it('Tab does the same on the list, the page and the form of a document', async () => {
  const { page, leave } = await comeIn(staff, 'bendahara.pupr@tirta')
  for (const open of [openList, openFirst, openForm]) {
    await open(page)
    await page.reload() // a click of the test would move where Tab begins
    await settle(page)
    const { controls, stops, dull } = await walk(page)
    expect(controls.length).toBeGreaterThan(5)
    expect(stops).toEqual(controls)
    expect(dull).toEqual([])
  }
  await leave()
})

async function openList(page: Page): Promise<void> {
  await page.goto('/app/dokumen/spp')
}

async function openFirst(page: Page): Promise<void> {
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.getByRole('heading', { name: 'Langkah Anda' }).waitFor()
}

async function openForm(page: Page): Promise<void> {
  await page.goto('/app/dokumen/spp/baru')
  await page.getByRole('button', { name: 'Tambah baris' }).click()
  await page.getByLabel('Jumlah (Rp)').waitFor()
}

it('the log-in needs no mouse', async () => {
  const { page, leave } = await sitDown(staff)
  await page.goto('/app/masuk')
  await page.getByLabel('Nama masuk').waitFor()
  const { controls, stops, dull } = await walk(page)
  expect(controls).toEqual(['Nama masuk', 'Sandi', 'Tampilkan sandi', 'Masuk'])
  expect(stops).toEqual(controls)
  expect(dull).toEqual([])
  await leave()
})

it('the first Tab offers the way past the header', async () => {
  const { page } = admin
  await page.goto('/app/sesi')
  await settle(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true)
})

it('Alt+R opens the roles, arrows move, Escape closes and gives the focus back', async () => {
  const { page } = admin
  await page.keyboard.press('Alt+r')
  const items = page.getByRole('menu').locator('[role^=menuitem]')
  expect(await items.first().evaluate((item) => item === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowUp')
  expect(await items.last().evaluate((item) => item === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.getByRole('menu').count()).toBe(0)
  expect(await page.evaluate('document.activeElement.className')).toBe('peran')
})

it('a slash goes to the search field, from anywhere but a field', async () => {
  const { page } = admin
  await page.goto('/app/pekerjaan')
  await settle(page)
  await page.keyboard.press('/')
  expect(await page.evaluate('document.activeElement.id')).toBe('cari')
  await page.keyboard.press('/')
  expect(await page.locator('#cari').inputValue()).toBe('/')
})

type Walk = { controls: string[]; stops: string[]; dull: string[] }

/** Presses Tab from the top of the page to its end; `dull` are the stops whose focus nobody can see. */
async function walk(page: Page): Promise<Walk> {
  const controls: string[] = await page.evaluate(`(${listControls})()`)
  await page.evaluate('document.activeElement?.blur()')
  const stops: string[] = []
  const dull: string[] = []
  let last = ''
  // The parts of a date (day, month, year, calendar) are stops of their own inside one field.
  for (let step = 0; stops.length < controls.length && step < controls.length * 2; step += 1) {
    await page.keyboard.press('Tab')
    const [name, id, isSeen]: [string, string, boolean] = await page.evaluate(`(${describeFocus})()`)
    if (id !== '' && id === last) continue
    last = id
    stops.push(name)
    if (!isSeen) dull.push(name)
  }
  return { controls, stops, dull }
}

const nameOf = `(item) => item.getAttribute('aria-label') ?? (item.labels?.[0] ?? item).textContent.trim().slice(0, 80)`
const listControls = `() => [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')]
  .filter((item) => !item.disabled && item.tabIndex >= 0 && item.checkVisibility())
  .map(${nameOf})`
const describeFocus = `() => {
  const item = document.activeElement
  const rings = [item, item.parentElement, item.parentElement?.parentElement].filter(Boolean).map((one) => getComputedStyle(one))
  return [(${nameOf})(item), item.id, rings.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)]
}`
