import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBalances } from './demo-chain.ts'
import { shownDokumen } from './document-page.ts'
import { bukaKertas, gantiSel, ketikUtuh, kolomKisi, rkaBaru, tersimpan } from './kertas-page.ts'
import { selAktif, selKisi } from './kisi-page.ts'
import { expectSound } from './page-check.ts'
import { comeIn, type Person, settle } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

let staff: Staff
let pa: Person
beforeAll(async () => {
  staff = await openStaff()
  await openBalances(staff.scratch.url)
  pa = await comeIn(staff, 'kepala.pupr@tirta', { bypassCSP: true })
}, 240_000)
afterAll(async () => {
  await pa.leave()
  await staff.end()
})

it('forty steps back survive a reload, and forward again', async () => {
  const { page } = pa
  await rkaBaru(page, 'RKA urung')
  await ketikUtuh(page, 'Kertas', '1 rim', '53.000')
  for (let step = 2; step <= 41; step++) await gantiSel(page, 'koefisien', 1, `${step} rim`)
  await tersimpan(page)
  await page.reload()
  await selKisi(page, 'uraian', 'baru').waitFor()
  await selKisi(page, 'koefisien', 1).click()
  for (let step = 0; step < 40; step++) await page.keyboard.press('Control+z')
  await expect.poll(() => kolomKisi(page, 'koefisien')).toEqual(['1 rim'])
  for (let step = 0; step < 40; step++) await page.keyboard.press('Control+y')
  await expect.poll(() => kolomKisi(page, 'koefisien')).toEqual(['41 rim'])
  await tersimpan(page)
})

it('a line of hibah asks who receives it, in columns that come with it', async () => {
  const { page } = pa
  await rkaBaru(page, 'RKA hibah')
  await ketikUtuh(page, 'Mesin jahit', '4 unit', '2.500.000')
  expect(await page.getByRole('columnheader', { name: 'Alamat penerima' }).count()).toBe(0)
  await gantiSel(page, 'jenisBelanja', 1, 'HIBAH-BRG')
  await page.getByRole('columnheader', { name: 'Alamat penerima' }).waitFor()
  await page.getByRole('button', { name: 'Ajukan RKA' }).click()
  await page.getByRole('link', { name: /^Baris 1: .+ menyebut penerima/ }).click()
  await expect.poll(() => selAktif(page)).toMatch(/-penerima$/)
  await page.keyboard.type('Yayasan Rekaan (contoh)')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Jalan Melati 1')
  await page.keyboard.press('Enter')
  await tersimpan(page)
  await expect.poll(() => page.getByRole('button', { name: /^Periksa/ }).count()).toBe(0)
})

it('half an hour before the stage closes the page counts down; closed, it says why and takes nothing', async () => {
  const { page } = pa
  const id = await rkaBaru(page, 'RKA tutup')
  await ketikUtuh(page, 'Kertas', '6 rim', '53.000')
  await tersimpan(page)
  const tahap = (tutup: string) =>
    staff.scratch.sql(`insert into sistem.tahapan (pemda_id, tahun, kode, nama, buka, tutup, pemilik)
      values (2, 2026, 'rka', 'RKA', now() - interval '30 days', ${tutup}, 'TAPD')
      on conflict (pemda_id, tahun, kode) do update set tutup = excluded.tutup, kunci = false`)
  await tahap("now() + interval '20 minutes'")
  await bukaKertas(page, id)
  await page.getByText(/^Tahap RKA ditutup 19 menit \d+ detik lagi$/).waitFor()
  await tahap("now() - interval '1 second'")
  await gantiSel(page, 'harga', 1, '60.000')
  await page.getByText(/1 perubahan belum tersimpan/).waitFor()
  await bukaKertas(page, id)
  await page.getByText('Hanya bisa dibaca').waitFor()
  await page
    .getByText(/^Tahap RKA ditutup .+ Pengecualian diberikan oleh TAPD\.$/)
    .first()
    .waitFor()
  await selKisi(page, 'uraian', 1).click()
  await page.keyboard.type('x')
  expect(await page.locator('input.sunting').count()).toBe(0)
  await expectSound(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await staff.scratch.sql("delete from sistem.tahapan where pemda_id = 2 and tahun = 2026 and kode = 'rka'")
  await page.getByRole('button', { name: 'Kirim lagi' }).click()
  await tersimpan(page)
})

it('rows are copied to another sub kegiatan with dearer prices, and taken back whole', async () => {
  const { page } = pa
  await rkaBaru(page, 'RKA salinan')
  await ketikUtuh(page, 'Kertas', '6 rim', '53.000')
  await ketikUtuh(page, 'Tinta', '2 botol', '112.500')
  await selKisi(page, 'uraian', 1).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: 'Salin ke sub kegiatan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Ke sub kegiatan' }).fill('1.03.06.2.01.0031')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Harga naik atau turun (%)').fill('10')
  await expectSound(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await dialog.getByRole('button', { name: 'Salin 2 baris' }).click()
  await page.locator('.toast').getByText('2 baris disalin').waitFor()
  await expect
    .poll(() => kolomKisi(page, 'harga'), { timeout: 15_000 })
    .toEqual(['53.000', '112.500', '58.300', '123.750'])
  expect(await selKisi(page, 'subKegiatan', 3).textContent()).toContain('1.03.06.2.01.0031')
  await page.getByRole('button', { name: 'Perubahan massal' }).click()
  await dialog
    .getByRole('row', { name: /Salinan baris, harga \+10 %/ })
    .getByRole('button')
    .click()
  await dialog.getByText('sudah dibatalkan').waitFor()
  await dialog.getByRole('button', { name: 'Tutup' }).click()
  await expect.poll(() => kolomKisi(page, 'harga'), { timeout: 15_000 }).toEqual(['53.000', '112.500'])
})

it('the paper is submitted, and its lines are those of the grid to the sen', async () => {
  const { page } = pa
  const id = await rkaBaru(page, 'RKA diajukan')
  await ketikUtuh(page, 'Kertas', '6 rim x 12 bulan', '53.000')
  await ketikUtuh(page, 'Pipa', '0,5 m', '1.000,55')
  await selKisi(page, 'ppn', 2).click()
  await page.keyboard.type('11')
  await page.keyboard.press('Enter')
  expect(await kolomKisi(page, 'jumlah')).toEqual(['3.816.000', '555,31'])
  await page.getByRole('button', { name: 'Ajukan RKA' }).click()
  await shownDokumen(page)
  await page.locator('.toast').getByText('Ajukan RKA: tercatat.').waitFor()
  const lines = await staff.scratch.sql(`select uraian, jumlah::text, rinci->>'barisId' as baris
    from daerah.dokumen_baris where dokumen_id = ${id} and pemda_id = 2 order by urut`)
  const rows = await staff.scratch.sql(`select isi->>'uraian' as uraian, jumlah::text, baris_id::text as baris
    from daerah.kertas_baris where dokumen_id = ${id} and pemda_id = 2 and not dihapus order by urut`)
  expect(lines).toEqual(rows)
  expect(lines.map(({ jumlah }) => jumlah)).toEqual(['381600000', '55531'])
  await settle(page)
  expect(await page.locator('tr.jumlah').textContent()).toContain('3.816.555,31')
})
