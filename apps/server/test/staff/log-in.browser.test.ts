import { sandiDemo } from '@benang/usecases/sistem/seed-demo'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { comeIn, fillLogIn, giveKode, settle, sitDown, switchPeran } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

let staff: Staff
beforeAll(async () => {
  staff = await openStaff()
})
afterAll(() => staff.end())

const bendahara = 'bendahara.pupr@tirta'

it('without a session every page leads to the log-in, and back to where one was going', async () => {
  const { page, leave } = await sitDown(staff)
  await page.goto('/app/tahapan')
  await page.waitForURL('**/app/masuk')
  await page.getByLabel('Nama masuk').fill('pptk.pupr@tirta')
  await page.getByLabel('Sandi', { exact: true }).fill(sandiDemo)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.waitForURL('**/app/tahapan')
  await settle(page)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Tahapan/)
  await leave()
})

it('a wrong password says so, empties the field and lets nobody in', async () => {
  const { page, leave } = await sitDown(staff)
  await fillLogIn(page, { nama: bendahara, sandi: 'bukan-sandi-ini' })
  const alert = page.getByRole('alert')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('Nama masuk atau sandi')
  expect(await page.getByLabel('Sandi', { exact: true }).inputValue()).toBe('')
  await page.goto('/app/')
  await page.waitForURL('**/app/masuk')
  await leave()
})

it('an empty form names both fields', async () => {
  const { page, leave } = await sitDown(staff)
  await page.goto('/app/masuk')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByText('Isi nama masuk.').waitFor()
  expect(await page.getByText('Isi sandi.').count()).toBe(1)
  await leave()
})

it('without a second factor the password is enough, and log-out ends it', async () => {
  const { page, leave } = await comeIn(staff, 'pptk.pupr@tirta')
  await page.getByRole('button', { name: 'PPTK' }).click()
  await page.getByRole('menuitem', { name: 'Keluar' }).click()
  await page.waitForURL('**/app/masuk')
  await page.goto('/app/')
  await page.waitForURL('**/app/masuk')
  expect(await page.getByLabel('Nama masuk').inputValue()).toBe('')
  await leave()
})

it('with a second factor the password opens nothing, a wrong code neither, the right one does', async () => {
  const { page, leave } = await sitDown(staff)
  await fillLogIn(page, { nama: 'kepala.pupr@tirta', sandi: sandiDemo })
  await page.getByRole('heading', { name: 'Kode verifikasi' }).waitFor()
  await page.goto('/app/tahapan')
  await page.getByRole('heading', { name: 'Kode verifikasi' }).waitFor()
  await page.getByLabel('Kode verifikasi 6 angka').fill('abcdef')
  await page.getByRole('button', { name: 'Lanjut ke Tugas saya' }).click()
  await page.getByRole('alert').waitFor()
  await giveKode(page, 'Lanjut ke Tugas saya')
  const chip = page.getByRole('button', { name: /^PA / })
  await chip.waitFor()
  expect(await chip.textContent()).toContain('Surya Dharmawan')
  await leave()
})

it('the chip changes the role without a second log-in', async () => {
  const { page, leave } = await comeIn(staff, 'kepala.bpkad@tirta')
  await switchPeran(page, 'Tim Anggaran Pemerintah Daerah')
  await page.reload()
  const chip = page.getByRole('button', { name: /^TAPD/ })
  await chip.waitFor()
  expect(await chip.textContent()).toContain('Rangga Adiwinata')
  await leave()
})

it('the session list shows both windows and ends the other one', async () => {
  const first = await comeIn(staff, 'pptk.dinkes@tirta')
  const second = await comeIn(staff, 'pptk.dinkes@tirta')
  await second.page.goto('/app/sesi')
  await second.page.getByRole('heading', { name: 'Sesi saya (2)' }).waitFor()
  await second.page.getByRole('button', { name: /^Akhiri sesi/ }).click()
  await second.page.getByRole('heading', { name: 'Sesi saya (1)' }).waitFor()
  await first.page.reload()
  await first.page.waitForURL('**/app/masuk')
  expect(await second.page.getByText('sesi ini').count()).toBe(1)
  await first.leave()
  await second.leave()
})
