import { AxeBuilder } from '@axe-core/playwright'
import { withClient } from '@benang/database/schema/admin'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStaff, type Staff } from './staff/staff-server.ts'

// The public thread of the demo's best spent line, on a phone without script.
let staff: Staff
let page: Page
let kunci = 0
const nama: string[] = []
beforeAll(async () => {
  staff = await openStaff()
  await withClient(staff.scratch.url, async (client) => {
    const line = await client.query<{ kunci: number }>(
      `select kunci from publik.terbitan_baris where pemda_id = 2 and tahun = 2026 and bagian = 'belanja'
       order by realisasi desc limit 1`,
    )
    kunci = line.rows[0]?.kunci ?? 0
    const people = await client.query<{ nama: string }>('select nama from rujukan.pejabat')
    nama.push(...people.rows.map((row) => row.nama))
  })
  const context = await staff.browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  })
  page = await context.newPage()
}, 240_000)
afterAll(() => staff.end())

it('tells what was budgeted and paid, each difference with reason and decider, and every document with jurnal and hash', async () => {
  const answer = await page.goto(`${staff.url}/tirta-asri/benang/2026/${kunci}`)
  expect(answer?.status()).toBe(200)
  expect(Buffer.byteLength((await answer?.body()) ?? '')).toBeLessThan(60_000)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/dianggarkan, Rp.* dibayar$/)
  const tahap = await page.locator('.simpul-kepala b').allTextContents()
  expect(tahap).toEqual(expect.arrayContaining(['KUA-PPAS', 'RKA', 'DPA', 'SPD', 'SP2D']))
  await page.locator('.simpul-kepala').getByRole('link', { name: 'SP2D' }).click()
  expect(new URL(page.url()).hash).toBe('#simpul-sp2d')
  expect(await page.locator('#simpul-sp2d tbody tr').first().textContent()).toMatch(
    /SP2D.*\/SP2D-LS\/.*Badan.*\d+ [0-9a-f]{8}Rp/,
  )
})

it('keeps its figures at the address of the version, and gives the same data as JSON', async () => {
  await page.getByRole('link', { name: 'alamat tetap' }).click()
  expect(page.url()).toMatch(/\?versi=\d+$/)
  const data = await (await fetch(page.url().replace('?', '.json?'))).json()
  expect(data).toMatchObject({ tahun: 2026, kunci: String(kunci), pemda: { slug: 'tirta-asri' } })
  const bayar = data.simpul.filter((satu: { jalur: string }) => satu.jalur === 'bayar')
  for (const [index, { jumlah, selisih }] of bayar.slice(1).entries()) {
    const beda = selisih.reduce((total: number, satu: { jumlah: string }) => total + Number(satu.jumlah), 0)
    expect(Number(jumlah)).toBe(Number(bayar[index].jumlah) + beda)
  }
})

it('shows only fields of its list, and nobody by name', async () => {
  const text = await (await fetch(`${staff.url}/tirta-asri/benang/2026/${kunci}.json`)).text()
  const html = await (await fetch(`${staff.url}/tirta-asri/benang/2026/${kunci}`)).text()
  const fields = new Set([...text.matchAll(/"([a-zA-Z]+)":/g)].map(([, field = '']) => field))
  expect([...fields].filter((field) => !boleh.includes(field))).toEqual([])
  expect(nama.length).toBeGreaterThan(20)
  for (const satu of nama) expect(`${text}${html}`).not.toContain(satu)
})

it.each([360, 1280])(
  'has no axe finding and no sideways scrolling at %s px, light and dark',
  async (width) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await staff.browser.newContext({
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: true,
      })
      const seen = await context.newPage()
      await seen.goto(`${staff.url}/tirta-asri/benang/2026/${kunci}`)
      const { violations } = await new AxeBuilder({ page: seen })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ).toEqual([])
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      expect(await seen.evaluate(overflow)).toBe(0)
      await context.close()
    }
  },
)

// Every field a public thread may have.
const boleh = [
  ...['contoh', 'pemda', 'slug', 'nama', 'tahun', 'kunci', 'tiket', 'judul', 'keterangan'],
  ...['versi', 'nomor', 'perTanggal', 'terbaru', 'jurnalNo', 'kepala', 'sidik'],
  ...['temuan', 'awal', 'awalKata', 'akhir', 'akhirKata'],
  ...['simpul', 'kode', 'rumpun', 'rumpunNama', 'jalur', 'jumlah', 'keluar', 'sisa', 'bagian', 'selisih'],
  ...['jenis', 'jenisNama', 'tanggal', 'pihak', 'jabatan', 'unit', 'rantai', 'dibalik'],
  ...['sebab', 'sifat', 'alasan', 'dasar', 'tanda', 'oleh', 'cabang'],
  ...['indikator', 'subKode', 'definisi', 'sumber', 'target', 'capaian', 'persen', 'predikat'],
  ...['sampaiKini', 'setahun'],
  ...['gambar', 'satuan', 'tinggi', 'garis', 'kelas', 'd', 'x', 'helai', 'atas', 'bawah'],
]
