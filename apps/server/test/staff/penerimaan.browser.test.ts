import { afterAll, beforeAll, expect, it } from 'vitest'
import { act, openDokumen, picture, shownDokumen, sign } from './document-page.ts'
import { expectSound } from './page-check.ts'
import { comeIn, type Person } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

// What comes in, in real pages: receipt, verification, late deposit, confirmation.
let staff: Staff
let bendahara: Person
let ppk: Person
let bud: Person
const id = { tbp: '', sts: '' }
beforeAll(async () => {
  staff = await openStaff()
  bendahara = await comeIn(staff, 'penerimaan.bpkad@tirta', { bypassCSP: true })
  ppk = await comeIn(staff, 'ppk.bpkad@tirta')
  bud = await comeIn(staff, 'kuasabud@tirta')
}, 360_000)
afterAll(async () => {
  for (const person of [bendahara, ppk, bud]) await person.leave()
  await staff.end()
})

it('the revenue treasurer receipts a tax under an account whose target and receipts are shown', async () => {
  const { page } = bendahara
  await page.goto('/app/dokumen/tbp/baru')
  await page.getByLabel('Tanggal').fill('2026-09-01')
  await page.getByLabel('Uraian', { exact: true }).fill('Pajak hotel Agustus')
  await page.getByLabel('Diterima dari').fill('Hotel Melati (contoh)')
  await page.getByRole('button', { name: 'Tambah baris' }).click()
  await page.getByLabel('Mata anggaran', { exact: true }).fill('pajak hotel')
  const option = page.getByRole('listbox').getByText('Pajak Hotel')
  await option.waitFor()
  expect(await page.getByRole('listbox').textContent()).toContain('Target')
  await picture(page, 'tbp-baru')
  await option.click()
  await page.getByLabel('Jumlah (Rp)').fill('12.500.000')
  await page.getByRole('button', { name: 'Simpan TBP (1 baris)' }).click()
  id.tbp = await shownDokumen(page)
  await act(page, 'Ajukan TBP')
  await expectSound(page)
})

it('PPK-SKPD verifies it, and the treasurer makes the STS of all of it', async () => {
  await openDokumen(ppk.page, 'tbp', id.tbp)
  await act(ppk.page, 'Verifikasi TBP')
  const { page } = bendahara
  await openDokumen(page, 'tbp', id.tbp)
  await page.getByRole('link', { name: 'Buat STS dari TBP ini' }).click()
  await page.getByLabel('Tanggal').fill('2026-09-04')
  await page.getByLabel('Bukti setor bank').fill('NTB 0012')
  await page.getByRole('button', { name: 'Simpan STS (1 baris)' }).click()
  id.sts = await shownDokumen(page)
  expect(await page.getByText('Rp12.500.000,00').count()).toBeGreaterThan(0)
})

it('three days late without a reason it is refused with the day it was due', async () => {
  const { page } = bendahara
  await page.getByRole('button', { name: 'Ajukan STS', exact: true }).click()
  const refusal = page.getByRole('alert')
  await refusal.waitFor()
  expect(await refusal.textContent()).toContain('terlambat 2 hari kerja')
  await picture(page, 'sts-terlambat')
  await page.goto(`/app/dokumen/sts/${id.sts}/ubah`)
  await page.getByLabel('Alasan terlambat disetor').fill('Jaringan bank terganggu dua hari')
  await page.getByRole('button', { name: /^Simpan perubahan STS/ }).click()
  await page.getByRole('heading', { name: 'Langkah Anda' }).waitFor()
  await act(page, 'Ajukan STS')
})

it('the treasury confirms the money in kas daerah; the document has its number and jurnal', async () => {
  const { page } = bud
  await openDokumen(page, 'sts', id.sts)
  await sign(page, 'Tanda tangani STS')
  const judul = page.getByRole('heading', { level: 1, name: /^STS \d{5}/ })
  await judul.waitFor()
  expect(await judul.textContent()).toContain('Pajak hotel Agustus')
  await picture(page, 'sts-disahkan')
})
