import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { act, openDokumen, picture, shownDokumen, sign } from './document-page.ts'
import { barisBaru, selKisi } from './kisi-page.ts'
import { expectSound } from './page-check.ts'
import { comeIn, type Person, settle, switchPeran } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

// A planner finds a price in the list, needs a dearer one, proposes it, and a decree brings it into force.
let staff: Staff
let pa: Person
let usulan = ''
beforeAll(async () => {
  staff = await openStaff()
  pa = await comeIn(staff, 'kepala.pupr@tirta', { bypassCSP: true })
})
afterAll(async () => {
  await pa.leave()
  await staff.end()
})

const field = (page: Page, nama: string) => page.locator(`#isian-${nama}`)

it('two letters in the cell offer prices; the arrow and Enter fill the row, Enter alone keeps what is typed', async () => {
  const { page } = pa
  await page.goto('/app/dokumen/rka/baru')
  await settle(page)
  await page.getByLabel('Uraian', { exact: true }).fill('RKA dari daftar standar')
  await page.getByRole('button', { name: 'Lanjut ke rincian' }).click()
  await selKisi(page, 'uraian', 'baru').waitFor()
  await barisBaru(page)
  await page.keyboard.type('pasir be')
  await page
    .locator('.saran')
    .getByRole('option', { name: /^Pasir beton/ })
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => selKisi(page, 'harga', 1).textContent()).toBe('285.000')
  expect(await selKisi(page, 'uraian', 1).textContent()).toBe('Pasir beton')
  expect(await selKisi(page, 'koefisien', 1).textContent()).toBe('1 m³')
  await selKisi(page, 'uraian', 'baru').click()
  await page.keyboard.type('pasir')
  await page.locator('.saran [role=option]').first().waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => selKisi(page, 'uraian', 2).textContent()).toBe('pasir')
  expect(await selKisi(page, 'harga', 2).textContent()).toBe('')
  await selKisi(page, 'uraian', 'baru').click()
  await page.keyboard.press('Alt+ArrowDown')
  await page.locator('.saran [role=option]').first().waitFor()
  await picture(page, 'pilih-standar')
  await page.keyboard.press('Escape')
  await page.getByLabel('Standar harga menurut').selectOption('Zona 2')
  await selKisi(page, 'uraian', 'baru').click()
  await page.keyboard.type('pasir be')
  await page.locator('.saran').getByText('Rp313.500 per m³').waitFor()
  await page.keyboard.press('Escape')
  await page.getByLabel('Standar harga menurut').selectOption('Zona 1')
})

it('a price above the standard says so in the row and leads to a proposal that knows the thing', async () => {
  const { page } = pa
  await selKisi(page, 'harga', 1).click()
  await page.keyboard.type('300.000')
  await page.keyboard.press('Enter')
  await page.getByText('Harga Rp300.000 di atas standar Rp285.000 per m³').waitFor()
  await expectSound(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('link', { name: 'Ajukan usulan SSH' }).click()
  await settle(page)
  expect(await field(page, 'nama').inputValue()).toBe('Pasir beton')
  expect(await field(page, 'satuan').inputValue()).toBe('m³')
  expect(await field(page, 'harga').inputValue()).toBe('300.000')
  const hari = await page.locator('#tanggal').inputValue()
  for (const nomor of [1, 2, 3]) {
    await field(page, `sumber${nomor}`).fill(`Toko Rekaan ${nomor}`)
    await field(page, `sumber${nomor}Tanggal`).fill(hari)
    await field(page, `sumber${nomor}Harga`).fill('300000')
  }
  await field(page, 'alasan').fill('Tambang terdekat tutup sejak bulan lalu menurut tiga toko.')
  await expectSound(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await picture(page, 'usulan-standar')
  await page.getByRole('button', { name: 'Simpan Usulan standar' }).click()
  usulan = await shownDokumen(page)
})

it('without the evidence it is not submitted; with a file of each source it is', async () => {
  const { page } = pa
  await page.getByRole('button', { name: 'Ajukan usulan standar', exact: true }).click()
  await page.getByText('Belum ada berkas untuk 3 sumber harga').first().waitFor()
  for (const nomor of [1, 2, 3]) {
    const name = `sumber-${nomor}.pdf`
    const buffer = Buffer.from(`%PDF-1.4\n% sumber ${nomor}\n`)
    await page.locator('#berkas-bukti').setInputFiles({ name, mimeType: 'application/pdf', buffer })
    await page.getByRole('link', { name }).waitFor()
  }
  expect(await page.locator('section[aria-labelledby=lampiran] li').count()).toBe(3)
  await page.reload()
  await settle(page)
  await act(page, 'Ajukan usulan standar')
})

it('BPKAD verifies it, the mayor signs the decree with old and new price before him, and the list has it', async () => {
  const ppkd = await comeIn(staff, 'kepala.bpkad@tirta', { bypassCSP: true })
  if (!(await ppkd.page.locator('.peran').textContent())?.includes('PPKD'))
    await switchPeran(ppkd.page, 'Pejabat Pengelola Keuangan Daerah selaku BUD')
  await openDokumen(ppkd.page, 'usulan_standar', usulan)
  await act(ppkd.page, 'Verifikasi usulan standar')
  await ppkd.page.goto('/app/dokumen/penetapan_standar/baru')
  await settle(ppkd.page)
  await ppkd.page.getByRole('cell', { name: '300.000,00' }).waitFor()
  const hari = await ppkd.page.locator('#tanggal').inputValue()
  await ppkd.page.getByLabel('Uraian', { exact: true }).fill('Perubahan harga pasir')
  await field(ppkd.page, 'edisi').fill('Standar uji')
  await field(ppkd.page, 'keputusan').fill('Keputusan Wali Kota 188/99')
  for (const nama of ['tanggalKeputusan', 'sejak']) await field(ppkd.page, nama).fill(hari)
  await ppkd.page.getByRole('button', { name: 'Simpan Penetapan standar' }).click()
  const penetapan = await shownDokumen(ppkd.page)
  await act(ppkd.page, 'Ajukan penetapan standar')
  await ppkd.leave()
  const kdh = await comeIn(staff, 'walikota@tirta', { bypassCSP: true })
  await openDokumen(kdh.page, 'penetapan_standar', penetapan)
  await kdh.page.getByRole('cell', { name: '285.000,00' }).waitFor()
  await expectSound(kdh.page)
  await kdh.page.setViewportSize({ width: 1280, height: 800 })
  await picture(kdh.page, 'penetapan-standar')
  await sign(kdh.page, 'Tanda tangani penetapan standar')
  await kdh.leave()
  const { page } = pa
  await page.goto('/app/standar-harga?cari=pasir beton')
  await settle(page)
  await expectSound(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('row', { name: /Pasir beton.*300\.000,00.*Standar uji/ }).waitFor()
  await page.getByRole('link', { name: 'Pasir beton' }).click()
  await page.getByRole('heading', { name: 'Harga per m³' }).waitFor()
  await picture(page, 'standar-barang')
  await page.getByRole('link', { name: 'Beton mutu K-175' }).waitFor()
  await expectSound(page)
})
