import { expect } from 'vitest'
import { giveKode, settle } from '../staff/person.ts'
import type { Langkah } from './forms.ts'

/** What everybody may see in the end: the published thread of the rupiah the citizen asked for, on his phone. */
export const publik: readonly Langkah[] = [
  [
    'the PPKD publishes what the book holds',
    async (walk) => {
      const { page } = walk.world().ppkd
      await page.goto('/app/terbitan')
      await settle(page)
      const tombol = page.getByRole('button', { name: /^Terbitkan APBD 2026 versi/ })
      await page.getByLabel('Dasar', { exact: true }).fill('Perda 9/2025 tentang APBD 2026 (contoh)')
      if (await page.getByLabel('Kode verifikasi 6 angka').isVisible())
        await giveKode(page, (await tombol.textContent()) ?? '')
      else await tombol.click()
      await page.getByText(/^APBD 2026 versi \d+ terbit\.$/).waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
    },
  ],

  [
    'the citizen follows the ticket to the thread: 100 juta of it planned, 510 budgeted, 240 paid, and why',
    async (walk) => {
      const { page } = walk.world().warga
      await page.goto(`/tirta-asri/usulan/${walk.idOf('tiket')}`)
      expect(await page.getByText('Ditampung.').count()).toBe(1)
      await page.locator('a[href*="/benang/2026/"]').first().click()
      await page.locator('.simpul-kepala b').first().waitFor()
      const tahap = await page.locator('.simpul-kepala b').allTextContents()
      expect(tahap).toEqual(expect.arrayContaining(['RKPD', 'KUA-PPAS', 'RKA', 'DPA', 'SPD', 'SP2D']))
      const text = ((await page.locator('body').textContent()) ?? '').replaceAll('\u00a0', ' ')
      for (const jumlah of ['480.000.000', '500.000.000', '540.000.000', '240.000.000'])
        expect(text).toContain(jumlah)
      for (const alasan of ['BA 12/2025', 'Kep. Wali Kota 360/2025']) expect(text).toContain(alasan)
      expect(text).not.toMatch(/Warga Rekaan|0812-0000/)
    },
  ],
]
