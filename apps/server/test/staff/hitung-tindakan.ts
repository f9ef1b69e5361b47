import type { Locator, Page } from 'playwright-core'

/** Counts what a person does: a click, a word or number typed, a key pressed. Nothing else reaches the page. */
export type Tindakan = {
  banyak: () => number
  jejak: () => readonly string[]
  klik: (sasaran: Locator, tahan?: 'Shift') => Promise<void>
  ketik: (teks: string) => Promise<void>
  tekan: (tombol: string) => Promise<void>
}

/** A person at this page whose every action is counted, with real mouse and keyboard events. */
export function hitungTindakan(page: Page): Tindakan {
  const jejak: string[] = []
  return {
    banyak: () => jejak.length,
    jejak: () => jejak,
    async klik(sasaran, tahan) {
      jejak.push(`klik ${String(sasaran)}`)
      await sasaran.click(tahan === undefined ? {} : { modifiers: [tahan] })
    },
    async ketik(teks) {
      jejak.push(`ketik ${teks.slice(0, 40)}`)
      await page.keyboard.type(teks)
    },
    async tekan(tombol) {
      jejak.push(`tekan ${tombol}`)
      await page.keyboard.press(tombol)
    },
  }
}
