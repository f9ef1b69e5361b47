import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { verifyRujukan } from '../organisasi/verify-rujukan.ts'
import { imporCsv } from '../testing/new-impor.ts'
import { importBawaan } from './import-bawaan.ts'
import { startSystem } from './start-system.ts'

const { db } = await testDatabase()
const context: Context = { db, today: '2026-11-24', kejadian: '7F3K' }
const nation = async <T>(query: string) =>
  (await inTenant(db.app, { pemdaId: 0 }, (tx) => sql.raw<T>(query).execute(tx))).rows
const count = async (query: string) =>
  (await nation<{ n: bigint }>(`select count(*) as n from ${query}`))[0]?.n

beforeAll(async () => {
  await sql`insert into sistem.pemda (pemda_id, kode, slug, akhiran, nama, jenis) values (1, '98', 'satu', 'satu', 'Satu', 'provinsi')`.execute(
    db.app,
  )
})

test('the built-in lists are taken once, whole, and hang together', async () => {
  expect(await importBawaan(context)).toEqual(['nomenklatur', 'rekening', 'sumber-dana', 'satuan'])
  const batches = await count('rujukan.catatan')
  expect(await importBawaan(context)).toEqual([])
  expect(await count('rujukan.catatan')).toBe(batches)
  expect(await verifyRujukan(db, 0)).toEqual([])
  expect(await count('rujukan.rekening_kini where not rinci and cardinality(segmen) <= 4')).toBe(641n)
  expect(await count('rujukan.sumber_dana_kini where dapat_dipilih')).toBe(313n)
  expect(
    await count("rujukan.nomenklatur_kini where cardinality(segmen) = 2 and jenis_pemda = 'provinsi'"),
  ).toBe(50n)
  const [drainase] = await nation("select * from rujukan.sub_kegiatan_kini where kode = '1.03.06.2.01.0029'")
  expect(drainase).toMatchObject({
    urusan: 'URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR',
    program: 'PROGRAM PENGELOLAAN DAN PENGEMBANGAN SISTEM DRAINASE',
    satuan: 'Sistem Drainase Perkotaan',
  })
})

const bagan = 'kode,uraian\n5,BELANJA\n5.1,OPERASI\n5.01.02,Barang\n5.2,MODAL'

test('a list is taken, taken again as the same, and changed names are new versions', async () => {
  expect(await imporCsv(context, bagan, { daftar: 'rekening' })).toMatchObject({
    dibaca: 4,
    diterima: 4,
    baru: 4,
  })
  expect(await imporCsv(context, bagan, { daftar: 'rekening' })).toMatchObject({
    baru: 0,
    berubah: 0,
    sama: 4,
  })
  const changed = bagan.replace('OPERASI', 'OPERASIONAL').replace('5.2,MODAL', '5.3,TAK TERDUGA')
  expect(await imporCsv(context, changed, { daftar: 'rekening' })).toMatchObject({
    baru: 1,
    berubah: 1,
    sama: 2,
  })
  expect(
    await nation(
      "select kode, uraian, versi from rujukan.rekening_kini where edisi = 'Edisi uji' order by segmen",
    ),
  ).toEqual([
    { kode: '5', uraian: 'BELANJA', versi: 1 },
    { kode: '5.1', uraian: 'OPERASIONAL', versi: 2 },
    { kode: '5.1.02', uraian: 'Barang', versi: 1 },
    { kode: '5.2', uraian: 'MODAL', versi: 1 },
    { kode: '5.3', uraian: 'TAK TERDUGA', versi: 1 },
  ])
  expect(await verifyRujukan(db, 0)).toEqual([])
})

test('one fault and nothing is taken; every fault has its place and says what to do', async () => {
  const before = await nation('select no_akhir from rujukan.kepala')
  const damaged = `${bagan}\n5.1.O3,Bunga\n5.4.01,Bagi Hasil\n5.1,Operasi lagi\n5.6,`
  const hasil = await imporCsv(context, damaged, { daftar: 'rekening' })
  expect(hasil).toMatchObject({ tersimpan: false, dibaca: 8, diterima: 0, baru: 0, ditolak: 4 })
  expect(hasil.galat.map(({ baris, kolom, alasan }) => `${kolom}${baris} ${alasan}`)).toEqual([
    'A6 memuat huruf O, I atau l di tempat angka',
    'B9 uraian kosong',
    '8 5.1 sudah ada di baris 3',
    '7 induknya, 5.4, tidak ada dalam berkas maupun edisi ini',
  ])
  expect(hasil.galat.every(({ saran }) => saran !== '')).toBe(true)
  expect(await nation('select no_akhir from rujukan.kepala')).toEqual(before)
})

