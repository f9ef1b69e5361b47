import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { newKota } from '../testing/new-account.ts'
import { newLaci, pengimpor } from '../testing/new-imporan.ts'
import { cancelImporan } from './cancel-imporan.ts'
import { listRiwayatImpor } from './imporan.ts'

const { db } = await testDatabase()
const kota = await newKota(db, 5)
const laci = newLaci()
let admin: Context
let bappeda: Context
let lain: Context
let oleh: ReturnType<typeof pengimpor>
const tahun = 2026

beforeAll(async () => {
  admin = await masuk('adm', 'admin')
  bappeda = await masuk('plan', 'bappeda')
  const kotaLain = await newKota(db, 6)
  await kotaLain.account('plan', { peran: 'bappeda', unitId: 1 })
  lain = (await kotaLain.enter('plan')).context
  oleh = pengimpor(laci, bappeda)
})

/** With a second factor, which administrators need. */
async function masuk(nama: string, peran: 'admin' | 'bappeda'): Promise<Context> {
  await kota.account(nama, { peran, unitId: 1 })
  const { context } = await kota.enter(nama)
  const { session } = context
  if (session === undefined) throw new Error('no session')
  return { ...context, session: { ...session, punyaFaktorKedua: true, tingkat: 'penuh' } }
}

const read = (text: string) =>
  inTenant(db.app, { pemdaId: 5 }, async (tx) => (await sql<object>`${sql.raw(text)}`.execute(tx)).rows)
const usulan = () =>
  read("select uraian, status from daerah.dokumen where jenis = 'usulan' order by dokumen_id")

const daftar = [
  'No;Uraian Usulan;Alamat Lokasi;Nama Pengusul;Anggaran;Alasan',
  '1;Perbaikan saluran Gang Kenari;Gang Kenari;Bu Sari;45000000;Mampet setiap hujan',
  '2;Lampu jalan Desa Tirta;Desa Tirta;Pak Budi;1,250;Gelap pada malam hari',
  '3;Posyandu;;Kader;20000000;Belum ada bangunan',
].join('\n')

test('a list is mapped by its headings, checked without a trace, put right on the screen and applied once', async () => {
  const { imporanId, kode } = await oleh.unggah('usulan', { nama: 'usulan.csv', isi: daftar, tahun })
  expect(kode).toBeNull()
  const baru = await oleh.lihat(imporanId)
  expect(baru.imporan.pemetaan).toEqual([
    {
      ...{ lembar: 'usulan', barisKepala: 1 },
      letak: { uraian: 2, lokasi: 3, pengusul: 4, perkiraan: 5, alasan: 6 },
    },
  ])
  const periksa = await oleh.periksa(imporanId, { pilihan: { kontak: 'Kantor desa' } })
  expect(periksa).toMatchObject({ dibaca: 3, baru: 1, ditolak: 2, jumlahGalat: 2 })
  expect(periksa?.galat).toMatchObject([
    { sel: 'E3', nilai: '1,250', usul: '1250' },
    { sel: 'C4', pesan: 'Lokasi kosong' },
  ])
  expect(periksa?.baris).toMatchObject([
    { baris: 3, sel: { uraian: 'Lampu jalan Desa Tirta', perkiraan: '1,250' } },
    { baris: 4, sel: { lokasi: '' } },
  ])
  await expect(oleh.jalankan(imporanId)).rejects.toMatchObject({ kode: 'ATURAN' })
  const benar = { 'usulan!E3': '1250000', 'usulan!4': '' }
  expect(await oleh.periksa(imporanId, { perbaikan: benar })).toMatchObject({
    ...{ dibaca: 2, baru: 2, jumlahGalat: 0 },
    total: [{ sebelum: '0.00', sesudah: '46250000.00' }],
  })
  expect(await usulan()).toEqual([])
  const hasil = await oleh.jalankan(imporanId)
  expect(hasil).toMatchObject({ baru: 2, pesan: '2 usulan diajukan, 0 sudah ada.' })
  expect(await oleh.jalankan(imporanId)).toEqual(hasil)
  expect(await usulan()).toEqual([
    { uraian: 'Perbaikan saluran Gang Kenari', status: 'diajukan' },
    { uraian: 'Lampu jalan Desa Tirta', status: 'diajukan' },
  ])
})

test('the same file once more changes nothing; its headings are remembered', async () => {
  const lebih = daftar.replace('Alamat Lokasi', 'Tempatnya').replace('1,250', '1250000')
  const pertama = await oleh.unggah('usulan', { nama: 'lain.csv', isi: lebih, tahun })
  const dugaan = (await oleh.lihat(pertama.imporanId)).imporan.pemetaan[0]
  expect(dugaan?.letak).not.toHaveProperty('lokasi')
  await expect(oleh.periksa(pertama.imporanId)).rejects.toMatchObject({
    pesan: 'Lembar lain: pilih kolom untuk Lokasi.',
  })
  const letak = { ...dugaan?.letak, lokasi: 3 }
  const pemetaan = [{ lembar: 'lain', barisKepala: 1, letak }]
  const sisa = { 'lain!4': '' }
  const isi = { pemetaan, perbaikan: sisa, pilihan: { kontak: 'Kantor desa' } }
  expect(await oleh.periksa(pertama.imporanId, isi)).toMatchObject({ baru: 0, sama: 2 })
  expect((await oleh.jalankan(pertama.imporanId))?.pesan).toContain('tidak ada yang ditambah')
  expect(await usulan()).toHaveLength(2)
  const kedua = await oleh.unggah('usulan', { nama: 'lain lagi.csv', isi: lebih, tahun })
  expect((await oleh.lihat(kedua.imporanId)).imporan.pemetaan[0]?.letak).toEqual(letak)
})

