import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, openDokumen, picture, shownDokumen, sign } from '../staff/document-page.ts'
import { choose, dana, fillHead, openForm, save, sub, type Langkah } from './forms.ts'

/** From the wish of a citizen to the RKPD. */
export const perencanaan: readonly Langkah[] = [
  [
    'a citizen asks for drainage from a phone without script and gets a ticket',
    async (walk) => {
      const { page } = walk.world().warga
      await page.goto('/tirta-asri/usulan')
      await fillHead(page, {
        ...{ 'Apa yang diusulkan': 'Drainase Jalan Melati', 'Perkiraan biaya': '120 juta' },
        ...{
          'Mengapa diperlukan': 'Jalan tergenang setiap hujan',
          'Jalan, gang, atau tempat': 'Jalan Melati',
        },
        ...{ 'Desa atau kelurahan': 'Sukamaju', Kecamatan: 'Tirta Barat' },
        ...{ Nama: 'Warga Rekaan', 'Telepon atau surel': '0812-0000-1111' },
      })
      await page.getByLabel('Untuk tahun').selectOption('2026')
      await page.getByRole('button', { name: 'Kirim usulan' }).click()
      walk.id['tiket'] = page.url().split('/').at(-1) ?? ''
      expect(walk.idOf('tiket')).toMatch(/^U2026-\d{5}-[0-9A-Z]{10}$/)
    },
  ],

  [
    'Bappeda finds it among the tasks and verifies it',
    async (walk) => {
      const { page } = walk.world().bappeda
      await page.goto('/app/dokumen/usulan')
      await page.getByRole('link', { name: new RegExp(walk.idOf('tiket').slice(0, 11)) }).click()
      walk.id['usulan'] = await shownDokumen(page)
      await act(page, 'Verifikasi usulan')
      const { page: warga } = walk.world().warga
      await warga.reload()
      expect(await warga.getByText('Sudah diperiksa.').count()).toBe(1)
    },
  ],

  [
    'the public works office takes it up in its Renja of 480 juta, which Bappeda verifies',
    async (walk) => {
      const { page } = walk.world().pa
      await openForm(page, 'renja', {
        Tanggal: '2025-04-10',
        Uraian: 'Renja Dinas PUPR',
        Lokasi: 'Jalan Melati',
      })
      await fillHead(page, { 'Kelompok sasaran': 'Warga RT 3' })
      await addPlafon(page, '100000000')
      await choose(page, 'Usulan yang ditampung (boleh kosong)', { kata: 'melati', pilihan: /Jalan Melati/ })
      await addPlafon(page, '380000000')
      await picture(page, 'renja')
      walk.id['renja'] = await save(page, 'Simpan Renja (2 baris)')
      await act(page, 'Ajukan Renja')
      await openDokumen(walk.world().bappeda.page, 'renja', walk.idOf('renja'))
      await act(walk.world().bappeda.page, 'Verifikasi Renja')
      expect(
        await walk
          .world()
          .bappeda.page.getByText(/^dari usulan/)
          .count(),
      ).toBe(1)
    },
  ],

  [
    'the RKPD takes its lines from the Renja and the mayor sets it',
    async (walk) => {
      const { page } = walk.world().bappeda
      await openForm(page, 'rkpd', {
        Tanggal: '2025-06-30',
        Uraian: 'RKPD 2026',
        'Perkada RKPD': 'Perwal 20/2025',
      })
      await page.getByRole('button', { name: /^Ambil \d+ baris dari Renja$/ }).click()
      await picture(page, 'rkpd')
      walk.id['rkpd'] = await save(page, /^Simpan RKPD/)
      await act(page, 'Ajukan RKPD')
      await openDokumen(walk.world().walikota.page, 'rkpd', walk.idOf('rkpd'))
      await sign(walk.world().walikota.page, 'Tanda tangani RKPD')
      expect(await walk.world().walikota.page.locator('.rantai').textContent()).toContain('Rantai utuh')
    },
  ],
]

async function addPlafon(page: Page, jumlah: string): Promise<void> {
  await page.getByRole('button', { name: 'Tambah baris' }).click()
  await choose(page, 'Sub kegiatan', sub)
  await choose(page, 'Sumber dana', dana)
  await page.getByRole('button', { name: 'Pakai di baris ini' }).click()
  await page.getByRole('button', { name: 'Pakai di baris ini' }).waitFor({ state: 'detached' })
  await page.getByLabel('Jumlah (Rp)').last().fill(jumlah)
}