test('a rehearsal says the same and stores nothing, not even that it was held', async () => {
  const runs = await count('rujukan.impor')
  const hasil = await imporCsv(context, 'kode,nama\n98,Uji', { daftar: 'wilayah', latihan: true })
  expect(hasil).toMatchObject({ tersimpan: false, diterima: 1, baru: 1, ditolak: 0 })
  expect(await count('rujukan.wilayah')).toBe(0n)
  expect(await count("rujukan.edisi where daftar = 'wilayah'")).toBe(0n)
  expect(await count('rujukan.impor')).toBe(runs)
})

test('who imported what, from which file, stands for all to read, taken or refused; its rows say why in the chain', async () => {
  const read = await inTenant(db.app, { pemdaId: 1 }, (tx) =>
    sql`select daftar, edisi, dasar, berkas, oleh, hasil, baru, ditolak, kejadian from rujukan.impor
      where edisi = 'Edisi uji' order by impor_id`.execute(tx),
  )
  expect(read.rows[0]).toEqual({
    ...{ daftar: 'rekening', edisi: 'Edisi uji', dasar: 'SK uji', berkas: 'uji.csv', oleh: 'penguji' },
    ...{ hasil: 'jadi', baru: 4, ditolak: 0, kejadian: '7F3K' },
  })
  expect(read.rows.at(-1)).toMatchObject({ hasil: 'ditolak', ditolak: 4 })
  expect(
    await nation("select keterangan from rujukan.catatan where golongan = 'edisi' and no > 8 limit 1"),
  ).toEqual([{ keterangan: 'Impor rekening Edisi uji dari uji.csv oleh penguji: SK uji' }])
})

test('an edition needs a legal basis; a file without the list is refused by name', async () => {
  await expect(
    imporCsv(context, bagan, { daftar: 'rekening', edisi: 'Baru', dasar: null }),
  ).rejects.toMatchObject({
    kode: 'ISIAN',
    pesan: expect.stringContaining('--dasar'),
  })
  await expect(imporCsv(context, 'a,b\n1,2', { daftar: 'rekening' })).rejects.toMatchObject({
    pesan: expect.stringContaining('kode, uraian'),
  })
})

test('one code of the programme tree is two things on the two levels of government', async () => {
  const rows = [
    'jenis_pemda,kode_bidang,bidang,kode_program,program,kode_kegiatan,kegiatan,kode_sub,sub_kegiatan',
    ...['PROV', 'KABKOT'].map(
      (jenis) =>
        `${jenis},1.03,PU,1.03.02,AIR ${jenis},1.03.02.1.01,Irigasi,1.03.02.1.01.0001,Saluran ${jenis}`,
    ),
  ]
  const one = { daftar: 'nomenklatur', edisi: 'Pohon uji' } as const
  expect(await imporCsv(context, rows.join('\n'), one)).toMatchObject({ baru: 2, turut: 8 })
  const read = () =>
    nation<object>(
      "select jenis_pemda, program, nama, versi from rujukan.sub_kegiatan_kini where edisi = 'Pohon uji' order by nama",
    )
  expect(await read()).toEqual([
    { jenis_pemda: 'kabkota', program: 'AIR KABKOT', nama: 'Saluran KABKOT', versi: 1 },
    { jenis_pemda: 'provinsi', program: 'AIR PROV', nama: 'Saluran PROV', versi: 1 },
  ])
  // A level above is renamed by itself: the sub kegiatan below print the new name.
  const renamed = 'jenis_pemda,kode,nama\nPROV,1.03.02,SUMBER DAYA AIR'
  expect(await imporCsv(context, renamed, one)).toMatchObject({ berubah: 1, turut: 1 })
  expect((await read())[1]).toMatchObject({ program: 'SUMBER DAYA AIR', versi: 2 })
  const clash = `${rows.join('\n')}\nPROV,1.03,PU,1.03.02,LAIN,1.03.02.1.01,Irigasi,1.03.02.1.01.0002,Lain`
  expect((await imporCsv(context, clash, one)).galat).toMatchObject([
    { baris: 4, alasan: '1.03.02 bernama "LAIN", tetapi "AIR PROV" di baris 2' },
  ])
  expect(await verifyRujukan(db, 0)).toEqual([])
})

