import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logIn, type Person, settle, sitDown } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'
import { halaman } from './staff-pages.ts'

let staff: Staff
let admin: Person
let guest: Person
beforeAll(async () => {
  staff = await openStaff()
  // axe runs in the page, which the policy of the pages would stop.
  admin = await sitDown(staff, { bypassCSP: true })
  await logIn(admin.page, 'admin@tirta')
  guest = await sitDown(staff, { bypassCSP: true })
})
afterAll(async () => {
  await admin.leave()
  await guest.leave()
  await staff.end()
})

const sizes = [1280, 360]
const schemes = ['light', 'dark'] as const

describe.each(halaman)('$path', ({ path, terbuka }) => {
  it('has no axe finding and no sideways scrolling at 1280 and 360 px, light and dark', async () => {
    const { page } = terbuka ? guest : admin
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`/app${path}`)
    await settle(page)
    for (const width of sizes) {
      await page.setViewportSize({ width, height: 800 })
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme })
        expect(await findingsOf(page, colorScheme), `${width} px, ${colorScheme}`).toEqual([])
      }
      expect(await overflowOf(page), `${width} px`).toBe(0)
    }
  })
})

/** Every rule in light; in dark those that see colour, since nothing else differs between the two. */
async function findingsOf(page: Page, scheme: 'light' | 'dark'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true) // no frames: no second page to open for each run
  const { violations } = await (scheme === 'light'
    ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    : axe.withRules(['color-contrast', 'link-in-text-block'])
  ).analyze()
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
