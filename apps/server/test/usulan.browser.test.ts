import { AxeBuilder } from '@axe-core/playwright'
import { inTenant } from '@benang/database/connection'
import { findUsulan } from '@benang/database/perencanaan/usulan'
import { insertOrganisasi } from '@benang/database/organisasi/organisasi'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { type TestServer, testServer } from './test-server.ts'

// A citizen with a cheap phone and no script: asks, gets a ticket, comes back to it.
let server: TestServer
let browser: Browser
let page: Page
let alamat = ''
beforeAll(async () => {
  server = await testServer()
  const skpkd = {
    kode: '5.02',
    nama: 'BPKAD',
    singkatan: 'BPKAD',
    jenis: 'skpkd',
    sejak: '2025-01-01',
  } as const
  await inTenant(server.db.app, { pemdaId: 2 }, (tx) =>
    insertOrganisasi(tx, 2, { ...skpkd, organisasiId: 1, indukId: null, sampai: null }),
  )
  browser = await openBrowser()
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  })
  page = await context.newPage()
})
afterAll(async () => {
  await browser.close()
  await server.end()
})

const isi = {
  'Apa yang diusulkan': 'Lampu jalan <b>Gang Melati</b>',
  'Mengapa diperlukan': 'Gelap sejak tiang roboh; anak pulang mengaji lewat sini',
  'Perkiraan biaya': '45 juta',
  'Jalan, gang, atau tempat': 'Gang Melati',
  'Desa atau kelurahan': 'Sukamaju',
  Kecamatan: 'Tirta Barat',
  Nama: 'Warga Rekaan',
  'Telepon atau surel': '0812-0000-1111',
} as const

it('says what is missing beside each field and keeps what was typed', async () => {
  await page.goto(`${server.url}/tirta-asri/usulan`)
  await page.getByLabel('Nama').fill(isi.Nama)
  await page.getByLabel('Perkiraan biaya').fill('banyak')
  await page.getByRole('button', { name: 'Kirim usulan' }).click()
  expect(await page.getByRole('alert').locator('li').allTextContents()).toEqual([
    'Isi jalan, gang, atau tempatnya.',
    'Isi nama desa atau kelurahan.',
    'Isi nama kecamatan.',
    'Isi perkiraan biaya dengan angka, misalnya 45.000.000 atau 45 juta.',
  ])
  expect(await page.getByLabel('Nama').inputValue()).toBe(isi.Nama)
  expect(await page.getByLabel('Perkiraan biaya').getAttribute('aria-invalid')).toBe('true')
})

it('gives a ticket that can be opened again, tells the way, and shows neither name nor contact', async () => {
  for (const [label, nilai] of Object.entries(isi)) await page.getByLabel(label).fill(nilai)
  await page.getByRole('button', { name: 'Kirim usulan' }).click()
  alamat = page.url()
  expect(alamat).toMatch(/\/tirta-asri\/usulan\/U\d{4}-00001-[0-9A-Z]{10}$/)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(isi['Apa yang diusulkan'])
  expect(await page.locator('.jalan li b').allTextContents()).toEqual([
    ...['Dikirim', 'Diperiksa', 'Masuk Renja dinas', 'Ditampung RKPD', 'Dianggarkan dan dibayar'],
  ])
  const html = await page.content()
  expect(html).toContain('Gang Melati, Sukamaju, Kec. Tirta Barat')
  expect(html).not.toMatch(/Warga Rekaan|0812-0000/)
  const json = await (await fetch(`${alamat}.json`)).text()
  expect(json).toContain('"perkiraan":"45000000.00"')
  expect(json).not.toMatch(/Warga Rekaan|0812-0000/)
})

it('is found from its number and code, not from its number alone, nor in another pemda', async () => {
  const tiket = alamat.split('/').at(-1) ?? ''
  const lacak = async (nomor: string) => {
    await page.goto(`${server.url}/tirta-asri/usulan`)
    await page.getByLabel('Nomor tiket').fill(nomor)
    await page.getByRole('button', { name: 'Lacak' }).click()
    return page.getByRole('status').textContent()
  }
  expect(await lacak(tiket.slice(0, 11))).toContain('Tiket itu tidak ada')
  expect(await lacak(tiket.toLowerCase())).toBe(`Buka tiket ${tiket}`)
  await page.getByRole('link', { name: /^Buka tiket/ }).click()
  expect(page.url()).toBe(alamat)
  const status = async (path: string) => (await fetch(server.url + path)).status
  expect(await status(`/lain/usulan/${tiket}`)).toBe(404)
  expect(await status(`/tirta-asri/usulan/${tiket.slice(0, 11)}`)).toBe(404)
  expect(await status(`/tirta-asri/usulan/${encodeURIComponent("U2027-00001' or 1=1--")}`)).toBe(404)
})

it('turns away machines that fill every field, floods, and bodies too large', async () => {
  const send = (fields: Record<string, string>) =>
    fetch(`${server.url}/tirta-asri/usulan`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields),
    })
  expect((await send({ uraian: 'x'.repeat(70_000) })).status).toBe(413)
  const lengkap = {
    ...{
      tahun: String(new Date().getFullYear() + 1),
      uraian: 'Pompa air',
      alasan: 'Sumur kering tiap kemarau',
    },
    ...{ alamat: 'Gang Kenanga', kelurahan: 'Sukamaju', kecamatan: 'Tirta Barat', perkiraan: '5 juta' },
    ...{ pengusul: 'Mesin', kontak: 'mesin@contoh.test' },
  }
  const jebak = await send({ ...lengkap, situs: 'http://spam.test' })
  expect([jebak.status, await jebak.text()]).toEqual([
    422,
    expect.stringContaining('Kosongkan isian situs web'),
  ])
  const jawab: number[] = []
  for (let ke = 0; ke < 12; ke += 1)
    jawab.push((await send({ ...lengkap, uraian: `Pompa air ${ke}` })).status)
  expect(jawab.filter((status) => status === 303).length).toBeLessThanOrEqual(4)
  expect(jawab.at(-1)).toBe(429)
})

it.each([360, 1280])(
  'both pages have no axe finding and no sideways scrolling at %s px, light and dark',
  async (width) => {
    const found = await inTenant(server.db.app, { pemdaId: 2 }, (tx) =>
      findUsulan(tx, { pemdaId: 2, tiket: alamat.split('/').at(-1)?.slice(0, 11) ?? '' }),
    )
    expect(found?.uraian).toBe(isi['Apa yang diusulkan'])
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: true,
      })
      for (const address of [`${server.url}/tirta-asri/usulan?tiket=x`, alamat]) {
        const seen = await context.newPage()
        await seen.goto(address)
        const { violations } = await new AxeBuilder({ page: seen })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
        ).toEqual([])
        const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
        expect(await seen.evaluate(overflow)).toBe(0)
      }
      await context.close()
    }
  },
)
