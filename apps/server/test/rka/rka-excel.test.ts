import { randomUUID } from 'node:crypto'
import { bukuKerjaXlsx } from '@benang/render/buku-kerja-xlsx'
import { runAct } from '@benang/usecases/act'
import { cancelKumpulan } from '@benang/usecases/penganggaran/cancel-kumpulan'
import { importRka, putuskanSemua } from '@benang/usecases/penganggaran/import-rka'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import { bacaBytes, suntingBuku } from './buku-rka.ts'
import { biasa, duniaRka, pa, pptk } from './dunia-rka.ts'

const { db } = await testDatabase()
const { acuan, as, baca, isi, jumlah, newRka, periksa, terap, tulis, ubah, unduh } = await duniaRka(db)

test('our template goes out and comes back untouched: every line the same, to the sen', async () => {
  const id = await newRka(
    isi('Kertas', '53.000'),
    isi('Pipa “PVC” <4 inci>', '1.000,55', { koefisien: '0,5 m', ppn: '11', spesifikasi: 'SNI' }),
    isi('=2+2', '10', { paket: '', keterangan: 'Tahap I', lokasi: 'Melati' }),
  )
  const hasil = await periksa(id, await bacaBytes(await bukuKerjaXlsx(await unduh(id))))
  expect(hasil).toMatchObject({
    dialek: 'benang',
    dibaca: 3,
    diterima: 3,
    sama: 3,
    baru: 0,
    berubah: 0,
    hilang: 0,
    galat: [],
    konflik: [],
  })
  expect(hasil.total).toMatchObject([
    { kunci: acuan.subKegiatan, nama: 'Pembangunan Sistem Drainase Perkotaan' },
  ])
  expect(hasil.total.every(({ sebelum, sesudah }) => sebelum === sesudah)).toBe(true)
})

test('edited offline: changed, new and removed lines, all or nothing; the same file again changes nothing', async () => {
  const id = await newRka(isi('Kertas', '53.000'), isi('Tinta', '90.000'), isi('Map', '4.000'))
  const bytes = await suntingBuku(
    await unduh(id),
    (uraian, sel) => {
      if (uraian === 'Kertas') sel.set('harga', 60_000)
      if (uraian === 'Map') return 'hapus'
    },
    [{ ...acuan, uraian: 'Spidol', koefisien: '12 buah', harga: 8_500, paket: 'Drainase Melati' }],
  )
  const berkas = await bacaBytes(bytes)
  const hapus = { ...biasa, hapusHilang: true }
  const hasil = await periksa(id, berkas, hapus)
  expect(hasil).toMatchObject({ dibaca: 3, baru: 1, berubah: 1, sama: 1, hilang: 1, galat: [], konflik: [] })
  const sebelum = await jumlah(id)
  expect((await terap(id, berkas, hapus)).operasi).toBe(3)
  const kini = await baca(id)
  expect(kini.baris.map((satu) => [satu.isi['uraian'], satu.jumlah])).toEqual([
    ['Kertas', '4320000.00'],
    ['Tinta', '6480000.00'],
    ['Spidol', '102000.00'],
  ])
  expect(hasil.total[0]).toMatchObject({ sebelum: `${sebelum / 100n}.00`, sesudah: kini.jumlah })
  const lagi = await periksa(id, berkas, hapus)
  expect(lagi).toMatchObject({ baru: 0, berubah: 0, sama: 3, hilang: 0, konflik: [] })
  expect((await terap(id, berkas, hapus)).operasi).toBe(0)
  expect((await baca(id)).nomor).toBe(kini.nomor)
})

