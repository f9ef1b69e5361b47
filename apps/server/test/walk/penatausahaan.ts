import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, actWithNote, openDokumen, sign } from '../staff/document-page.ts'
import { fillHead, refusalOf, save, type Langkah } from './forms.ts'

/** From the SPD to the money paid, with what is over an SPD and one hand signing for itself refused. */
export const penatausahaan: readonly Langkah[] = [
  [
    'the treasury releases 240 juta for March',
    async (walk) => {
      const { page } = walk.world().kuasaBud
      await openDokumen(page, 'dpa', walk.idOf('dpa'))
      await page.getByRole('link', { name: 'Buat SPD dari DPA ini' }).click()
      await fillHead(page, { Tanggal: '2026-03-02', Uraian: 'SPD Maret' })
      await page.getByLabel('Juni').fill('')
      walk.id['spd'] = await save(page, 'Simpan SPD (1 baris)')
      await act(page, 'Ajukan SPD')
      await openDokumen(walk.world().ppkd.page, 'spd', walk.idOf('spd'))
      await sign(walk.world().ppkd.page, 'Tanda tangani SPD')
    },
  ],

  [
    'a contract of 500 juta and a receipt of 260, whose payment is above the SPD',
    async (walk) => {
      const { page } = walk.world().pptk
      await openDokumen(page, 'dpa', walk.idOf('dpa'))
      await page.getByRole('link', { name: 'Buat Kontrak dari DPA ini' }).click()
      await fillHead(page, {
        Tanggal: '2026-03-03',
        Uraian: 'Drainase Jalan Melati',
        Penyedia: 'CV Rekaan Jaya',
      })
      await fillHead(page, { 'Tanggal selesai': '2026-10-30', 'Jumlah (Rp)': '500000000' })
      walk.id['kontrak'] = await save(page, 'Simpan Kontrak (1 baris)')
      await act(page, 'Ajukan kontrak')
      await openDokumen(walk.world().pa.page, 'kontrak', walk.idOf('kontrak'))
      await sign(walk.world().pa.page, 'Tanda tangani kontrak')
      await openDokumen(page, 'kontrak', walk.idOf('kontrak'))
      await page.getByRole('link', { name: 'Buat BAST dari Kontrak ini' }).click()
      await fillHead(page, { Tanggal: '2026-03-20', 'Jumlah (Rp)': '260000000' })
      walk.id['bast'] = await save(page, 'Simpan BAST (1 baris)')
      await act(page, 'Ajukan BAST')
      await openDokumen(walk.world().pa.page, 'bast', walk.idOf('bast'))
      await sign(walk.world().pa.page, 'Tanda tangani BAST')
      const { page: bendahara } = walk.world().bendahara
      await openDokumen(bendahara, 'bast', walk.idOf('bast'))
      await bendahara.getByRole('link', { name: 'Buat SPP-LS dari BAST ini' }).click()
      await fillHead(bendahara, {
        ...{ Tanggal: '2026-03-23', Penerima: 'CV Rekaan Jaya' },
        'Rekening penerima': '0012 3456 (contoh)',
      })
      walk.id['spp'] = await save(bendahara, 'Simpan SPP-LS (1 baris)')
      await act(bendahara, 'Ajukan SPP')
      const { page: ppk } = walk.world().ppk
      await openDokumen(ppk, 'spp', walk.idOf('spp'))
      expect(await refusalOf(ppk, 'Verifikasi SPP')).toContain('kurang Rp20.000.000')
    },
  ],

  [
    'the SPP goes back, is corrected to the 240 juta released, and becomes an SPM signed by the head',
    async (walk) => {
      await actWithNote(walk.world().ppk.page, 'Kembalikan SPP', 'Turunkan sampai sisa SPD Rp240 juta.')
      const { page } = walk.world().bendahara
      await openDokumen(page, 'spp', walk.idOf('spp'))
      await page.getByRole('link', { name: 'Ubah SPP-LS' }).click()
      await fillHead(page, { 'Jumlah (Rp)': '240000000' })
      await save(page, 'Simpan perubahan SPP-LS')
      await act(page, 'Ajukan SPP')
      const { page: ppk } = walk.world().ppk
      await openDokumen(ppk, 'spp', walk.idOf('spp'))
      await act(ppk, 'Verifikasi SPP')
      await ppk.getByRole('link', { name: 'Buat SPM dari SPP-LS ini' }).click()
      await fillHead(ppk, { Tanggal: '2026-03-24' })
      await ppk.getByLabel('Surat pernyataan tanggung jawab').check()
      walk.id['spm'] = await save(ppk, 'Simpan SPM')
      await act(ppk, 'Ajukan SPM')
      await openDokumen(walk.world().pa.page, 'spm', walk.idOf('spm'))
      await sign(walk.world().pa.page, 'Tanda tangani SPM')
      expect(await walk.world().pa.page.getByRole('heading', { level: 1 }).textContent()).toMatch(
        /^SPM \d+: Drainase/,
      )
    },
  ],

  [
    'the SP2D is closed to the hand that prepared it, and signed by PPKD',
    async (walk) => {
      const { page } = walk.world().kuasaBud
      await openDokumen(page, 'spm', walk.idOf('spm'))
      await page.getByRole('link', { name: 'Buat SP2D dari SPM ini' }).click()
      await fillHead(page, { Tanggal: '2026-03-25' })
      walk.id['sp2d'] = await save(page, 'Simpan SP2D')
      await act(page, 'Ajukan SP2D')
      const closed = page.getByRole('button', { name: 'Tanda tangani SP2D' })
      expect(await closed.getAttribute('aria-disabled')).toBe('true')
      expect(await signBehindTheScreen(page, walk.idOf('sp2d'))).toContain(
        'Anda sudah menjadi pembuat SP2D ini',
      )
      await openDokumen(walk.world().ppkd.page, 'sp2d', walk.idOf('sp2d'))
      await sign(walk.world().ppkd.page, 'Tanda tangani SP2D')
      expect(await walk.world().ppkd.page.locator('.bayar').textContent()).toContain('Rp240.000.000')
    },
  ],
]

/** The same act sent without the button, with the version and hash of the document as it stands: the refusal. */
function signBehindTheScreen(page: Page, dokumenId: string): Promise<unknown> {
  return page.evaluate(async (id) => {
    const ask = encodeURIComponent(JSON.stringify({ jenis: 'sp2d', dokumenId: id }))
    const shown = await (await fetch(`/trpc/dokumen.lihat?input=${ask}`)).json()
    const { versi, sidik } = shown.result.data
    const perintah = crypto.randomUUID()
    const answer = await fetch('/trpc/dokumen.lakukan', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        perintah,
        jenis: 'sp2d',
        dokumenId: id,
        versi,
        sidik,
        tindakan: 'tanda-tangani',
      }),
    })
    return (await answer.json()).error.message
  }, dokumenId)
}
