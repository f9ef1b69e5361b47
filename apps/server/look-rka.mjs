import { chromium } from 'playwright-core'
const url = 'http://127.0.0.1:3910'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium' })
const c = await b.newContext({
  baseURL: url,
  viewport: { width: 1280, height: 800 },
  locale: 'id-ID',
  timezoneId: 'Asia/Jakarta',
})
const p = await c.newPage()
p.on('pageerror', (e) => console.log('PAGEERROR', e.message))
p.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()))
await p.goto('/app/masuk')
await p.getByLabel('Nama masuk').fill(process.argv[2] ?? 'kepala.pupr@tirta')
await p.getByLabel('Sandi', { exact: true }).fill('benang-contoh-2026')
await p.getByRole('button', { name: 'Masuk', exact: true }).click()
await p.waitForTimeout(1500)
if (await p.getByRole('heading', { name: 'Kode verifikasi' }).isVisible()) {
  await p.getByRole('button', { name: /^Isi kode \d{6}$/ }).click()
  await p.getByRole('button', { name: 'Lanjut ke Tugas saya' }).click()
  await p.waitForTimeout(1500)
}
await p.goto('/app/dokumen/rka/baru')
await p.waitForTimeout(2000)
await p.screenshot({ path: '/tmp/benang/rw-1.png', fullPage: true })
await p.getByRole('button', { name: 'Lanjut ke rincian' }).click()
await p.waitForTimeout(3000)
console.log(p.url())
await p.screenshot({ path: '/tmp/benang/rw-2.png', fullPage: true })
await p.locator('.badan-kisi [data-medan=uraian]').last().click()
for (const t of [
  'Sewa gudang',
  '2 unit x 6 bulan',
  '1.500.000',
  '5.1.02.01.01.0001',
  '1.03.06.2.01.0029',
  '2.2.01.01.02.0006',
]) {
  await p.keyboard.type(t)
  await p.keyboard.press('Tab')
  await p.waitForTimeout(100)
}
await p.waitForTimeout(2500)
await p.keyboard.type('Kertas')
await p.keyboard.press('Tab')
await p.keyboard.type('3 rim')
await p.keyboard.press('Tab')
await p.waitForTimeout(2500)
await p.screenshot({ path: '/tmp/benang/rw-3.png', fullPage: true })
await p.setViewportSize({ width: 360, height: 900 })
await p.waitForTimeout(500)
await p.screenshot({ path: '/tmp/benang/rw-4.png', fullPage: true })
await b.close()