test('an import is taken back in one step', async () => {
  const id = await newRka(isi('Kertas', '53.000'), isi('Tinta', '90.000'))
  const sebelum = await baca(id)
  const bytes = await suntingBuku(
    await unduh(id),
    (uraian, sel) => (uraian === 'Kertas' ? void sel.set('harga', 1) : 'hapus'),
    [{ ...acuan, uraian: 'Spidol', koefisien: '12 buah', harga: 8_500 }],
  )
  const kumpulan = randomUUID()
  const berkas = await bacaBytes(bytes)
  const pilihan = { ...biasa, hapusHilang: true }
  await runAct(await as(pa), importRka, {
    dokumenId: id,
    berkas,
    pilihan,
    kumpulan,
    sebutan: 'Impor rka.xlsx',
  })
  expect((await baca(id)).jumlah).not.toBe(sebelum.jumlah)
  await runAct(await as(pa), cancelKumpulan, { dokumenId: id, kumpulan, perintah: randomUUID() })
  const kini = await baca(id)
  expect(kini.baris.map((satu) => [satu.isi['uraian'], satu.isi['harga']])).toEqual(
    sebelum.baris.map((satu) => [satu.isi['uraian'], satu.isi['harga']]),
  )
  expect(kini.jumlah).toBe(sebelum.jumlah)
})

test('two people import at once: what both changed is asked with both values and a name, nothing is lost', async () => {
  const id = await newRka(isi('Kertas', '53.000'), isi('Tinta', '90.000'))
  const buku = await unduh(id)
  const satu = await bacaBytes(
    await suntingBuku(
      buku,
      (uraian, sel) =>
        void (uraian === 'Kertas' ? sel.set('harga', 60_000) : sel.set('spesifikasi', 'hitam')),
    ),
  )
  const dua = await bacaBytes(
    await suntingBuku(
      buku,
      (uraian, sel) => void (uraian === 'Kertas' ? sel.set('harga', 70_000) : sel.set('harga', 95_000)),
    ),
  )
  await terap(id, satu, biasa, pptk)
  const hasil = await periksa(id, dua)
  expect(hasil.konflik).toMatchObject([
    {
      nama: 'Kertas',
      medan: 'harga',
      label: 'Harga satuan',
      dasar: '53.000',
      sekarang: '60.000',
      berkas: '70.000',
      oleh: expect.stringMatching(/\w/),
      waktu: expect.stringMatching(/Z$/),
    },
  ])
  await expect(terap(id, dua)).rejects.toMatchObject({ kode: 'BENTROK' })
  expect((await baca(id)).baris.map((b) => b.isi['harga'])).toEqual(['60.000', '90.000'])
  await terap(id, dua, { ...biasa, putusan: putuskanSemua(hasil.konflik, 'sekarang') })
  const kini = await baca(id)
  expect(kini.baris.map((b) => [b.isi['harga'], b.isi['spesifikasi'] ?? ''])).toEqual([
    ['60.000', ''],
    ['95.000', 'hitam'],
  ])
  await terap(id, dua, { ...biasa, putusan: putuskanSemua(hasil.konflik, 'berkas') })
  expect((await baca(id)).baris[0]?.isi['harga']).toBe('70.000')
})

test('a person’s own later change in the grid is no less a conflict than another’s', async () => {
  const id = await newRka(isi('Kertas', '53.000'))
  const berkas = await bacaBytes(
    await suntingBuku(await unduh(id), (_, sel) => void sel.set('harga', 60_000)),
  )
  await ubah(pa, id, { uraian: 'Kertas', medan: 'harga', nilai: '55.000' })
  expect((await periksa(id, berkas)).konflik).toMatchObject([
    { dasar: '53.000', sekarang: '55.000', berkas: '60.000' },
  ])
  await ubah(pa, id, { uraian: 'Kertas', medan: 'harga', nilai: '60.000' })
  expect(await periksa(id, berkas)).toMatchObject({ konflik: [], sama: 1 })
})

