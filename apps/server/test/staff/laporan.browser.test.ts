import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareChain } from './demo-chain.ts'
import { expectSound } from './page-check.ts'
import { comeIn, type Person, settle } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

let staff: Staff
let kdh: Person
let spp = ''
beforeAll(async () => {
  staff = await openStaff()
  spp = String((await prepareChain(staff.scratch.url)).spp)
  // axe runs in the page, which the policy of the pages would stop.
  kdh = await comeIn(staff, 'walikota@tirta', { bypassCSP: true })
}, 300_000)
afterAll(async () => {
  await kdh.leave()
  await staff.end()
})

it('leads from the LRA of a unit to the documents behind a row, and on to one of them', async () => {
  const { page } = kdh
  await page.goto('/app/laporan')
  await page.getByLabel('Susunan').selectOption('organisasi')
  await page.getByLabel('Perangkat daerah').selectOption({ label: 'Dinas Pekerjaan Umum dan Penataan Ruang' })
  await page
    .getByRole('heading', { name: /Laporan Realisasi Anggaran per Perangkat Daerah, Dinas/ })
    .waitFor()
  expect(page.url()).toContain('potongan=organisasi')
  const row = page.getByRole('row').filter({ hasText: 'BELANJA MODAL' })
  const anggaran = await row.getByRole('cell').nth(1).textContent()
  await row.getByRole('link').click()
  await page.getByText(`Anggaran ${anggaran}`).waitFor()
  await settle(page)
  await expectSound(page)
  await page.getByRole('link', { name: /^DPA/ }).first().click()
  await page.getByRole('heading', { name: /^DPA/, level: 1 }).waitFor()
})

it('a report as a page and as files: the buttons give what they say', async () => {
  const { page } = kdh
  await page.goto('/app/laporan?potongan=urusan')
  await settle(page)
  for (const [label, ending] of [
    ['PDF', 'pdf'],
    ['Excel', 'xlsx'],
    ['CSV', 'csv'],
    ['JSON', 'json'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: label, exact: true }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(new RegExp(`^lra-urusan_kota-tirta-asri_.*\\.${ending}$`))
  }
  const [sheet] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Halaman' }).click(),
  ])
  await sheet.getByRole('heading', { name: 'Laporan Realisasi Belanja per Urusan dan Program' }).waitFor()
  await expectSound(sheet)
})

it('a document is printed from its page', async () => {
  const { page } = kdh
  await page.goto(`/app/dokumen/spp/${spp}`)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Cetak' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^spp_\d{5}-spp-ls-.*\.pdf$/)
})
