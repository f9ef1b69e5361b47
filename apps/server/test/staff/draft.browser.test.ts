import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBalances } from './demo-chain.ts'
import { act, picture, shownDokumen } from './document-page.ts'
import { expectSound } from './page-check.ts'
import { comeIn, type Person, settle } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

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

it('an empty DPA is not sent; every gap is named, and what is typed survives a reload', async () => {
  const { page } = pa
  await page.goto('/app/dokumen/dpa')
  await settle(page)
  await picture(page, 'daftar-kosong')
  await page.getByRole('link', { name: 'Buat DPA' }).click()
  await page.getByLabel('Uraian', { exact: true }).fill('DPA Dinas PUPR 2026')
  await page.getByRole('button', { name: 'Simpan DPA' }).click()
  await page.getByRole('heading', { name: 'Ada masalah: perbaiki 2 hal berikut' }).waitFor()
  await expectSound(page)
  await page.reload()
  await settle(page)
  expect(await page.getByLabel('Uraian', { exact: true }).inputValue()).toBe('DPA Dinas PUPR 2026')
})

it('a new mata anggaran is made of sub kegiatan, rekening and sumber dana, found by words', async () => {
  const { page } = pa
  await page.getByLabel('Perkada penjabaran APBD').fill('Perwal 1/2026 (contoh)')
  await page.getByRole('button', { name: 'Tambah baris' }).click()
  await page.getByRole('button', { name: 'Mata anggaran baru' }).click()
  await page.getByRole('button', { name: 'Pakai di baris ini' }).click()
  await page.getByText('Pilih sub kegiatan.').waitFor()
  await choose('Sub kegiatan', 'pembangunan drainase', /Pembangunan Sistem Drainase Perkotaan/)
  await choose('Rekening', '5.2.04 air kotor', /5\.2\.04\.02\.07\.0003/)
  await choose('Sumber dana', '1.2.01.01.02', /1\.2\.01\.01\.02/)
  await picture(page, 'mata-baru')
  await expectSound(page)
  await page.getByRole('button', { name: 'Pakai di baris ini' }).click()
  const mata = page.getByLabel('Mata anggaran', { exact: true })
  await expect.poll(() => mata.inputValue()).toContain('5.2.04.02.07.0003')
})

async function choose(label: string, kata: string, pilihan: RegExp): Promise<void> {
  const { page } = pa
  await page.getByLabel(label, { exact: true }).fill(kata)
  await page.getByRole('option', { name: pilihan }).first().waitFor()
  await page.keyboard.press('Enter')
  expect(await page.getByLabel(label, { exact: true }).inputValue()).toMatch(pilihan)
}

it('a year is divided over its months to the sen, and a row of a spreadsheet can be pasted', async () => {
  const { page } = pa
  await page.getByLabel('Jumlah setahun (Rp)').fill('100.000.000')
  await page.getByRole('button', { name: 'Bagi rata 12 bulan' }).click()
  expect(await page.getByLabel('Januari').inputValue()).toBe('8.333.333')
  expect(await page.getByLabel('Desember').inputValue()).toBe('8.333.337')
  await page.getByLabel('November').focus()
  const cells = '2.000.000\t3.000.000'
  await page.getByLabel('November').evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', text)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, cells)
  expect(await page.getByLabel('November').inputValue()).toBe('2.000.000')
  expect(await page.getByLabel('Desember').inputValue()).toBe('3.000.000')
  await picture(page, 'dpa-bulan')
  await expectSound(page)
  await addLine('konsultansi perencanaan', /5\.1\.02\.02\.07\.0002/, '12.000.000')
  await addLine('konsultansi pengawasan', /5\.1\.02\.02\.07\.0004/, '24.000.000')
  await page.getByRole('button', { name: 'Simpan DPA (3 baris)' }).click()
  await shownDokumen(page)
  await act(page, 'Ajukan DPA')
  expect(await page.locator('.bulan-tampak section').count()).toBe(3)
  expect(await page.locator('.bulan-tampak .jumlah').textContent()).toContain('124.333.330,00')
  await picture(page, 'dpa')
})

/** One more mata anggaran of the same sub kegiatan, divided over the year. */
async function addLine(kata: string, rekening: RegExp, jumlah: string): Promise<void> {
  const { page } = pa
  await page.getByRole('button', { name: 'Tambah baris' }).click()
  await page.getByRole('button', { name: 'Mata anggaran baru' }).last().click()
  await choose('Sub kegiatan', 'pembangunan drainase', /Pembangunan Sistem Drainase Perkotaan/)
  await choose('Rekening', kata, rekening)
  await choose('Sumber dana', '1.2.01.01.02', /1\.2\.01\.01\.02/)
  await page.getByRole('button', { name: 'Pakai di baris ini' }).click()
  await page.getByRole('button', { name: 'Pakai di baris ini' }).waitFor({ state: 'detached' })
  await page.getByLabel('Jumlah setahun (Rp)').last().fill(jumlah)
  await page.getByRole('button', { name: 'Bagi rata 12 bulan' }).last().click()
}

it('the inbox and the list show it', async () => {
  const { page } = pa
  await page.goto('/app/')
  await settle(page)
  await page.getByRole('heading', { name: 'Menunggu orang lain (1)' }).waitFor()
  await picture(page, 'tugas')
  await expectSound(page)
  await page.goto('/app/dokumen/dpa')
  await settle(page)
  expect(await page.getByRole('row', { name: /DPA Dinas PUPR 2026/ }).textContent()).toContain('Diajukan')
  await picture(page, 'daftar')
  await expectSound(page)
})

it('Escape closes the field’s list and a signature’s dialog, and the focus stays where it was', async () => {
  const tapd = await comeIn(staff, 'tapd@tirta')
  await tapd.page.goto('/app/dokumen/dpa')
  await tapd.page.getByRole('link', { name: 'Belum bernomor' }).click()
  await shownDokumen(tapd.page)
  await act(tapd.page, 'Verifikasi DPA')
  await tapd.leave()
  const { page, leave } = await comeIn(staff, 'sekda@tirta')
  await page.goto('/app/dokumen/dpa')
  await page.getByRole('link', { name: 'Belum bernomor' }).click()
  await shownDokumen(page)
  const button = page.getByRole('button', { name: 'Setujui DPA', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await picture(page, 'tanda-tangan')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await button.evaluate((item) => item === document.activeElement)).toBe(true)
  await leave()
})
