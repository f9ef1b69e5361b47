import { readFile } from 'node:fs/promises'
import { readBerkas } from '@benang/imports/read-berkas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { berkasUji, type BerkasUji, bukuUji } from './berkas-uji.ts'
import { picture } from './document-page.ts'
import { hitungTindakan } from './hitung-tindakan.ts'
import { expectSound } from './page-check.ts'
import { comeIn, type Person, settle } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

let staff: Staff
let bappeda: Person
beforeAll(async () => {
  staff = await openStaff()
  bappeda = await comeIn(staff, 'perencana.bappeda@tirta', { bypassCSP: true })
}, 180_000)
afterAll(async () => {
  await bappeda.leave()
  await staff.end()
})

const kepala = ['No', 'Uraian Usulan', 'Alamat Lokasi', 'Nama Pengusul', 'Anggaran', 'Alasan', 'Kontak']
const usul = (nomor: number, uraian: string, lokasi: string, anggaran: string | number) => [
  ...[nomor, uraian, lokasi, 'Karang Taruna', anggaran, 'Dibicarakan dalam Musrenbang', '0812-0000'],
]
const bersih = (awalan: string) =>
  bukuUji(`${awalan}.xlsx`, {
    judul: 'Rekap Musrenbang',
    kepala,
    baris: [
      usul(1, `${awalan}: saluran`, 'Gang Kenari', 45_000_000),
      usul(2, `${awalan}: lampu`, 'Dusun Atas', '1.250.000'),
    ],
  })
const cacat = () =>
  bukuUji('cacat.xlsx', {
    judul: 'Rekap Musrenbang',
    kepala,
    baris: [
      usul(1, 'Cacat: saluran', 'Gang Kenari', 45_000_000),
      usul(2, 'Cacat: lampu', 'Dusun Atas', '1,250'),
      usul(3, 'Cacat: posyandu', '', 20_000_000),
      usul(4, 'Cacat: jembatan', 'Dusun Batu', 'sekitar 2 M'),
    ],
  })

async function mulai(page: Page, berkas: BerkasUji): Promise<void> {
  await page.goto('/app/impor/baru?jenis=usulan')
  await settle(page)
  await page.locator('#berkas-impor').setInputFiles(berkas)
}
const langkah = (page: Page, nama: string) => page.getByText(nama, { exact: true }).first().waitFor()
const diajukan = async (awalan: string) => {
  const rows = await staff.scratch.sql(
    `select status from daerah.dokumen where jenis = 'usulan' and uraian like '${awalan}:%' order by dokumen_id`,
  )
  return rows.map((row) => row['status'])
}

it('a clean workbook is applied in four actions after the file is chosen, once though clicked twice, and taken back', async () => {
  const { page } = bappeda
  await mulai(page, await bersih('Bersih'))
  const tindakan = hitungTindakan(page)
  await tindakan.klik(page.getByRole('button', { name: 'Periksa 2 baris' }))
  await page.getByText('Semua baris bisa diterima').waitFor()
  await picture(page, 'impor-periksa-bersih')
  expect(await diajukan('Bersih')).toEqual([])
  const terapkan = page.getByRole('button', { name: 'Terapkan semua (2 baris)' })
  await tindakan.klik(terapkan)
  await terapkan.click({ timeout: 500 }).catch(() => undefined)
  await page.getByText('2 usulan diajukan, 0 sudah ada.').waitFor()
  expect(tindakan.banyak()).toBe(2)
  expect(await diajukan('Bersih')).toEqual(['diajukan', 'diajukan'])
  await picture(page, 'impor-hasil')
  await expectSound(page)
  await tindakan.klik(page.getByRole('button', { name: 'Batalkan impor ini' }))
  await tindakan.klik(page.getByRole('button', { name: 'Ya, batalkan impor' }))
  await page.getByText('Impor ini dibatalkan').waitFor()
  expect(tindakan.banyak()).toBe(4)
  expect(await diajukan('Bersih')).toEqual(['batal', 'batal'])
  await page.goto('/app/impor')
  await settle(page)
  await page.getByRole('row', { name: /Bersih\.xlsx.*Dibatalkan/ }).waitFor()
  await picture(page, 'impor-riwayat')
  await expectSound(page)
})

it('the same file twice changes nothing', async () => {
  const { page } = bappeda
  for (const [ke, pesan] of [
    [1, '2 usulan diajukan, 0 sudah ada.'],
    [2, 'Semua 2 usulan sudah tercatat; tidak ada yang ditambah.'],
  ] as const) {
    await mulai(page, await bersih('Dua'))
    await page.getByRole('button', { name: 'Periksa 2 baris' }).click()
    await page.getByRole('button', { name: 'Terapkan semua (2 baris)' }).click()
    await page.getByText(pesan).waitFor()
    expect(await diajukan('Dua'), `time ${ke}`).toHaveLength(2)
  }
})

