import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareChain } from './demo-chain.ts'
import { act, actWithNote, openDokumen, picture, shownDokumen, sign } from './document-page.ts'
import { expectSound } from './page-check.ts'
import { comeIn, giveKode, type Person, settle } from './person.ts'
import { openStaff, type Staff } from './staff-server.ts'

let staff: Staff
let bendahara: Person
let ppk: Person
let pa: Person
let bud: Person
let ppkd: Person
const id = { bast: '', bastLain: '', spp: '', spm: '', sp2d: '' }
beforeAll(async () => {
  staff = await openStaff()
  const { bast, bastLain } = await prepareChain(staff.scratch.url)
  id.bast = String(bast)
  id.bastLain = String(bastLain)
  bendahara = await comeIn(staff, 'bendahara.pupr@tirta')
  ppk = await comeIn(staff, 'ppk.pupr@tirta', { bypassCSP: true })
  pa = await comeIn(staff, 'kepala.pupr@tirta')
  bud = await comeIn(staff, 'kuasabud@tirta')
  ppkd = await comeIn(staff, 'kepala.bpkad@tirta', { bypassCSP: true })
}, 120_000)
afterAll(async () => {
  for (const person of [bendahara, ppk, pa, bud, ppkd]) await person.leave()
  await staff.end()
})

it('the treasurer submits an SPP from the receipt of 200 juta', async () => {
  const { page } = bendahara
  await openDokumen(page, 'bast', id.bast)
  await page.getByRole('link', { name: 'Buat SPP-LS dari BAST ini' }).click()
  await page.getByLabel('Penerima', { exact: true }).fill('CV Rekaan Jaya')
  await page.getByLabel('Rekening penerima').fill('0012 3456 (contoh)')
  await page.getByRole('button', { name: 'Simpan SPP-LS (1 baris)' }).click()
  id.spp = await shownDokumen(page)
  await act(page, 'Ajukan SPP')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^SPP-LS \d{5}: Drainase/)
})

it('the verification is refused in numbers, with who holds the rest; nothing is changed', async () => {
  const { page } = ppk
  await openDokumen(page, 'spp', id.spp)
  await page.getByRole('button', { name: 'Verifikasi SPP', exact: true }).click()
  const refusal = page.getByRole('alert')
  await refusal.waitFor()
  const text = (await refusal.textContent()) ?? ''
  expect(text).toContain('Verifikasi SPP belum bisa')
  expect(text).toContain('kurang Rp110.000.000')
  expect(text).toContain('Sisa yang bisa diminta90.000.000')
  expect(await refusal.getByRole('link', { name: /^SPP-LS \d{5}$/ }).count()).toBe(1)
  expect(await page.getByText('Verifikasi SPP ditolak sistem').count()).toBe(1)
  await picture(page, 'spp-ditolak')
  await expectSound(page)
})

it('the SPP goes back with a note, is corrected and verified', async () => {
  await actWithNote(ppk.page, 'Kembalikan SPP', 'Turunkan sampai sisa SPD Rp90 juta.')
  const { page } = bendahara
  await openDokumen(page, 'spp', id.spp)
  expect(await page.getByText('Turunkan sampai sisa SPD Rp90 juta.').count()).toBeGreaterThan(0)
  await page.getByRole('link', { name: 'Ubah SPP-LS' }).click()
  await page.getByLabel('Jumlah (Rp)').fill('80.000.000')
  await page.getByRole('button', { name: 'Simpan perubahan SPP-LS' }).click()
  await shownDokumen(page)
  await act(page, 'Ajukan SPP')
  await openDokumen(ppk.page, 'spp', id.spp)
  await act(ppk.page, 'Verifikasi SPP')
  expect(await ppk.page.locator('.rantai').textContent()).toContain('Rantai utuh sampai jurnal 2026/')
})

it('the SPM is drafted by PPK and signed by the head with a second factor', async () => {
  const { page } = ppk
  await page.getByRole('link', { name: 'Buat SPM dari SPP-LS ini' }).click()
  await page.getByLabel('Surat pernyataan tanggung jawab').check()
  await page.getByRole('button', { name: 'Simpan SPM' }).click()
  id.spm = await shownDokumen(page)
  await act(page, 'Ajukan SPM')
  await openDokumen(pa.page, 'spm', id.spm)
  await sign(pa.page, 'Tanda tangani SPM')
  expect(await pa.page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^SPM \d{5}: Drainase/)
})