test('units of a pemda stand under their SKPD and in its audit trail; what the file does not say stays', async () => {
  const system = await startSystem(context, 'satu')
  const file = [
    'skpd,unit_skpd',
    '5.02.0.00.0.00.01.0000 Badan Keuangan,5.02.0.00.0.00.01.0000 Badan Keuangan',
    '4.01.0.00.0.00.01.0000 Setda,4.01.0.00.0.00.01.0001 Biro Hukum',
  ].join('\n')
  const skpkd = { daftar: 'organisasi', pilihan: { skpkd: '5.02.0.00.0.00.01.0000' } } as const
  expect(await imporCsv(system, file, skpkd)).toMatchObject({ diterima: 2, baru: 2, turut: 1 })
  expect(await imporCsv(system, file, { daftar: 'organisasi' })).toMatchObject({ sama: 2, turut: 0 })
  const named = 'kode,nama,singkatan\n5.02.0.00.0.00.01.0000,Badan Keuangan Daerah,BKD'
  expect(await imporCsv(system, named, { daftar: 'organisasi' })).toMatchObject({ berubah: 1 })
  const { rows } = await inTenant(db.app, { pemdaId: 1 }, (tx) =>
    sql`select o.nama, o.singkatan, o.jenis, o.sejak::text, i.nama as induk from rujukan.organisasi_kini o
      left join rujukan.organisasi_kini i on i.organisasi_id = o.induk_id and i.pemda_id = 1
      where o.pemda_id = 1 order by o.kode`.execute(tx),
  )
  expect(rows).toEqual([
    { nama: 'Setda', singkatan: 'Setda', jenis: 'skpd', sejak: '2026-11-24', induk: null },
    { nama: 'Biro Hukum', singkatan: 'Biro Hukum', jenis: 'unit', sejak: '2026-11-24', induk: 'Setda' },
    { nama: 'Badan Keuangan Daerah', singkatan: 'BKD', jenis: 'skpkd', sejak: '2026-11-24', induk: null },
  ])
  const trail = await inTenant(db.app, { pemdaId: 1 }, (tx) =>
    sql`select tindakan, hasil, pesan from daerah.jejak_audit order by jejak_id limit 1`.execute(tx),
  )
  expect(trail.rows).toEqual([
    {
      tindakan: 'impor.organisasi',
      hasil: 'jadi',
      pesan: 'uji.csv, oleh penguji: 2 baru, 0 berubah, 0 sama, 0 ditolak',
    },
  ])
  await expect(imporCsv(context, file, { daftar: 'organisasi' })).rejects.toMatchObject({ kode: 'ISIAN' })
  expect(await verifyRujukan(db, 1)).toEqual([])
})

test('a map leads from codes that are there to codes that are there', async () => {
  const peta = { daftar: 'peta', edisi: 'Peta uji' } as const
  const pilihan = { daftarPeta: 'rekening', dariEdisi: 'Edisi uji', keEdisi: 'Permendagri 90/2019' } as const
  const file =
    'kode_lama,kode_baru,perubahan\n5.1,5.1,ganti-nama\n5.2,5.2,tetap\n5.2,5.1,pecah\n5.1.02,,hapus'
  expect(await imporCsv(context, file, { ...peta, pilihan })).toMatchObject({ baru: 4 })
  expect(await imporCsv(context, file, { ...peta, pilihan })).toMatchObject({ sama: 4 })
  const wrong = `${file}\n5.9,5.1,gabung\n5.3,5.9,ganti-kode`
  expect((await imporCsv(context, wrong, { ...peta, pilihan })).galat).toMatchObject([
    { baris: 6, nilai: '5.9', alasan: 'kode 5.9 tidak ada dalam edisi Edisi uji' },
    { baris: 7, nilai: '5.9', alasan: 'kode 5.9 tidak ada dalam edisi Permendagri 90/2019' },
  ])
  const nowhere = { ...pilihan, keEdisi: 'Tak ada' }
  expect((await imporCsv(context, file, { ...peta, pilihan: nowhere })).galat[0]?.alasan).toBe(
    'edisi Tak ada belum ada dalam daftar rekening',
  )
})

test('a year uses the edition that began last before it', async () => {
  const satuan = 'satuan\nBuah'
  await imporCsv(context, satuan, { daftar: 'satuan', edisi: 'Satuan 2027', sejakTahun: 2027 })
  const [row] = await nation(
    "select rujukan.edisi_pakai('satuan', 2026::smallint) as kini, rujukan.edisi_pakai('satuan', 2028::smallint) as nanti",
  )
  expect(row).toEqual({ kini: 'Pemutakhiran 2027', nanti: 'Satuan 2027' })
})

test('while one import runs, another is told to wait; the first one ends as if alone', async () => {
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (open = resolve))
  let begun: () => void = () => undefined
  const running = new Promise<void>((resolve) => (begun = resolve))
  async function* slow() {
    yield { nama: 'uji', tampak: 'ya' } as const
    begun()
    await gate
    for (const [index, teks] of ['satuan', 'Rim'].entries())
      yield { nomor: index + 1, sel: [{ kolom: 1, teks, jenis: 'teks' as const }] }
  }
  const first = imporCsv(context, '', { daftar: 'satuan', edisi: 'Antre', isi: slow })
  await running
  await expect(imporCsv(context, 'satuan\nBuah', { daftar: 'satuan', edisi: 'Lain' })).rejects.toMatchObject({
    kode: 'SIBUK',
  })
  open()
  expect(await first).toMatchObject({ tersimpan: true, baru: 1 })
})
