import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const sizes = [360, 1280]
const schemes = ['dark', 'light'] as const

/** No axe finding and no sideways scrolling on the page as it stands, at both sizes and in both schemes; axe needs bypassCSP. */
export async function expectSound(page: Page): Promise<void> {
  for (const width of sizes) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      // A colour on its way from one scheme to the other is neither.
      await page.evaluate(
        'Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)))',
      )
      expect(await findingsOf(page, colorScheme), `${width} px, ${colorScheme}`).toEqual([])
    }
    expect(await overflowOf(page), `${width} px`).toEqual([])
  }
}

/** Every rule in light; in dark those that see colour, since nothing else differs between the two. */
async function findingsOf(page: Page, scheme: 'light' | 'dark'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true) // no frames: no second page to open for each run
  const { violations } = await (scheme === 'light'
    ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    : axe.withRules(['color-contrast', 'link-in-text-block'])
  ).analyze()
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
}

/** What stands out of the page to the right, the innermost last; nothing where nobody scrolls sideways. */
function overflowOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5)
      .map((one) => one.tagName + '.' + one.className + ' ' + one.textContent.slice(0, 60))
  })()`)
}
