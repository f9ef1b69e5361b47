import { expect, it } from 'vitest'
import { act, actWithNote, openDokumen, picture, sign } from '../staff/document-page.ts'
import { switchPeran } from '../staff/person.ts'
import { fillHead, kode, openForm, refusalOf, save, type Walk } from './forms.ts'

/** From the plafon to a DPA in force, with what is over a plafon refused and then excepted. */
export function walkPenganggaran({ world, id, idOf }: Walk): void {
  it('a plafon of 500 juta above it is refused with the 20 that is missing', async () => {
    const { page } = world().tapd
    await openDokumen(page, 'rkpd', idOf('rkpd'))
    await page.getByRole('link', { name: 'Buat KUA-PPAS dari RKPD ini' }).click()
    await fillHead(page, { Tanggal: '2025-08-08', 'Nota kesepakatan KDH dan DPRD': 'Nota 5/2025' })
    await page.getByLabel('Jumlah (Rp)').fill('500000000')
    await picture(page, 'ppas-baru')
    id['ppas'] = await save(page, 'Simpan KUA-PPAS (1 baris)')
    await act(page, 'Ajukan KUA-PPAS')
    const { page: kdh } = world().walikota
    await openDokumen(kdh, 'ppas', idOf('ppas'))
    expect(await refusalOf(kdh, 'Tanda tangani KUA-PPAS', { signed: true })).toContain('kurang Rp20.000.000')
    await picture(kdh, 'ppas-ditolak')
  })

  it('a berita acara of the mayor and the DPRD lifts it, since the table of the city has that way', async () => {
    await world().allowBeritaAcara()
    const { page } = world().tapd
    await openDokumen(page, 'ppas', idOf('ppas'))
    await page.getByRole('link', { name: 'Buat Pengecualian PPAS dari KUA-PPAS ini' }).click()
    await fillHead(page, {
      Tanggal: '2025-08-08',
      'Jalan pengecualian': 'Berita acara KDH dan DPRD',
      'Berita acara atau keputusan': 'BA 12/2025',
      Alasan: 'Hasil pembahasan dengan Badan Anggaran DPRD',
    })
    await page.getByLabel('Jumlah (Rp)').fill('20000000')
    id['lebih'] = await save(page, 'Simpan Pengecualian PPAS (1 baris)')
    await act(page, 'Ajukan pengecualian')
    const { page: kdh } = world().walikota
    await openDokumen(kdh, 'pengecualian_ppas', idOf('lebih'))
    await sign(kdh, 'Tanda tangani pengecualian')
    await openDokumen(kdh, 'ppas', idOf('ppas'))
    await sign(kdh, 'Tanda tangani KUA-PPAS')
  })

  it('an RKA of 540 juta is over its plafon, until an urgent need of 40 is on record', async () => {
    const { page } = world().pa
    await openForm(page, 'rka', { Tanggal: '2025-09-15', Uraian: 'RKA Dinas PUPR' })
    await page.getByRole('button', { name: 'Tambah baris' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Sub kegiatan baris 1').waitFor()
    for (const text of [kode.sub, kode.saluran, 'Saluran beton', '180 meter', '3.000.000', kode.dana]) {
      await page.keyboard.type(text)
      await page.keyboard.press('Tab')
    }
    await picture(page, 'rka-baru')
    id['rka'] = await save(page, /^Simpan RKA/)
    await act(page, 'Ajukan RKA')
    const { page: tapd } = world().tapd
    await openDokumen(tapd, 'rka', idOf('rka'))
    expect(await refusalOf(tapd, 'Verifikasi RKA', { signed: true })).toContain('kurang Rp40.000.000')
    await openDokumen(page, 'rka', idOf('rka'))
    await page.getByRole('link', { name: 'Buat Pengecualian RKA dari RKA ini' }).click()
    await fillHead(page, {
      Tanggal: '2025-09-16',
      'Jalan pengecualian': 'Keperluan mendesak',
      'Berita acara atau keputusan': 'Kep. Wali Kota 360/2025',
      Alasan: 'Tebing saluran longsor Agustus 2025',
    })
    await page.getByLabel('Jumlah (Rp)').fill('40000000')
    id['darurat'] = await save(page, 'Simpan Pengecualian RKA (1 baris)')
    await act(page, 'Ajukan pengecualian')
    await openDokumen(world().walikota.page, 'pengecualian_rka', idOf('darurat'))
    await sign(world().walikota.page, 'Tanda tangani pengecualian')
    await openDokumen(tapd, 'rka', idOf('rka'))
    await sign(tapd, 'Verifikasi RKA')
  })

  it('an APBD that does not balance is refused; the treasury plans the transfer that pays for it', async () => {
    const { page } = world().ppkd
    await openForm(page, 'apbd', {
      ...{ Tanggal: '2025-12-29', Uraian: 'APBD 2026', 'Perda APBD': 'Perda 9/2025' },
      'Persetujuan bersama DPRD': 'PB 3/2025',
    })
    id['timpang'] = await save(page, 'Simpan APBD')
    expect(await refusalOf(page, 'Ajukan APBD')).toContain('540.000.000')
    await picture(page, 'apbd-timpang')
    await actWithNote(page, 'Batalkan APBD', 'Belum seimbang.')
    await switchPeran(page, 'Pengguna Anggaran')
    await openForm(page, 'rka', { Tanggal: '2025-09-15', Uraian: 'RKA pendapatan' })
    await page.getByRole('button', { name: 'Tambah baris' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Sub kegiatan baris 1').waitFor()
    for (const text of ['', kode.dau, 'DAU', '1 tahun', '540.000.000']) {
      await page.keyboard.type(text)
      await page.keyboard.press('Tab')
    }
    await picture(page, 'rka-pendapatan')
    id['pendapatan'] = await save(page, /^Simpan RKA/)
    await act(page, 'Ajukan RKA')
    await switchPeran(page, 'Pejabat Pengelola Keuangan Daerah selaku BUD')
    await openDokumen(world().tapd.page, 'rka', idOf('pendapatan'))
    await sign(world().tapd.page, 'Verifikasi RKA')
  })

  it('the APBD adopts it, and the DPA goes TAPD, Sekda, PPKD', async () => {
    const { page } = world().ppkd
    await openForm(page, 'apbd', {
      ...{ Tanggal: '2025-12-29', Uraian: 'APBD 2026', 'Perda APBD': 'Perda 9/2025' },
      'Persetujuan bersama DPRD': 'PB 3/2025',
    })
    id['apbd'] = await save(page, 'Simpan APBD')
    await picture(page, 'apbd')
    await act(page, 'Ajukan APBD')
    await openDokumen(world().walikota.page, 'apbd', idOf('apbd'))
    await sign(world().walikota.page, 'Tanda tangani APBD')
    const { page: pa } = world().pa
    await openDokumen(pa, 'rka', idOf('rka'))
    await pa.getByRole('link', { name: 'Buat DPA dari RKA ini' }).click()
    await fillHead(pa, { Tanggal: '2026-01-05', 'Perkada penjabaran APBD': 'Perwal 41/2025' })
    await picture(pa, 'dpa-dari-rka')
    await pa.getByLabel('Maret').fill('240000000')
    await pa.getByLabel('Juni').fill('300000000')
    id['dpa'] = await save(pa, 'Simpan DPA (1 baris)')
    await act(pa, 'Ajukan DPA')
    await openDokumen(world().tapd.page, 'dpa', idOf('dpa'))
    await act(world().tapd.page, 'Verifikasi DPA')
    await openDokumen(world().sekda.page, 'dpa', idOf('dpa'))
    await sign(world().sekda.page, 'Setujui DPA')
    await openDokumen(page, 'dpa', idOf('dpa'))
    await sign(page, 'Sahkan DPA')
  })
}
