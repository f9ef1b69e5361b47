import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareChain } from './demo-chain.ts'
import { expectSound } from './page-check.ts'
import { logIn, type Person, settle, sitDown } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'
import { halaman } from './staff-pages.ts'

let staff: Staff
let admin: Person
let guest: Person
let spp = ''
beforeAll(async () => {
  staff = await openStaff()
  spp = String((await prepareChain(staff.scratch.url)).spp)
  // axe runs in the page, which the policy of the pages would stop.
  admin = await sitDown(staff, { bypassCSP: true })
  await logIn(admin.page, 'admin@tirta')
  await beginImpor(admin.page)
  guest = await sitDown(staff, { bypassCSP: true })
}, 240_000)
afterAll(async () => {
  await admin.leave()
  await guest.leave()
  await staff.end()
})

/** The first import of this database, so that its address has a page. */
async function beginImpor(page: Page): Promise<void> {
  const query = new URLSearchParams({ jenis: 'organisasi', nama: 'opd.csv', perintah: randomUUID() })
  const answer = await page.request.post(`/app/impor?${query.toString()}`, {
    data: Buffer.from('kode,nama\n9.01.0.00.0.00.01.0000,Dinas Uji'),
    headers: { origin: staff.url },
  })
  expect(await answer.json()).toEqual({ imporanId: '1', kode: null })
}

describe.each(halaman)('$path', ({ path, terbuka }) => {
  it('has no axe finding and no sideways scrolling at 1280 and 360 px, light and dark', async () => {
    const { page } = terbuka ? guest : admin
    await page.goto(`/app${path.replace('/spp/1', `/spp/${spp}`).replace('/dok-1', `/dok-${spp}`)}`)
    await settle(page)
    expect(await page.getByRole('alert').allTextContents()).toEqual([])
    await expectSound(page)
  })
})
