import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { ketikBaris, selKisi } from './kisi-page.ts'
import { settle } from './person.ts'
import type { Staff } from './staff-server.ts'

/** A sub kegiatan, an account and a source of funds the demo's lists have. */
export const kodeKertas = {
  rekening: '5.1.02.01.01.0001',
  subKegiatan: '1.03.06.2.01.0029',
  dana: '2.2.01.01.02.0006',
}

/** A new RKA of the person's unit, its working paper open; answers its id. */
export async function rkaBaru(page: Page, uraian: string, tanggal?: string): Promise<string> {
  await page.goto('/app/dokumen/rka/baru')
  await settle(page)
  await page.getByLabel('Uraian', { exact: true }).fill(uraian)
  if (tanggal !== undefined) await page.getByLabel('Tanggal', { exact: true }).fill(tanggal)
  await page.getByRole('button', { name: 'Lanjut ke rincian' }).click()
  await page.waitForURL(/\/dokumen\/rka\/\d+\/ubah$/)
  await selKisi(page, 'uraian', 'baru').waitFor()
  return /rka\/(\d+)\/ubah/.exec(page.url())?.[1] ?? ''
}

/** The working paper of an RKA that is there. */
export async function bukaKertas(page: Page, dokumenId: string): Promise<void> {
  await page.goto(`/app/dokumen/rka/${dokumenId}/ubah`)
  await selKisi(page, 'uraian', 'baru').waitFor()
}

/** A whole row, typed into the empty line at the end. */
export async function ketikUtuh(page: Page, uraian: string, koefisien: string, harga: string): Promise<void> {
  const { rekening, subKegiatan, dana } = kodeKertas
  await selKisi(page, 'uraian', 'baru').click()
  await ketikBaris(page, [uraian, koefisien, harga, rekening, subKegiatan, dana])
}

/** Another text in a cell. */
export async function gantiSel(page: Page, medan: string, nomor: number, teks: string): Promise<void> {
  await selKisi(page, medan, nomor).click()
  await page.keyboard.type(teks)
  await page.keyboard.press('Enter')
}

/** What the bar says of where the changes are. */
export function statusSimpan(page: Page): Promise<string | null> {
  return page.locator('.status-kisi output').textContent()
}

/** Waits until the server has everything. */
export async function tersimpan(page: Page): Promise<void> {
  await expect.poll(() => statusSimpan(page), { timeout: 20_000 }).toMatch(/^Tersimpan \d\d\.\d\d\.\d\d$/)
}

/** The texts of one column from the first row to the last. */
export async function kolomKisi(page: Page, medan: string): Promise<readonly (string | null)[]> {
  const rows = page.locator('.badan-kisi > .baris-kisi:not(.baru):not(.kelompok)')
  return rows.locator(`> [data-medan="${medan}"] .teks-sel`).allTextContents()
}

/** Columns of the log of a paper, in its order. */
export function kertasSql(
  { scratch }: Staff,
  dokumenId: string,
  kolom: string,
  yang = 'true',
): Promise<Record<string, unknown>[]> {
  const isSum = kolom.includes('count(')
  return scratch.sql(`select ${kolom} from daerah.kertas_operasi where pemda_id = 2 and dokumen_id = ${dokumenId}
    and ${yang} ${isSum ? '' : 'order by nomor'}`)
}