test('a line deleted meanwhile: unchanged in the file it stays away, changed it is asked', async () => {
  const id = await newRka(isi('Kertas', '53.000'), isi('Tinta', '90.000'))
  const buku = await unduh(id)
  const { baris, nomor } = await baca(id)
  await tulis(pptk, id, [{ op: 'hapus', opId: randomUUID(), barisId: baris[0]?.id ?? '', dasarRev: nomor }])
  expect(await periksa(id, await bacaBytes(await bukuKerjaXlsx(buku)))).toMatchObject({
    sama: 2,
    konflik: [],
  })
  const ubahan = await bacaBytes(
    await suntingBuku(buku, (uraian, sel) => void (uraian === 'Kertas' && sel.set('harga', 1_000))),
  )
  const { konflik } = await periksa(id, ubahan)
  expect(konflik).toMatchObject([{ medan: '', sekarang: 'dihapus' }])
  await terap(id, ubahan, { ...biasa, putusan: putuskanSemua(konflik, 'berkas') })
  expect((await baca(id)).baris.map((b) => b.isi['harga'])).toEqual(['1.000', '90.000'])
})

test('faults stand at their cells and stop everything; the guard’s doubts are told and stop nothing', async () => {
  const id = await newRka(isi('Kertas', '53.000'))
  const rusak = await bacaBytes(
    await suntingBuku(await unduh(id), (_, sel) => void sel.set('koefisien', 'enam rim'), [
      { ...acuan, rekening: '5.1.02.01.01.9999', uraian: 'Tinta', koefisien: '1 buah', harga: 5 },
    ]),
  )
  const hasil = await periksa(id, rusak)
  expect(hasil).toMatchObject({ ditolak: 2, diterima: 0, jumlahGalat: 2 })
  expect(hasil.galat.map(({ kolom, pesan }) => [kolom, pesan.slice(0, 20)])).toEqual([
    ['G', expect.stringContaining('enam rim')],
    ['B', expect.stringContaining('Rekening')],
  ])
  await expect(terap(id, rusak)).rejects.toMatchObject({ kode: 'ISIAN' })
  expect((await baca(id)).baris[0]?.isi['koefisien']).toBe('6 rim x 12 bulan')
  const kepala = 'kode_sub_giat,kode_akun,nama_komponen,koefisien,volume,harga_satuan,total_harga,kode_dana'
  const jebakan = `${acuan.subKegiatan},${acuan.rekening},Rapat,40 Orang x 48 Kali,1936,50000,96800000,${acuan.dana}`
  const wp = await bacaBytes(Buffer.from(`${kepala}\n${jebakan}\n`), 'wp.csv', { desimal: 'titik' })
  const ragu = await periksa(id, wp)
  expect(ragu).toMatchObject({ dialek: 'wp-sipd', galat: [], baru: 1 })
  expect(ragu.temuan.map(({ kode, sel, pesan }) => [kode, sel, pesan])).toEqual(
    expect.arrayContaining([
      ['koefisien-beda', 'D2', expect.stringMatching(/1\.920.*1\.936/)],
      ['jumlah-beda', 'G2', expect.stringMatching(/Rp96\.800\.000.*Rp96\.000\.000/)],
    ]),
  )
})

test('SIPD’s columns go out and come back as the same lines', async () => {
  const id = await newRka(
    isi('Kertas', '53.000'),
    isi('Pipa', '1.000,55', { koefisien: '0,5 m', ppn: '11', keterangan: 'Tahap I' }),
  )
  const berkas = await bacaBytes(await bukuKerjaXlsx(await unduh(id, 'sipd')))
  expect(await periksa(id, berkas)).toMatchObject({
    dialek: 'sipd-ri',
    dibaca: 2,
    sama: 2,
    galat: [],
    temuan: [],
  })
  const lain = await newRka()
  await terap(lain, berkas)
  expect((await baca(lain)).jumlah).toBe((await baca(id)).jumlah)
})

test('a file of another RKA is refused with its name', async () => {
  const [satu, dua] = [await newRka(isi('Kertas', '53.000')), await newRka()]
  const berkas = await bacaBytes(await bukuKerjaXlsx(await unduh(satu)))
  await expect(periksa(dua, berkas)).rejects.toMatchObject({
    kode: 'ISIAN',
    pesan: expect.stringContaining('RKA lain'),
  })
})
