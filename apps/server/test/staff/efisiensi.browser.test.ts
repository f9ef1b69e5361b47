import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareChain } from './demo-chain.ts'
import { hitungTindakan } from './hitung-tindakan.ts'
import { expectSound } from './page-check.ts'
import { comeIn, type Person, settle } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

let staff: Staff
let tapd: Person
beforeAll(async () => {
  staff = await openStaff()
  await prepareChain(staff.scratch.url)
  tapd = await comeIn(staff, 'tapd@tirta', { bypassCSP: true })
}, 300_000)
afterAll(async () => {
  await tapd.leave()
  await staff.end()
})

it('half of perjalanan dinas over all units is three actions, a second one that touches earmarked money stays within eight', async () => {
  const { page } = tapd
  const orang = hitungTindakan(page)
  await orang.klik(page.getByRole('link', { name: 'Penganggaran', exact: true }))
  await orang.klik(page.getByRole('link', { name: 'Simulasi efisiensi' }))
  const tombol = page.getByRole('button', { name: 'Hitung skenario' })
  await orang.klik(tombol)
  await page.getByRole('heading', { name: 'Skenario 1: Perjalanan dinas 50%' }).waitFor()
  await page.getByRole('table', { name: 'Porsi wajib sebelum dan sesudah' }).waitFor()
  expect(orang.banyak()).toBe(3)

  // A list is opened by one click and chosen from by another; the browser draws it outside the page.
  await page.getByLabel('Belanja yang dipotong').selectOption('5.1.02.02')
  await orang.klik(page.getByLabel(/^Lindungi dana/))
  await orang.klik(tombol)
  const jasa = page.getByRole('region', { name: 'Skenario 2: Belanja jasa 50%, dana khusus ikut' })
  await jasa.getByText(/dipotong dari \d+ perangkat daerah/).waitFor()
  expect(await jasa.textContent()).toContain('tidak lagi terpenuhi')
  expect(await jasa.textContent()).toContain('Dana khusus terkena: 2.2.01.01.02.0006')
  expect(orang.banyak() + 2).toBeLessThanOrEqual(8)
  await settle(page)
  await expectSound(page)
})
