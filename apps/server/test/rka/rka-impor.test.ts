import { randomUUID } from 'node:crypto'
import { testDatabase } from '@benang/database/testing/test-database'
import { kunciKonflik } from '@benang/imports/imporan/hasil-periksa'
import { bukuKerjaXlsx } from '@benang/render/buku-kerja-xlsx'
import { runAct } from '@benang/usecases/act'
import { cancelImporan } from '@benang/usecases/sistem/cancel-imporan'
import { newLaci, pengimpor } from '@benang/usecases/testing/new-imporan'
import { expect, test } from 'vitest'
import { suntingBuku } from './buku-rka.ts'
import { duniaRka, pa, pptk } from './dunia-rka.ts'

const { db } = await testDatabase()
const { acuan, ajukan, as, baca, isi, newRka, ubah, unduh } = await duniaRka(db)
const laci = newLaci()
const oleh = pengimpor(laci, await as(pa))
const unggah = (dokumenId: bigint, bytes: Uint8Array, nama = 'rka.xlsx') =>
  oleh.unggah('rka', { nama, isi: Buffer.from(bytes), dokumenId })
const harga = async (dokumenId: bigint) => (await baca(dokumenId)).baris.map((satu) => satu.isi['harga'])

test('our template is known by its headings, checked without a trace, applied once, taken back', async () => {
  const id = await newRka(isi('Kertas', '53.000'), isi('Tinta', '90.000'))
  const bytes = await suntingBuku(await unduh(id), (uraian, sel) => {
    if (uraian === 'Kertas') sel.set('harga', 60_000)
  })
  const { imporanId } = await unggah(id, bytes)
  const { imporan } = await oleh.lihat(imporanId)
  expect(imporan.bacaan.dialek).toBe('Templat Benang')
  expect(imporan.pemetaan).toMatchObject([{ lembar: 'RKA', letak: { uraian: 5, koefisien: 7, barisId: 18 } }])
  expect(await oleh.periksa(imporanId)).toMatchObject({ dibaca: 2, berubah: 1, sama: 1, jumlahGalat: 0 })
  expect(await harga(id)).toEqual(['53.000', '90.000'])
  expect(await oleh.jalankan(imporanId)).toMatchObject({
    berubah: 1,
    pesan: expect.stringContaining('1 baris berubah'),
  })
  await oleh.jalankan(imporanId)
  expect(await harga(id)).toEqual(['60.000', '90.000'])
  const lagi = (await unggah(id, bytes)).imporanId
  expect(await oleh.periksa(lagi)).toMatchObject({ sama: 2, berubah: 0, konflik: [] })
  expect((await oleh.jalankan(lagi))?.pesan).toContain('tidak ada yang berubah')
  const batal = { imporanId: BigInt(imporanId), perintah: randomUUID() }
  expect((await runAct(await as(pa), cancelImporan, batal)).pesan).toContain('1 baris kembali')
  expect(await harga(id)).toEqual(['53.000', '90.000'])
})

test('a conflict is decided on the screen; the side chosen is what is written', async () => {
  const id = await newRka(isi('Kertas', '53.000'))
  const bytes = await suntingBuku(await unduh(id), (_, sel) => void sel.set('harga', 60_000))
  await ubah(pptk, id, { uraian: 'Kertas', medan: 'harga', nilai: '55.000' })
  const { imporanId } = await unggah(id, bytes)
  const periksa = await oleh.periksa(imporanId)
  const [konflik] = periksa?.konflik ?? []
  expect(konflik).toMatchObject({ medan: 'harga', dasar: '53.000', sekarang: '55.000', berkas: '60.000' })
  await expect(oleh.jalankan(imporanId)).rejects.toMatchObject({ kode: 'ATURAN' })
  const putusan = { [kunciKonflik(konflik ?? { barisId: '', medan: '' })]: 'berkas' as const }
  expect(await oleh.periksa(imporanId, { putusan })).toMatchObject({
    konflik: [{ medan: 'harga' }],
    berubah: 1,
  })
  await oleh.jalankan(imporanId)
  expect(await harga(id)).toEqual(['60.000'])
})

test('a free table: its headings are guessed, cells put right on the screen, what it does not say is asked', async () => {
  const id = await newRka()
  const tabel = `Kode Rekening;Uraian Belanja;Volume;Satuan;Harga Satuan\n${acuan.rekening};Kertas;6;rim;1.000\n`
  const { imporanId } = await unggah(id, Buffer.from(tabel), 'pompa.csv')
  const { imporan } = await oleh.lihat(imporanId)
  expect(imporan.pemetaan[0]?.letak).toEqual({ rekening: 1, uraian: 2, volume: 3, satuan: 4, harga: 5 })
  const pilihan = { subKegiatan: acuan.subKegiatan, dana: acuan.dana }
  const periksa = await oleh.periksa(imporanId, { pilihan })
  expect(periksa?.galat).toMatchObject([{ sel: 'E2', nilai: '1.000', usul: '1000' }])
  const perbaikan = { 'pompa!E2': '1000' }
  expect(await oleh.periksa(imporanId, { pilihan, perbaikan })).toMatchObject({ baru: 1, jumlahGalat: 0 })
  await oleh.jalankan(imporanId)
  expect((await baca(id)).baris).toMatchObject([
    { isi: { koefisien: '6 rim', harga: '1.000' }, jumlah: '6000.00', salah: [] },
  ])
})

test('SIPD’s columns are known; a signed RKA is refused before a byte is read', async () => {
  const id = await newRka(isi('Kertas', '53.000'))
  const { imporanId } = await unggah(id, await bukuKerjaXlsx(await unduh(id, 'sipd')))
  expect((await oleh.lihat(imporanId)).imporan.bacaan.dialek).toBe('SIPD-RI')
  expect(await oleh.periksa(imporanId)).toMatchObject({ sama: 1, jumlahGalat: 0 })
  await ajukan(id)
  await expect(unggah(id, Buffer.from('x'))).rejects.toMatchObject({
    ...{ kode: 'ATURAN', pesan: expect.stringContaining('diajukan') },
  })
})