it('the SP2D with tax withheld is prepared by one hand of the treasury and closed to it for signing', async () => {
  const { page } = bud
  await openDokumen(page, 'spm', id.spm)
  await page.getByRole('link', { name: 'Buat SP2D dari SPM ini' }).click()
  await page.getByRole('button', { name: 'Tambah baris' }).click()
  await page.getByLabel('Rekening', { exact: true }).fill('pph 22')
  await page.getByRole('option', { name: /Utang PPh 22/ }).click()
  await page.getByRole('button', { name: 'Pakai di baris ini' }).click()
  await page.getByLabel('Jumlah (Rp)').fill('1.200.000')
  await page.getByRole('button', { name: 'Simpan SP2D (1 baris)' }).click()
  id.sp2d = await shownDokumen(page)
  await act(page, 'Ajukan SP2D')
  const closed = page.getByRole('button', { name: 'Tanda tangani SP2D' })
  expect(await closed.getAttribute('aria-disabled')).toBe('true')
  const reason = page.locator('#tutup-tanda-tangani')
  expect(await reason.textContent()).toContain('Anda sudah menjadi pembuat SP2D ini')
})

it('PPKD signs, the money moves, and the page says gross, withheld, net and that the chain holds', async () => {
  const { page } = ppkd
  await staff.scratch.sql("update sistem.sesi set faktor_kedua = faktor_kedua - interval '11 minutes'")
  await openDokumen(page, 'sp2d', id.sp2d)
  await page.getByRole('button', { name: 'Tanda tangani SP2D', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await giveKode(page, 'Tanda tangani SP2D', dialog)
  await dialog.waitFor({ state: 'hidden' })
  const paid = page.locator('.bayar')
  expect(await paid.textContent()).toContain('Rp78.800.000')
  expect(await paid.textContent()).toContain('tujuh puluh delapan juta delapan ratus ribu rupiah')
  expect(await paid.getByRole('row', { name: /Utang PPh 22/ }).textContent()).toContain('−1.200.000,00')
  await picture(page, 'sp2d')
  await expectSound(page)
  await page.getByRole('link', { name: /^Semua \(\d+\)$/ }).click()
  await page.getByRole('heading', { name: 'Bukti' }).waitFor()
  expect(await page.locator('.rantai').textContent()).toContain('Rantai utuh sampai jurnal 2026/')
  await picture(page, 'jejak')
  await page.goto('/app/buku')
  await settle(page)
  await picture(page, 'buku')
})

it('the SP2D is reversed by a document of its own, and its page says so', async () => {
  const { page } = bud
  await openDokumen(page, 'sp2d', id.sp2d)
  await page.getByRole('link', { name: 'Buat pembalikan' }).click()
  await page.getByLabel('Alasan pembalikan').fill('Rekening penerima ditolak bank; dibayar ulang.')
  await page.getByRole('button', { name: 'Simpan Pembalikan' }).click()
  const balik = await shownDokumen(page)
  await act(page, 'Ajukan pembalikan')
  await openDokumen(ppkd.page, 'pembalikan', balik)
  await sign(ppkd.page, 'Tanda tangani pembalikan')
  await openDokumen(page, 'sp2d', id.sp2d)
  expect(await page.locator('.cip', { hasText: 'Dibalik' }).count()).toBeGreaterThan(0)
})

it('a second window with an old version is told who changed it, keeps what was typed, and can go on', async () => {
  const first = bendahara.page
  await openDokumen(first, 'bast', id.bastLain)
  await first.getByRole('link', { name: 'Buat SPP-LS dari BAST ini' }).click()
  await first.getByLabel('Penerima', { exact: true }).fill('CV Rekaan Jaya')
  await first.getByLabel('Rekening penerima').fill('0012 3456 (contoh)')
  await first.getByRole('button', { name: 'Simpan SPP-LS (1 baris)' }).click()
  id.spp = await shownDokumen(first)
  const second = await first.context().newPage()
  for (const page of [first, second]) {
    await page.goto(`/app/dokumen/spp/${id.spp}/ubah`)
    await page.getByLabel('Uraian', { exact: true }).waitFor()
  }
  await second.getByLabel('Uraian', { exact: true }).fill('Drainase Jalan Melati, termin akhir')
  await first.getByLabel('Penerima', { exact: true }).fill('CV Rekaan Jaya Abadi')
  await first.getByRole('button', { name: 'Simpan perubahan SPP-LS' }).click()
  await shownDokumen(first)
  await second.getByRole('button', { name: 'Simpan perubahan SPP-LS' }).click()
  const clash = second.getByRole('alert')
  await clash.waitFor()
  expect(await clash.textContent()).toMatch(/sudah diubah Sari Wulandari pada \d+ \w+ \d{4} pukul/)
  await clash.getByRole('button', { name: 'Muat ulang' }).click()
  expect(await second.getByRole('row', { name: /^Penerima/ }).textContent()).toContain('CV Rekaan Jaya Abadi')
  await second.getByRole('button', { name: 'Lanjutkan dengan isian saya' }).click()
  const uraian = second.getByLabel('Uraian', { exact: true })
  expect(await uraian.inputValue()).toBe('Drainase Jalan Melati, termin akhir')
  await second.getByRole('button', { name: 'Simpan perubahan SPP-LS' }).click()
  await shownDokumen(second)
  await second.close()
})

it('a role that may not verify has no such button, and a direct call is refused', async () => {
  const { page } = bendahara
  await openDokumen(page, 'spp', id.spp)
  await act(page, 'Ajukan SPP')
  expect(await page.getByRole('button', { name: 'Verifikasi SPP' }).count()).toBe(0)
  expect(await page.locator('.tindak').textContent()).toContain('Menunggu Verifikasi SPP oleh PPK-SKPD')
  const call = `fetch('/trpc/dokumen.lakukan', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ perintah: '6f1c1a52-3d53-4b0e-9a55-0c1d2e3f4a5b', jenis: 'spp', dokumenId: '${id.spp}', versi: 5, tindakan: 'verifikasi' }),
  }).then(async (answer) => [answer.status, (await answer.json()).error.data.kode])`
  expect(await page.evaluate(call)).toEqual([403, 'TIDAK_BERWENANG'])
})

it('in a mirror book the same excess is recorded and flagged', async () => {
  const { page } = ppkd
  await page.goto('/app/buku')
  await page.getByLabel('Alasan').fill('Buku ini menyalin SIPD selama uji coba.')
  await page.getByRole('button', { name: 'Ganti ke mode cermin' }).click()
  await page.getByRole('heading', { name: 'Mode cermin' }).waitFor()
  await openDokumen(ppk.page, 'spp', id.spp)
  await act(ppk.page, 'Verifikasi SPP')
  const flag = ppk.page.locator('.kabar', { hasText: 'Melampaui batas, dicatat karena buku cermin' })
  await flag.waitFor()
  expect(await flag.textContent()).toContain('Rp90.000.000')
  await picture(ppk.page, 'pelampauan')
  await page.goto('/app/buku')
  await page.getByText('Mode cermin: 1 pelampauan tercatat').waitFor()
  await picture(page, 'buku-cermin')
})

it('the overseer finds the refusal in the trail of the whole pemda by its event code', async () => {
  const { page } = ppk
  const refused = page.locator('.lini .tolak', { hasText: 'Ubah SPP-LS' })
  const kejadian = /kejadian ([0-9A-Z]+)/.exec((await refused.textContent()) ?? '')?.[1] ?? ''
  expect(kejadian).not.toBe('')
  await ppkd.page.goto('/app/audit')
  await ppkd.page.getByLabel('Kode kejadian').fill(kejadian)
  const found = ppkd.page.getByRole('row', { name: kejadian })
  await found.waitFor()
  expect(await found.textContent()).toContain('Sari Wulandari')
  await expect.poll(() => ppkd.page.getByRole('row').count()).toBe(2)
  await picture(ppkd.page, 'jejak-pemda')
})
