import { gantiSel, rkaBaru, tersimpan } from '../staff/kertas-page.ts'
import { barisBaru, ketikBaris } from '../staff/kisi-page.ts'
import { expect } from 'vitest'
import { act, actWithNote, openDokumen, picture, sign } from '../staff/document-page.ts'
import { switchPeran } from '../staff/person.ts'
import { fillHead, kode, openForm, refusalOf, save, type Langkah } from './forms.ts'

/** From the plafon to a DPA in force, with what is over a plafon refused and then excepted. */
export const penganggaran: readonly Langkah[] = [
  [
    'a plafon of 500 juta above it is refused with the 20 that is missing',
    async (walk) => {
      const { page } = walk.world().tapd
      await openDokumen(page, 'rkpd', walk.idOf('rkpd'))
      await page.getByRole('link', { name: 'Buat KUA-PPAS dari RKPD ini' }).click()
      await fillHead(page, { Tanggal: '2025-08-08', 'Nota kesepakatan KDH dan DPRD': 'Nota 5/2025' })
      await page.getByLabel('Jumlah (Rp)').fill('500000000')
      await picture(page, 'ppas-baru')
      walk.id['ppas'] = await save(page, 'Simpan KUA-PPAS (1 baris)')
      await act(page, 'Ajukan KUA-PPAS')
      const { page: kdh } = walk.world().walikota
      await openDokumen(kdh, 'ppas', walk.idOf('ppas'))
      expect(await refusalOf(kdh, 'Tanda tangani KUA-PPAS', { signed: true })).toContain(
        'kurang Rp20.000.000',
      )
      await picture(kdh, 'ppas-ditolak')
    },
  ],

  [
    'a berita acara of the mayor and the DPRD lifts it, since the table of the city has that way',
    async (walk) => {
      await walk.world().allowBeritaAcara()
      const { page } = walk.world().tapd
      await openDokumen(page, 'ppas', walk.idOf('ppas'))
      await page.getByRole('link', { name: 'Buat Pengecualian PPAS dari KUA-PPAS ini' }).click()
      await fillHead(page, {
        Tanggal: '2025-08-08',
        'Jalan pengecualian': 'Berita acara KDH dan DPRD',
        'Berita acara atau keputusan': 'BA 12/2025',
        Alasan: 'Hasil pembahasan dengan Badan Anggaran DPRD',
      })
      await page.getByLabel('Jumlah (Rp)').fill('20000000')
      walk.id['lebih'] = await save(page, 'Simpan Pengecualian PPAS (1 baris)')
      await act(page, 'Ajukan pengecualian')
      const { page: kdh } = walk.world().walikota
      await openDokumen(kdh, 'pengecualian_ppas', walk.idOf('lebih'))
      await sign(kdh, 'Tanda tangani pengecualian')
      await openDokumen(kdh, 'ppas', walk.idOf('ppas'))
      await sign(kdh, 'Tanda tangani KUA-PPAS')
    },
  ],

  [
    'an RKA of 540 juta is over its plafon, until an urgent need of 40 is on record',
    async (walk) => {
      const { page } = walk.world().pa
      walk.id['rka'] = await rkaBaru(page, 'RKA Dinas PUPR', '2025-09-15')
      await barisBaru(page)
      await ketikBaris(page, ['Saluran beton', '180 meter', '3.000.000', kode.saluran, kode.sub, kode.dana])
      await tersimpan(page)
      await picture(page, 'rka-baru')
      await act(page, 'Ajukan RKA')
      const { page: tapd } = walk.world().tapd
      await openDokumen(tapd, 'rka', walk.idOf('rka'))
      expect(await refusalOf(tapd, 'Verifikasi RKA', { signed: true })).toContain('kurang Rp40.000.000')
      await openDokumen(page, 'rka', walk.idOf('rka'))
      await page.getByRole('link', { name: 'Buat Pengecualian RKA dari RKA ini' }).click()
      await fillHead(page, {
        Tanggal: '2025-09-16',
        'Jalan pengecualian': 'Keperluan mendesak',
        'Berita acara atau keputusan': 'Kep. Wali Kota 360/2025',
        Alasan: 'Tebing saluran longsor Agustus 2025',
      })
      await page.getByLabel('Jumlah (Rp)').fill('40000000')
      walk.id['darurat'] = await save(page, 'Simpan Pengecualian RKA (1 baris)')
      await act(page, 'Ajukan pengecualian')
      await openDokumen(walk.world().walikota.page, 'pengecualian_rka', walk.idOf('darurat'))
      await sign(walk.world().walikota.page, 'Tanda tangani pengecualian')
      await openDokumen(tapd, 'rka', walk.idOf('rka'))
      await sign(tapd, 'Verifikasi RKA')
    },
  ],

  [
    'an APBD that does not balance is refused; the treasury plans the transfer that pays for it',
    async (walk) => {
      const { page } = walk.world().ppkd
      await openForm(page, 'apbd', {
        ...{ Tanggal: '2025-12-29', Uraian: 'APBD 2026', 'Perda atau Perkada APBD': 'Perda 9/2025' },
        'Persetujuan bersama DPRD, atau pengesahan Menteri atau gubernur': 'PB 3/2025',
      })
      await page.getByRole('button', { name: 'Muat semua yang terverifikasi (1)' }).click()
      await page.getByText('belum tertutup').waitFor()
      await picture(page, 'apbd-pilih')
      walk.id['timpang'] = await save(page, 'Simpan APBD')
      expect(await refusalOf(page, 'Ajukan APBD')).toContain('540.000.000')
      await picture(page, 'apbd-timpang')
      await actWithNote(page, 'Batalkan APBD', 'Belum seimbang.')
      await switchPeran(page, 'Pengguna Anggaran')
      walk.id['pendapatan'] = await rkaBaru(page, 'RKA pendapatan', '2025-09-15')
      await barisBaru(page)
      await ketikBaris(page, ['DAU', '1 tahun', '540.000.000', kode.dau])
      await page.keyboard.press('Enter')
      await tersimpan(page)
      await picture(page, 'rka-pendapatan')
      await act(page, 'Ajukan RKA')
      await switchPeran(page, 'Pejabat Pengelola Keuangan Daerah selaku BUD')
      await openDokumen(walk.world().tapd.page, 'rka', walk.idOf('pendapatan'))
      await sign(walk.world().tapd.page, 'Verifikasi RKA')
    },
  ],

  [
    'the APBD adopts it, and the DPA goes TAPD, Sekda, PPKD',
    async (walk) => {
      const { page } = walk.world().ppkd
      await openForm(page, 'apbd', {
        ...{ Tanggal: '2025-12-29', Uraian: 'APBD 2026', 'Perda atau Perkada APBD': 'Perda 9/2025' },
        'Persetujuan bersama DPRD, atau pengesahan Menteri atau gubernur': 'PB 3/2025',
      })
      await page.getByRole('button', { name: 'Muat semua yang terverifikasi (2)' }).click()
      await page.getByText('seimbang', { exact: true }).waitFor()
      walk.id['apbd'] = await save(page, 'Simpan APBD')
      await picture(page, 'apbd')
      await act(page, 'Ajukan APBD')
      await openDokumen(walk.world().walikota.page, 'apbd', walk.idOf('apbd'))
      await sign(walk.world().walikota.page, 'Tanda tangani APBD')
      const { page: pa } = walk.world().pa
      await openDokumen(pa, 'rka', walk.idOf('rka'))
      await pa.getByRole('link', { name: 'Buat DPA dari RKA ini' }).click()
      await fillHead(pa, { Tanggal: '2026-01-05', 'Perkada penjabaran APBD': 'Perwal 41/2025' })
      await picture(pa, 'dpa-dari-rka')
      await gantiSel(pa, 'b3', 1, '240000000')
      await gantiSel(pa, 'b6', 1, '300000000')
      await pa.getByText('Setiap mata anggaran pas.').waitFor()
      walk.id['dpa'] = await save(pa, 'Simpan DPA (1 baris)')
      await act(pa, 'Ajukan DPA')
      await openDokumen(walk.world().tapd.page, 'dpa', walk.idOf('dpa'))
      await act(walk.world().tapd.page, 'Verifikasi DPA')
      await openDokumen(walk.world().sekda.page, 'dpa', walk.idOf('dpa'))
      await sign(walk.world().sekda.page, 'Setujui DPA')
      await openDokumen(page, 'dpa', walk.idOf('dpa'))
      await sign(page, 'Sahkan DPA')
    },
  ],
]