it('faults are counted by kind, put right in place by keyboard, and survive a reload at every step', async () => {
  const { page } = bappeda
  await mulai(page, await cacat())
  await langkah(page, 'Langkah 2 dari 4 Cocokkan kolom')
  await expectSound(page)
  await picture(page, 'impor-cocokkan')
  await page.getByLabel(/Alasan untuk baris yang kosong/).fill('Dari Musrenbang kecamatan')
  await page.getByLabel('Kolom A No dipakai sebagai').selectOption('kontak')
  await page.getByLabel('Kolom G Kontak dipakai sebagai').selectOption('kontak')
  await page.waitForResponse((answer) => answer.url().includes('impor.simpan'))
  await page.reload()
  await settle(page)
  expect(await page.getByLabel(/Alasan untuk baris yang kosong/).inputValue()).toBe(
    'Dari Musrenbang kecamatan',
  )
  expect(await page.getByLabel('Kolom G Kontak dipakai sebagai').inputValue()).toBe('kontak')
  await page.getByRole('button', { name: 'Periksa 4 baris' }).click()
  await page.getByRole('heading', { name: 'Ada masalah: 3 dari 4 baris perlu diperbaiki' }).waitFor()
  await expectSound(page)
  await picture(page, 'impor-periksa')
  const terapkan = page.getByRole('button', { name: /^Terapkan semua/ })
  expect(await terapkan.getAttribute('aria-disabled')).toBe('true')
  await page.getByText('Belum bisa diterapkan: 3 galat.').waitFor()
  await page.getByRole('button', { name: 'Ubah jadi 1250' }).click()
  await page.getByRole('link', { name: 'baris 5' }).click()
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Lokasi, baris 5')
  await page.keyboard.type('Dusun Bawah')
  await page.getByLabel('Perkiraan biaya, baris 5').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('2000000000')
  await page.waitForResponse((answer) => answer.url().includes('impor.simpan'))
  await page.reload()
  await settle(page)
  expect(await page.getByLabel('Perkiraan biaya, baris 6').inputValue()).toBe('2000000000')
  await page.getByRole('button', { name: 'Periksa lagi' }).click()
  await page.getByText('Semua baris bisa diterima').waitFor()
  await terapkan.click()
  await page.getByText('4 usulan diajukan, 0 sudah ada.').waitFor()
  await page.reload()
  await page.getByText('4 usulan diajukan, 0 sudah ada.').waitFor()
})

it('the annotated copy is the user’s own workbook with the notes on its cells', async () => {
  const { page } = bappeda
  await mulai(page, await cacat())
  await page.getByRole('button', { name: 'Periksa 4 baris' }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh Excel berisi catatan' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe('cacat - bercatatan.xlsx')
  const bytes = await readFile(await download.path())
  const sel: string[] = []
  await readBerkas(bytes, 'salinan.xlsx', {
    ...{ lembar: () => undefined, galat: () => undefined, peringatan: () => undefined },
    baris: (baris) => sel.push(...baris.sel.map(({ teks }) => teks)),
  })
  expect(sel).toEqual(expect.arrayContaining(['Cacat: posyandu', '1,250']))
  expect(bytes.includes('catatanBenang1.xml')).toBe(true)
})

it.each([
  ['NOT_XLSX', berkasUji('naskah.xlsx', 'bukan buku kerja')],
  ['OLE_CONTAINER', berkasUji('lama.xlsx', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex'))],
  ['ZIP_BROKEN', berkasUji('putus.xlsx', Buffer.from('504b0304140000000800', 'hex'))],
  ['JSON', berkasUji('salah.json', '{"a": ')],
  ['CSV_QUOTE', berkasUji('petik.csv', 'a;b\n"x;1')],
])('a file that is %s says so in plain words and stores nothing', async (kode, berkas) => {
  const { page } = bappeda
  await mulai(page, berkas)
  await page.getByText('Berkas ini tidak bisa dibaca').waitFor()
  await page.getByText(kode, { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Unggah berkas lain' }).waitFor()
  if (kode === 'NOT_XLSX') {
    await expectSound(page)
    await picture(page, 'impor-ditolak')
  }
})

it('who may import nothing, or belongs to another pemda, gets nothing of it', async () => {
  const { page } = bappeda
  await mulai(page, await bersih('Rahasia'))
  await langkah(page, 'Langkah 2 dari 4 Cocokkan kolom')
  const alamat = new URL(page.url()).pathname
  const asing = await comeIn(staff, 'bendahara.pupr@tirta')
  await asing.page.goto(alamat)
  await asing.page.getByText('Peran Anda saat ini belum bisa melakukan ini').waitFor()
  const { status } = await unggah(asing.page)
  expect(status).toBe(403)
  await asing.leave()
  const lain = await comeIn(staff, 'perencana.bappeda@nusa')
  await lain.page.goto(alamat)
  await lain.page.getByText('Tidak ditemukan').waitFor()
  expect((await lain.page.request.get(`${alamat}/catatan`)).status()).toBe(404)
  await lain.leave()
})

/** Sends a file past the screen. */
function unggah(page: Page): Promise<{ status: number }> {
  const asked = `/app/impor?jenis=usulan&nama=a.csv&tahun=2026&perintah=${crypto.randomUUID()}`
  return page.evaluate(
    (url) => fetch(url, { method: 'POST', body: 'a;b' }).then(({ status }) => ({ status })),
    asked,
  )
}
