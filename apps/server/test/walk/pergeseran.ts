import { expect } from 'vitest'
import { act, openDokumen, picture, sign } from '../staff/document-page.ts'
import { choose, dana, fillHead, pengawasan, refusalOf, save, sub, type Langkah } from './forms.ts'

/** Money moved to another account: too far for a Perkada, and for PPKD; lawful by Perda and the mayor. */
export const pergeseran: readonly Langkah[] = [
  [
    'a shift to another kelompok by Perkada is refused',
    async (walk) => {
      const { page } = walk.world().pa
      await openDokumen(page, 'dpa', walk.idOf('dpa'))
      await page.getByRole('link', { name: 'Buat Pergeseran dari DPA ini' }).click()
      await fillHead(page, {
        ...{ Tanggal: '2026-05-11', Uraian: 'Tambahan pengawasan' },
        'Bentuk dasar hukum': 'Perubahan Perkada Penjabaran APBD',
        'Nomor dan tanggal dasar hukum': 'Perwal 4/2026',
        'Alasan pergeseran': 'Pengawasan penuh waktu diperlukan',
      })
      await page.getByRole('button', { name: 'Tambah baris' }).click()
      await picture(page, 'pergeseran')
      await page.getByLabel('Mata anggaran', { exact: true }).fill('air kotor')
      await page.getByRole('option', { name: /5\.2\.04\.02\.07\.0003.*2\.2\.01\.01\.02\.0006/s }).click()
      await page.getByLabel('Juni').fill('-30000000')
      await page.getByRole('button', { name: 'Tambah baris' }).click()
      await page.getByRole('button', { name: 'Mata anggaran baru' }).last().click()
      await choose(page, 'Sub kegiatan', sub)
      await choose(page, 'Rekening', pengawasan)
      await choose(page, 'Sumber dana', dana)
      await page.getByRole('button', { name: 'Pakai di baris ini' }).click()
      await page.getByRole('button', { name: 'Pakai di baris ini' }).waitFor({ state: 'detached' })
      await page.getByLabel('Juni').last().fill('30000000')
      await page.getByText('wewenang Kepala Daerah dengan perubahan Perda APBD').waitFor()
      await page.getByLabel('Juni').first().fill('-500000000')
      await page.getByText('di bawah yang sudah terikat').waitFor()
      await picture(page, 'pergeseran-lantai')
      await page.getByLabel('Juni').first().fill('-30000000')
      await page.getByText('di bawah yang sudah terikat').waitFor({ state: 'detached' })
      await picture(page, 'pergeseran-posisi')
      walk.id['geser'] = await save(page, 'Simpan Pergeseran (2 baris)')
      expect(await refusalOf(page, 'Ajukan pergeseran')).toContain('pergeseran-bentuk')
    },
  ],

  [
    'by Perda it is beyond PPKD, and done by the mayor',
    async (walk) => {
      const { page } = walk.world().pa
      await page.getByRole('link', { name: 'Ubah Pergeseran' }).click()
      await fillHead(page, {
        'Bentuk dasar hukum': 'Perubahan Perda APBD',
        'Nomor dan tanggal dasar hukum': 'Perda 4/2026',
      })
      await save(page, 'Simpan perubahan Pergeseran')
      await act(page, 'Ajukan pergeseran')
      await openDokumen(walk.world().tapd.page, 'pergeseran', walk.idOf('geser'))
      await act(walk.world().tapd.page, 'Verifikasi pergeseran')
      const { page: ppkd } = walk.world().ppkd
      await openDokumen(ppkd, 'pergeseran', walk.idOf('geser'))
      expect(await refusalOf(ppkd, 'Tanda tangani pergeseran', { signed: true })).toContain(
        'pergeseran-wewenang',
      )
      await picture(ppkd, 'pergeseran-ditolak')
      await openDokumen(walk.world().walikota.page, 'pergeseran', walk.idOf('geser'))
      await sign(walk.world().walikota.page, 'Tanda tangani pergeseran')
    },
  ],
]
