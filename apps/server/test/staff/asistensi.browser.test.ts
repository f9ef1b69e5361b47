import { randomUUID } from 'node:crypto'
import { runAct } from '@benang/usecases/act'
import { openMataAnggaran } from '@benang/usecases/penganggaran/open-mata-anggaran'
import type { Pelaku } from '@benang/usecases/sistem/pelaku-contoh'
import { rekeningBawaan } from '@benang/usecases/testing/id-bawaan'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withPeraga } from './demo-chain.ts'
import { expectSound } from './page-check.ts'
import { comeIn, type Person, settle } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

const pa: Pelaku = ['kepala.pupr', 'pa']
let staff: Staff
let tapd: Person
let kepala: Person
let rka = ''

/** A submitted RKA of revenue of the public works office. */
function submitRka(url: string): Promise<bigint> {
  return withPeraga(url, async (peraga) => {
    const tanggal = '2025-09-15'
    const { kunci } = await runAct(await peraga.sebagai(pa, tanggal), openMataAnggaran, {
      ...{ jenis: 'rka', tahun: 2026, unitId: 3, subKegiatanId: null, danaId: null, perintah: randomUUID() },
      rekeningId: rekeningBawaan('4.2.01.01.02.0001'),
    })
    const harga = 500_000_000n
    const baris = {
      ...{ kunci: Number(kunci), bulan: 0, jumlah: harga, uraian: 'Sewa alat berat' },
      rincian: { koefisien: 100n, satuan: 'tahun', harga },
    }
    const naskah = { tahun: 2026, tanggal, uraian: 'RKA retribusi alat', baris: [baris] }
    const id = await peraga.buat('rka', pa, naskah)
    await peraga.lakukan('rka', id, { pelaku: pa, tindakan: 'ajukan', tanggal })
    return id
  })
}

beforeAll(async () => {
  staff = await openStaff()
  rka = String(await submitRka(staff.scratch.url))
  tapd = await comeIn(staff, 'tapd@tirta', { bypassCSP: true })
  kepala = await comeIn(staff, 'kepala.pupr@tirta')
}, 300_000)
afterAll(async () => {
  await tapd.leave()
  await kepala.leave()
  await staff.end()
})

it('TAPD demands a change of a line, the verification waits, the OPD answers, TAPD closes it', async () => {
  const { page } = tapd
  await page.goto(`/app/dokumen/rka/${rka}`)
  const form = page.getByRole('form', { name: 'Catatan asistensi baru' })
  await form.getByLabel('Catatan untuk').selectOption({ label: 'Baris 1: Sewa alat berat' })
  await form.getByRole('textbox', { name: 'Catatan' }).fill('Turunkan target menjadi 4 juta')
  await form.getByLabel('Wajib diperbaiki sebelum verifikasi').check()
  await form.getByRole('button', { name: 'Simpan catatan' }).click()
  await page.getByText('1 perbaikan wajib menahan verifikasi').waitFor()
  await page.getByRole('link', { name: '1 catatan asistensi' }).waitFor()

  await kepala.page.goto(`/app/dokumen/rka/${rka}`)
  await kepala.page.getByRole('button', { name: /^Jawab/ }).click()
  await kepala.page.getByLabel(/^Jawaban/).fill('Target mengikuti perjanjian sewa')
  await kepala.page.getByRole('button', { name: 'Jawab', exact: true }).click()
  await kepala.page.getByText('Dijawab, menunggu penilaian').waitFor()

  await page.reload()
  await page.getByText('Target mengikuti perjanjian sewa').waitFor()
  await page.getByRole('button', { name: /^Nyatakan selesai/ }).click()
  await page.getByLabel('Keterangan').fill('Diterima')
  await page.getByRole('button', { name: 'Nyatakan selesai', exact: true }).click()
  await page.getByText('Semua selesai').waitFor()
  expect(await page.getByText('perbaikan wajib menahan verifikasi').count()).toBe(0)
})

it('the progress of all RKA, and the berita acara behind one click', async () => {
  const { page } = tapd
  await page.goto('/app/asistensi')
  await page.getByRole('heading', { name: /Asistensi RKA 2026: 0 dari \d+ RKA tertahan/ }).waitFor()
  await settle(page)
  await expectSound(page)
  await page.getByRole('link', { name: 'Berita acara asistensi' }).click()
  await page.getByRole('heading', { name: /^Berita Acara Asistensi/ }).waitFor()
  await page.getByText('Wajib diperbaiki: Turunkan target menjadi 4 juta').waitFor()
})

it('the consistency of RKPD, PPAS and RKA of the own OPD is one click from the budgeting page', async () => {
  const { page } = kepala
  await page.goto('/app/bidang/penganggaran')
  await page.getByRole('link', { name: 'Konsistensi RKPD–PPAS–RKA' }).click()
  await page.getByRole('heading', { name: /^Konsistensi RKPD, PPAS, dan RKA/ }).waitFor()
  await page.getByRole('columnheader', { name: 'RKA − PPAS (Rp)' }).waitFor()
  expect(await page.getByRole('row').count()).toBeGreaterThan(2)
})

it('what no document shows is recorded on the calendar with its letter', async () => {
  const { page } = tapd
  await page.goto('/app/kalender')
  const row = page.getByRole('row').filter({ hasText: /^Rancangan KUA dan PPAS disampaikan ke DPRD/ })
  await row.getByText('Catat selesai').click()
  await row.getByRole('button', { name: 'Simpan' }).click()
  await row.getByRole('alert').waitFor()
  await row.getByLabel('Tanggal selesai').fill('2025-07-16')
  await row.getByLabel('Nomor surat atau bukti lain').fill('Surat 900/12')
  await row.getByRole('button', { name: 'Simpan' }).click()
  await row.getByText('Selesai, terlambat 2 hari kerja').waitFor()
  expect(await row.textContent()).toContain('Surat 900/12')
})
