import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBalances } from './demo-chain.ts'
import { picture, shownDokumen } from './document-page.ts'
import {
  bukaKertas,
  gantiSel,
  kertasSql,
  ketikUtuh,
  kolomKisi,
  rkaBaru,
  statusSimpan,
  tersimpan,
} from './kertas-page.ts'
import { banyakBaris, selAktif, selKisi } from './kisi-page.ts'
import { expectSound } from './page-check.ts'
import { comeIn, type Person, settle } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

let staff: Staff
let pa: Person
let pptk: Person
beforeAll(async () => {
  staff = await openStaff()
  await openBalances(staff.scratch.url)
  pa = await comeIn(staff, 'kepala.pupr@tirta', { bypassCSP: true })
  pptk = await comeIn(staff, 'pptk.pupr@tirta')
}, 240_000)
afterAll(async () => {
  await pa.leave()
  await pptk.leave()
  await staff.end()
})

it('typed without a network, then with one again: nothing is lost, and a colleague sees it', async () => {
  const { page } = pa
  const id = await rkaBaru(page, 'RKA luring')
  await ketikUtuh(page, 'Kertas', '6 rim x 12 bulan', '53.000')
  await tersimpan(page)
  await page.context().setOffline(true)
  await ketikUtuh(page, 'Tinta', '2 botol', '112.500')
  await ketikUtuh(page, 'Map', '24 buah', '39.000')
  await gantiSel(page, 'harga', 1, '54.000')
  await expect.poll(() => statusSimpan(page)).toMatch(/^Luring, \d+ perubahan menunggu$/)
  await page.context().setOffline(false)
  await tersimpan(page)
  await bukaKertas(pptk.page, id)
  expect(await kolomKisi(pptk.page, 'uraian')).toEqual(['Kertas', 'Tinta', 'Map'])
  expect(await selKisi(pptk.page, 'harga', 1).textContent()).toBe('54.000')
})

it('the tab is killed while nobody answers: what was typed, and the word half typed, are there again', async () => {
  const { page } = pa
  const id = await rkaBaru(page, 'RKA tab mati')
  await ketikUtuh(page, 'Kertas', '6 rim', '53.000')
  await tersimpan(page)
  await page.context().setOffline(true)
  await ketikUtuh(page, 'Tinta', '2 botol', '112.500')
  await selKisi(page, 'uraian', 1).click()
  await page.keyboard.type('Kertas HVS')
  await expect.poll(() => statusSimpan(page)).toMatch(/^Luring/)
  await page.close({ runBeforeUnload: false })
  const again = await page.context().newPage()
  pa = { ...pa, page: again }
  await again.context().setOffline(false)
  await again.goto(`/app/dokumen/rka/${id}/ubah`)
  await selKisi(again, 'uraian', 'baru').waitFor()
  // In the field, or in its cell when the new window took the cursor elsewhere.
  const word = async () => {
    const field = again.locator('input.sunting')
    return (await field.count()) > 0 ? field.inputValue() : selKisi(again, 'uraian', 1).textContent()
  }
  await expect.poll(word, { timeout: 15_000 }).toBe('Kertas HVS')
  await again.keyboard.press('Enter')
  await tersimpan(again)
  await bukaKertas(pptk.page, id)
  expect(await kolomKisi(pptk.page, 'uraian')).toEqual(['Kertas HVS', 'Tinta'])
})

it('the server is stopped while somebody types, and started again: nothing is lost, nothing twice', async () => {
  const { page } = pa
  const id = await rkaBaru(page, 'RKA server mati')
  await ketikUtuh(page, 'Kertas', '6 rim', '53.000')
  await tersimpan(page)
  const start = await staff.stop()
  await ketikUtuh(page, 'Tinta', '2 botol', '112.500')
  await gantiSel(page, 'koefisien', 1, '7 rim')
  await expect.poll(() => statusSimpan(page)).toMatch(/^Luring/)
  await start()
  await tersimpan(page)
  await page.reload()
  await selKisi(page, 'uraian', 'baru').waitFor()
  expect(await kolomKisi(page, 'uraian')).toEqual(['Kertas', 'Tinta'])
  expect(await selKisi(page, 'koefisien', 1).textContent()).toBe('7 rim')
  const [log] = await kertasSql(staff, id, 'count(*)::int as banyak, count(distinct baris_id)::int as baris')
  expect(log).toEqual({ banyak: Number(log?.['banyak']), baris: 2 })
}, 120_000)

