import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { act, openDokumen, picture, shownDokumen, sign } from './document-page.ts'
import { expectSound } from './page-check.ts'
import { comeIn, type Person, settle } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

let staff: Staff
let pptk: Person
let pa: Person
let bappeda: Person
beforeAll(async () => {
  staff = await openStaff()
  pptk = await comeIn(staff, 'pptk.pupr@tirta', { bypassCSP: true })
  pa = await comeIn(staff, 'kepala.pupr@tirta', { bypassCSP: true })
  bappeda = await comeIn(staff, 'perencana.bappeda@tirta', { bypassCSP: true })
}, 180_000)
afterAll(async () => {
  for (const person of [pptk, pa, bappeda]) await person.leave()
  await staff.end()
})

const jalan = 'Panjang Jalan yang Dipelihara Secara Rutin'
const barisJalan = (page: Page) => page.getByRole('row', { name: new RegExp(jalan) })

it('the PPTK sees budget, payments, target and achievement on each sub kegiatan, and opens the card', async () => {
  const { page } = pptk
  await page.goto('/app/kinerja')
  await settle(page)
  await expectSound(page)
  await picture(page, 'kinerja')
  await barisJalan(page).getByRole('link').click()
  await page.getByRole('heading', { name: jalan, level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Ubah kartu' }).click()
  await page.getByLabel('Sumber data').fill('Berita acara pemeriksaan jalan')
  await expectSound(page)
  await page.getByRole('button', { name: 'Simpan kartu' }).click()
  await page.getByRole('heading', { name: 'Kartu, versi 2' }).waitFor()
  await picture(page, 'kartu-indikator')
  await expectSound(page)
})

async function tulisCapaian(page: Page, triwulan: string, nilai: string): Promise<void> {
  await page.goto('/app/dokumen/capaian_kinerja/baru')
  await page.getByLabel('Uraian', { exact: true }).fill(`Capaian triwulan ${triwulan}`)
  await page.getByLabel('Triwulan', { exact: true }).selectOption({ label: `Triwulan ${triwulan}` })
  await page.getByLabel('Bukti').fill('Laporan 9/2026 (contoh)')
  const satu = page.getByRole('group', { name: jalan })
  await satu.getByLabel(`Triwulan ${triwulan}`).fill(nilai)
  await satu.getByLabel('Keterangan').fill('Ruas Kenari terlewat dihitung')
}

it('a quarter that has not ended is refused with the day to wait for', async () => {
  const { page } = pptk
  await tulisCapaian(page, 'IV', '2,5')
  await page.getByRole('button', { name: 'Simpan Capaian kinerja' }).click()
  await shownDokumen(page)
  await page.getByRole('button', { name: 'Ajukan capaian', exact: true }).click()
  const refusal = page.getByRole('alert')
  await refusal.waitFor()
  expect(await refusal.textContent()).toContain('belum melewati akhir triwulan IV, 31 Desember 2026')
})

it('an observation is signed by the head, verified by Bappeda, and stands in the year in its own satuan', async () => {
  const { page } = pptk
  await tulisCapaian(page, 'III', '6,125')
  await expectSound(page)
  await picture(page, 'capaian-isi')
  await page.getByRole('button', { name: 'Simpan Capaian kinerja' }).click()
  const id = await shownDokumen(page)
  const bukti = { name: 'laporan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 bukti') }
  await page.getByLabel('Tambah berkas').setInputFiles(bukti)
  await page.getByRole('link', { name: 'laporan.pdf' }).waitFor()
  await expectSound(page)
  await act(page, 'Ajukan capaian')
  await openDokumen(pa.page, 'capaian_kinerja', id)
  await sign(pa.page, 'Tanda tangani capaian')
  await openDokumen(bappeda.page, 'capaian_kinerja', id)
  await act(bappeda.page, 'Verifikasi capaian')
  await expectSound(bappeda.page)
  await bappeda.page.goto('/app/kinerja?unit=3')
  await settle(bappeda.page)
  expect(await barisJalan(bappeda.page).textContent()).toContain('6,125 / ')
  await expectSound(bappeda.page)
})

it('an usulan is verified, chosen on a line of the Renja, and carried over by the RKPD', async () => {
  const { page } = pptk
  await page.goto('/app/dokumen/usulan/baru')
  await page.getByLabel('Uraian', { exact: true }).fill('Saluran Gang Kenari')
  await page.getByLabel('Nama pengusul').fill('Warga RT 4')
  await page.getByLabel('Kontak pengusul').fill('0812-0000 (contoh)')
  await page.getByLabel('Lokasi').fill('Gang Kenari')
  await page.getByLabel('Mengapa diperlukan').fill('Saluran mampet setiap hujan')
  await page.getByLabel('Perkiraan biaya').fill('75.000.000')
  await page.getByRole('button', { name: 'Simpan Usulan' }).click()
  const usulan = await shownDokumen(page)
  await act(page, 'Ajukan usulan')
  await openDokumen(bappeda.page, 'usulan', usulan)
  await act(bappeda.page, 'Verifikasi usulan')
  await tulisRenja(pa.page)
  const renja = await shownDokumen(pa.page)
  expect(await pa.page.getByText('dari usulan').textContent()).toMatch(/dari usulan U2026-/)
  await act(pa.page, 'Ajukan Renja')
  await openDokumen(bappeda.page, 'renja', renja)
  await act(bappeda.page, 'Verifikasi Renja')
  await tulisRkpd(bappeda.page)
  await shownDokumen(bappeda.page)
  expect(await bappeda.page.getByText('dari usulan').textContent()).toMatch(/dari usulan U2026-/)
})

async function tulisRenja(page: Page): Promise<void> {
  await page.goto('/app/dokumen/renja/baru')
  await page.getByLabel('Uraian', { exact: true }).fill('Renja Dinas PUPR 2026')
  await page.getByLabel('Lokasi').fill('Kelurahan Melati')
  await page.getByLabel('Kelompok sasaran').fill('Warga bantaran')
  await page.getByRole('button', { name: 'Tambah baris' }).click()
  await choose(page, ['Sub kegiatan', 'pembangunan drainase'], /Pembangunan Sistem Drainase/)
  await choose(page, ['Sumber dana', '1.2.01'], /1\.2\.01/)
  await page.getByRole('button', { name: 'Pakai di baris ini' }).click()
  await page.getByRole('button', { name: /^Ganti / }).waitFor()
  await choose(page, ['Usulan yang ditampung (boleh kosong)', 'kenari'], /Saluran Gang Kenari/)
  expect(await page.getByLabel('Jumlah (Rp)').inputValue()).toBe('75.000.000')
  await expectSound(page)
  await picture(page, 'renja-isi')
  await page.getByRole('button', { name: 'Simpan Renja (1 baris)' }).click()
}

async function tulisRkpd(page: Page): Promise<void> {
  await page.goto('/app/dokumen/rkpd/baru')
  await page.getByLabel('Uraian', { exact: true }).fill('RKPD 2026')
  await page.getByLabel('Perkada RKPD').fill('Perwal 20/2025 (contoh)')
  await page.getByRole('button', { name: 'Ambil 1 baris dari Renja' }).click()
  await page.getByText('Menampung usulan').waitFor()
  await expectSound(page)
  await picture(page, 'rkpd-dari-renja')
  await page.getByRole('button', { name: 'Simpan RKPD (1 baris)' }).click()
}

async function choose(page: Page, [label, kata]: readonly [string, string], pilihan: RegExp): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(kata)
  const daftar = page.getByRole('listbox', { name: label })
  await daftar.getByRole('option', { name: pilihan }).first().waitFor()
  await page.keyboard.press('Enter')
}
