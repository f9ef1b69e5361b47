import { afterAll, beforeAll, expect, it } from 'vitest'
import { logIn, settle, sitDown } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

let staff: Staff
beforeAll(async () => {
  staff = await openStaff()
}, 300_000) // a demo may take minutes to seed on a busy machine
afterAll(() => staff.end())

it('the PPKD publishes what the book says; others look, and a citizen reads the new version', async () => {
  const { page, leave } = await sitDown(staff)
  await logIn(page, 'kepala.bpkad@tirta')
  await page.goto('/app/terbitan')
  await page.getByRole('heading', { name: /^Terbitkan APBD 2026: / }).waitFor()
  const versions = page.getByRole('link', { name: /^Versi \d+$/ })
  const before = await versions.count()
  await page.getByRole('button', { name: /^Terbitkan APBD 2026 versi/ }).click()
  await page.getByText('Isi dasar, misalnya').waitFor()
  await page.getByLabel('Dasar').fill('Perkada 41/2026, pemutakhiran realisasi')
  await page.getByRole('button', { name: /^Terbitkan APBD 2026 versi/ }).click()
  await page.getByText(`APBD 2026 versi ${before + 1} terbit.`).waitFor()
  await page.getByRole('heading', { name: `versi ${before + 1} sama dengan buku` }).waitFor()
  expect(await versions.count()).toBe(before + 1)
  await leave()

  const kuasa = await sitDown(staff)
  await logIn(kuasa.page, 'kuasabud@tirta')
  await kuasa.page.goto('/app/terbitan')
  await settle(kuasa.page)
  expect(await kuasa.page.getByRole('button', { name: /^Terbitkan/ }).count()).toBe(0)
  await kuasa.leave()

  const html = await (await fetch(`${staff.url}/tirta-asri/apbd/2026`)).text()
  expect(html).toContain(`versi ${before + 1}`)
  expect(html).toContain('Perkada 41/2026, pemutakhiran realisasi')
})