it('two people on one cell: both values stand there with names until one is chosen, and both are kept', async () => {
  const { page } = pa
  const rekan = pptk.page
  const id = await rkaBaru(page, 'RKA berdua')
  await ketikUtuh(page, 'Galian tanah', '15 m x 24 m', '78.200')
  await ketikUtuh(page, 'Urugan pasir', '36 m', '281.260')
  await tersimpan(page)
  await bukaKertas(rekan, id)
  const nama = (await page.locator('.peran small').first().textContent())?.split(' · ')[0] ?? ''
  await selKisi(page, 'harga', 2).click()
  await expect
    .poll(() => selKisi(rekan, 'harga', 2).locator('.orang').textContent(), { timeout: 15_000 })
    .toBe(nama)
  await rekan.getByText(`Juga di sini: ${nama}`).waitFor()
  await page.context().setOffline(true)
  await gantiSel(page, 'koefisien', 1, '15 m x 25 m')
  await gantiSel(page, 'koefisien', 2, '37 m')
  await gantiSel(rekan, 'koefisien', 1, '12 m x 24 m')
  await gantiSel(rekan, 'koefisien', 2, '35 m')
  await gantiSel(rekan, 'harga', 2, '280.000')
  await tersimpan(rekan)
  await page.context().setOffline(false)
  const dua = selKisi(page, 'koefisien', 1).locator('.dua')
  await dua.waitFor()
  expect(await dua.textContent()).toMatch(/^Punya Anda 15 m x 25 mMilik .+ 12 m x 24 m \(\d\d\.\d\d\)$/)
  await picture(page, 'kertas-bentrok')
  await expectSound(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.reload()
  await selKisi(page, 'koefisien', 1).locator('.dua').waitFor()
  await selKisi(page, 'koefisien', 1).click()
  await page.keyboard.press('m')
  await selKisi(page, 'koefisien', 2).click()
  await page.keyboard.press('t')
  await tersimpan(page)
  expect(await kolomKisi(page, 'koefisien')).toEqual(['15 m x 25 m', '35 m'])
  await expect.poll(() => kolomKisi(rekan, 'koefisien'), { timeout: 15_000 }).toEqual(['15 m x 25 m', '35 m'])
  expect(await selKisi(page, 'harga', 2).textContent()).toBe('280.000')
  const log = await kertasSql(staff, id, 'nilai, nilai_lain as lain', "hasil = 'konflik'")
  expect(log).toEqual([
    { nilai: '15 m x 25 m', lain: '12 m x 24 m' },
    { nilai: '37 m', lain: '35 m' },
  ])
})

it('a row another person deleted keeps what was typed into it until somebody says what to do', async () => {
  const { page } = pa
  const rekan = pptk.page
  const id = await rkaBaru(page, 'RKA terhapus')
  await ketikUtuh(page, 'Kertas', '6 rim', '53.000')
  await ketikUtuh(page, 'Tinta', '2 botol', '112.500')
  await tersimpan(page)
  await bukaKertas(rekan, id)
  await page.context().setOffline(true)
  await gantiSel(page, 'harga', 2, '115.000')
  await selKisi(rekan, 'uraian', 2).click()
  await rekan.keyboard.press('Control+Delete')
  await tersimpan(rekan)
  await page.context().setOffline(false)
  await page.getByText('Harga satuan “115.000”. Baris ini sudah dihapus.').waitFor()
  await page.getByRole('button', { name: 'Pulihkan baris dengan isian Anda' }).click()
  await tersimpan(page)
  await expect.poll(() => kolomKisi(rekan, 'harga'), { timeout: 15_000 }).toEqual(['53.000', '115.000'])
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
  expect(await banyakBaris(pptk.page)).toBe(2)
})