test('an import is taken back whole, until somebody has worked on a part of it', async () => {
  const [baris] = await runAct(bappeda, listRiwayatImpor, { jenis: 'usulan' }).then((all) =>
    all.filter(({ hasil }) => (hasil?.baru ?? 0) > 0),
  )
  const imporanId = baris?.imporanId ?? 0n
  const cancel = () => runAct(bappeda, cancelImporan, { imporanId, perintah: randomUUID() })
  await inTenant(db.owner, { pemdaId: 5 }, (tx) =>
    sql`update daerah.dokumen set status = 'diverifikasi', versi = versi + 1 where jenis = 'usulan' and nomor like '%2'`.execute(
      tx,
    ),
  )
  await expect(cancel()).rejects.toMatchObject({
    kode: 'ATURAN',
    pesan: expect.stringContaining('sudah ditangani'),
  })
  await inTenant(db.owner, { pemdaId: 5 }, (tx) =>
    sql`update daerah.dokumen set status = 'diajukan', versi = versi + 1 where jenis = 'usulan'`.execute(tx),
  )
  expect(await cancel()).toEqual({ pesan: '2 usulan dibatalkan.' })
  expect(await cancel()).toEqual({ pesan: '2 usulan dibatalkan.' })
  expect(await usulan()).toMatchObject([{ status: 'batal' }, { status: 'batal' }])
  const [sini] = await runAct(bappeda, listRiwayatImpor, { jenis: 'usulan' }).then((all) =>
    all.filter((satu) => satu.imporanId === imporanId),
  )
  expect(sini).toMatchObject({ status: 'dibatalkan', oleh: 'Orang plan', olehBatal: 'Orang plan' })
  expect(
    await read(
      "select tindakan, hasil from daerah.jejak_audit where tindakan like 'impor.%' and hasil = 'ditolak'",
    ),
  ).not.toEqual([])
})

test('units get new names and come back to the old ones; a new one in use stays', async () => {
  const oleh = pengimpor(laci, admin)
  const isi =
    'kode,nama,singkatan\n5.02.0.00.0.00.01.0000,Badan Keuangan,BKD\n4.01.0.00.0.00.01.0000,Setda,Setda'
  const { imporanId } = await oleh.unggah('organisasi', { nama: 'opd.csv', isi })
  expect(await oleh.periksa(imporanId)).toMatchObject({ baru: 2, jumlahGalat: 0 })
  const nama = () =>
    read(
      "select nama, sampai is null as aktif from rujukan.organisasi_kini where kode like '_.0_.0.%' order by kode",
    )
  expect(await nama()).toEqual([])
  expect(await oleh.jalankan(imporanId)).toMatchObject({ baru: 2, pesan: '2 baris baru, 0 berubah, 0 sama.' })
  const ganti = await oleh.unggah('organisasi', {
    nama: 'opd2.csv',
    isi: isi.replace('Setda,', 'Sekretariat,'),
  })
  expect(await oleh.periksa(ganti.imporanId)).toMatchObject({ berubah: 1, sama: 1 })
  await oleh.jalankan(ganti.imporanId)
  const lihat = await oleh.lihat(imporanId)
  expect(lihat.halanganBatal).toContain('sudah diubah lagi')
  const cancel = (id: string) =>
    runAct(admin, cancelImporan, { imporanId: BigInt(id), perintah: randomUUID() })
  expect(await cancel(ganti.imporanId)).toEqual({
    pesan: '1 unit kembali ke isi sebelumnya, 0 unit baru diakhiri.',
  })
  expect(await nama()).toEqual([
    { nama: 'Setda', aktif: true },
    { nama: 'Badan Keuangan', aktif: true },
  ])
})

test('a broken file is on record with its code; another role, another pemda and another kind are refused', async () => {
  const rusak = await oleh.unggah('usulan', { nama: 'rusak.xlsx', isi: 'bukan xlsx', tahun })
  expect(rusak.kode).toBe('NOT_XLSX')
  expect((await oleh.lihat(rusak.imporanId)).imporan.status).toBe('gagal')
  await expect(oleh.periksa(rusak.imporanId)).rejects.toMatchObject({ kode: 'ATURAN' })
  const unggah = (context: Context, jenis: string) =>
    pengimpor(laci, context).unggah(jenis, { nama: 'a.csv', isi: daftar, tahun })
  await expect(unggah(bappeda, 'organisasi')).rejects.toMatchObject({ kode: 'TIDAK_BERWENANG' })
  await expect(unggah(admin, 'usulan')).rejects.toMatchObject({ kode: 'TIDAK_BERWENANG' })
  await expect(unggah(bappeda, 'tak-ada')).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  await expect(pengimpor(laci, lain).lihat(rusak.imporanId)).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
})

test('a national list is checked here, and applied only where it is nobody else’s', async () => {
  const oleh = pengimpor(laci, admin)
  const { imporanId } = await oleh.unggah('satuan', { nama: 'satuan.csv', isi: 'satuan\nBuah uji' })
  const pilihan = { edisi: 'Satuan uji', dasar: 'SK uji' }
  expect(await oleh.periksa(imporanId, { pilihan })).toMatchObject({ baru: 1 })
  await expect(oleh.jalankan(imporanId)).rejects.toMatchObject({
    pesan: expect.stringContaining('dipakai 2 pemda'),
  })
  expect(await read("select nama from rujukan.edisi_kini where nama = 'Satuan uji'")).toEqual([])
})
