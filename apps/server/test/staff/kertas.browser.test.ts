import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBalances } from './demo-chain.ts'
import { picture } from './document-page.ts'
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
import { selKisi } from './kisi-page.ts'
import { expectSound } from './page-check.ts'
import { comeIn, type Person } from './person.ts'
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
