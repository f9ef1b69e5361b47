import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareRka } from './demo-chain.ts'
import { picture, shownDokumen } from './document-page.ts'
import { hitungTindakan } from './hitung-tindakan.ts'
import { keClipboard, selKisi } from './kisi-page.ts'
import { expectSound } from './page-check.ts'
import { comeIn, type Person, settle } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

let staff: Staff
let pa: Person
let rka: bigint
beforeAll(async () => {
  staff = await openStaff()
  rka = await prepareRka(staff.scratch.url)
  pa = await comeIn(staff, 'kepala.pupr@tirta', { bypassCSP: true })
}, 240_000)
afterAll(async () => {
  await pa.leave()
  await staff.end()
})

const belum = () => pa.page.getByText(/Belum dibagi Rp/)

it('the anggaran kas of thirty accounts is divided and stored in five actions, to the sen of every account', async () => {
  const { page } = pa
  await page.goto(`/app/dokumen/rka/${rka}`)
  await settle(page)
  const did = hitungTindakan(page)
  await did.klik(page.getByRole('link', { name: 'Buat DPA' }).first())
  await did.klik(page.getByLabel('Perkada penjabaran APBD'))
  await did.ketik('Perwal 1/2026 (contoh)')
  await belum().waitFor()
  await did.klik(page.getByRole('button', { name: 'Bagi rata (30)' }))
  await page.getByText('Setiap mata anggaran pas.').waitFor()
  await page.getByText('30 mata anggaran dibagi rata ke dua belas bulan.').waitFor()
  // Rp2.000.001 over twelve months.
  expect(await selKisi(page, 'b1', 1).textContent()).toBe('166.666')
  expect(await selKisi(page, 'b12', 1).textContent()).toBe('166.675')
  await expectSound(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await picture(page, 'dpa-anggaran-kas')
  await did.klik(page.getByRole('button', { name: /^Simpan DPA/ }))
  await shownDokumen(page)
  expect(did.jejak().length).toBeLessThanOrEqual(5)
  await page.getByRole('link', { name: 'Ubah DPA' }).click()
  await page.getByText('Setiap mata anggaran pas.').waitFor()
  expect(await selKisi(page, 'b12', 30).textContent()).toMatch(/^\d{3}\.\d{3}(,\d\d)?$/)
})

it('months pasted from a sheet go to the accounts they name; what is over or unreadable is told at its cell and undone in one step', async () => {
  const { page } = pa
  await selKisi(page, 'b1', 1).click()
  const kode = (await selKisi(page, 'nama', 2).textContent())?.split(' ')[0] ?? ''
  const bulan = Array.from({ length: 12 }, (_, at) => `Bulan ${at + 1}`).join('\t')
  const uang = ['200.000', ...Array.from({ length: 10 }, () => '180.000'), 'lima']
  const rows = [
    `Kode Sub Kegiatan\tKode Rekening\t${bulan}`,
    ['1.03.06.2.01.0029', kode, ...uang].join('\t'),
    ['1.03.06.2.01.0029', '5.1.02.99.99.9999', ...uang].join('\t'),
    ['', kode, ...uang].join('\t'), // stands in two sub kegiatan
  ]
  await keClipboard(page, { text: rows.join('\n') })
  await page.keyboard.press('Control+v')
  await expect.poll(() => selKisi(page, 'b1', 2).textContent()).toBe('200.000')
  expect(await selKisi(page, 'b2', 2).textContent()).toBe('180.000')
  await page
    .getByText(/^2 baris tempelan tidak menunjuk tepat satu baris tabel ini dan tidak ditempel/)
    .waitFor()
  await page.getByRole('button', { name: /^Simpan perubahan DPA/ }).click()
  await page.getByText('Desember baris 2: “lima” bukan jumlah uang. Isi dengan angka.').first().waitFor()
  await page.reload()
  await settle(page)
  await expect.poll(() => selKisi(page, 'b12', 2).textContent()).toBe('lima')
  await selKisi(page, 'b12', 2).click()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await page.getByText(/Dua belas bulan masih kurang Rp/).waitFor()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.getByText('Setiap mata anggaran pas.').waitFor()
  expect(await page.getByRole('button', { name: 'Tambah baris' }).count()).toBe(0)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true)
  await picture(page, 'dpa-anggaran-kas-ponsel')
  await page.setViewportSize({ width: 1280, height: 800 })
})
