import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { daftarBawaan } from '@benang/usecases/sistem/daftar-bawaan'
import { importBawaan } from '@benang/usecases/sistem/import-bawaan'
import { verifyRujukan } from '@benang/usecases/organisasi/verify-rujukan'
import { createPemda } from '@benang/usecases/organisasi/create-pemda'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { imporProcess, maxRssKilobytes } from './testing/impor-process.ts'

// Files made by others lie beside the project, never in it.
const beside = process.env['BENANG_SHARED'] ?? join(import.meta.dirname, '../../../../../shared')
const data = join(existsSync(beside) ? beside : join(beside, '../../shared'), 'data')
const folder = mkdtempSync(join(tmpdir(), 'benang-terima-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { db, adminUrl } = await testDatabase()

const impor = imporProcess(folder, adminUrl)

const nomenklatur = ['nomenklatur', join(data, 'nomenklatur/subkegiatan-2027.csv')]
const lists: readonly {
  nama: string
  file: string
  args: readonly string[]
  baris: number
  rusak: readonly Rusak[]
}[] = [
  {
    nama: 'nomenklatur',
    file: 'nomenklatur/subkegiatan-2027.csv',
    args: ['--edisi', 'Uji terima 2027', '--dasar', 'SIPD 2027'],
    baris: 7581,
    rusak: [
      { cari: '1.01.02.1.01.0003,', ganti: '1.01.02.1.O1.0003,', kolom: 'H' },
      { cari: 'PROV,1.02,', ganti: 'PUSAT,1.02,', kolom: 'A' },
    ],
  },
  {
    nama: 'rekening',
    file: 'rekening/rekening-permendagri-90-2019.csv',
    args: ['--edisi', 'Uji terima BAS', '--dasar', 'Permendagri 90/2019'],
    baris: 13_121,
    rusak: [
      { cari: ',1.1.01.01.01.0001,', ganti: ',"1,1,01,01,01,0001",', kolom: 'C' },
      { cari: ',Kas di Bendahara Penerimaan,', ganti: ',,', kolom: 'E' },
    ],
  },
  {
    nama: 'sumber-dana',
    file: 'referensi/sumber-dana.csv',
    args: ['--edisi', 'Uji terima dana', '--dasar', 'SIPD 2024'],
    baris: 315,
    rusak: [
      { cari: ',1.1.01,Pajak', ganti: ',1.1.01.,Pajak', kolom: 'B' },
      { cari: '1.1.02,', ganti: '1.1.01.01,', kolom: '' },
    ],
  },
  {
    nama: 'wilayah',
    file: 'wilayah/wilayah-2025.csv',
    args: ['--edisi', 'Kepmendagri 300.2.2-2430/2025', '--dasar', 'Kepmendagri 300.2.2-2430/2025'],
    baris: 91_599,
    rusak: [
      { cari: '\n11.01.01.2002,', ganti: '\n11.01.01.202,', kolom: 'A' },
      { cari: '\n12.71,', ganti: '\n12.70,', kolom: '' },
    ],
  },
  {
    nama: 'organisasi',
    file: 'referensi/skpd-contoh.csv',
    args: ['--pemda', 'terima'],
    baris: 154,
    rusak: [
      { cari: '1.01.2.22.0.00.02.0001 Cabang', ganti: '1.01.2.22.0.00.02.1 Cabang', kolom: 'B' },
      { cari: '1.03.0.00.0.00.01.0001 Balai', ganti: '1.03.0.00.0.00.02.0001 Balai', kolom: 'B' },
    ],
  },
]

type Rusak = { cari: string; ganti: string; kolom: string }

beforeAll(async () => {
  const context = { db, today: '2026-11-24', kejadian: '7F3K' }
  await importBawaan(context)
  const pemda = { kode: '98', nama: 'Uji Terima', slug: 'uji-terima', akhiran: 'terima' }
  await createPemda(context, { ...pemda, jenis: 'provinsi' })
})

const heads = async () =>
  (
    await inTenant(db.app, { pemdaId: 1 }, (tx) =>
      sql`select pemda_id, no_akhir, encode(rantai, 'hex') as rantai from rujukan.kepala order by 1`.execute(
        tx,
      ),
    )
  ).rows

describe.each(lists)('$nama', ({ nama, file, args, baris, rusak }) => {
  const path = join(data, file)

  test('a damaged copy changes nothing, and every fault has its place', async () => {
    const before = await heads()
    let teks = readFileSync(path, 'utf8')
    for (const { cari, ganti } of rusak) {
      expect(teks).toContain(cari)
      teks = teks.replace(cari, ganti)
    }
    const copy = join(folder, `rusak-${nama}.csv`)
    writeFileSync(copy, teks)
    const { hasil } = await impor([nama, copy, ...args])
    expect(hasil).toMatchObject({ ok: false, tersimpan: false, diterima: 0, baru: 0 })
    expect(hasil.ditolak).toBeGreaterThanOrEqual(rusak.length)
    for (const { kolom } of rusak) expect(hasil.galat.map((satu) => satu.kolom)).toContain(kolom)
    for (const satu of hasil.galat) {
      expect(satu).toMatchObject({ lembar: `rusak-${nama}`, baris: expect.any(Number) })
      expect(satu.baris).toBeGreaterThan(1)
      expect([satu.alasan, satu.saran].every((teks) => teks.length > 3)).toBe(true)
    }
    expect(await heads()).toEqual(before)
  })

  test(`all ${baris} rows are taken, within the memory`, async () => {
    const { hasil, rss, kemajuan } = await impor([nama, path, ...args])
    expect(hasil.galat).toEqual([])
    expect(hasil).toMatchObject({
      ok: true,
      dibaca: baris,
      diterima: baris,
      baru: baris,
      berubah: 0,
      sama: 0,
    })
    expect(kemajuan).toMatch(/baris ditulis/)
    expect(rss).toBeLessThan(maxRssKilobytes)
  })

  test('a second time all are the same', async () => {
    const before = await heads()
    const { hasil, rss } = await impor([nama, path, ...args])
    expect(hasil).toMatchObject({ ok: true, dibaca: baris, baru: 0, berubah: 0, sama: baris, turut: 0 })
    expect(rss).toBeLessThan(maxRssKilobytes)
    expect(await heads()).toEqual(before)
  })
})

describe('rekening as the ministry prints it, in a workbook', () => {
  const args = [
    'rekening',
    join(data, 'rekening/belanja-kepmendagri-050.xlsx'),
    '--edisi',
    'Kepmendagri 050-5889/2021',
  ]
  test('3,413 rows, then all the same', async () => {
    const first = await impor([...args, '--dasar', 'Kepmendagri 050-5889/2021'])
    expect(first.hasil).toMatchObject({ ok: true, dibaca: 3413, diterima: 3413, baru: 3413 })
    expect(first.rss).toBeLessThan(maxRssKilobytes)
    expect((await impor(args)).hasil).toMatchObject({ sama: 3413, baru: 0, berubah: 0 })
  })

  test('a workbook with one byte changed is refused as a whole', async () => {
    const bytes = readFileSync(args[1] ?? '')
    const middle = Math.floor(bytes.length / 2) // inside the sheet
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    const copy = join(folder, 'rusak.xlsx')
    writeFileSync(copy, bytes)
    const before = await heads()
    expect((await impor(['rekening', copy, ...args.slice(2)])).hasil).toMatchObject({ ok: false })
    expect(await heads()).toEqual(before)
  })
})

test('an older edition and the units of a workbook are taken as well', async () => {
  const older = [
    'nomenklatur',
    join(data, 'nomenklatur/nomenklatur-permendagri-90-2019.csv'),
    '--edisi',
    'Permendagri 90/2019',
  ]
  expect((await impor([...older, '--dasar', 'Permendagri 90/2019'])).hasil).toMatchObject({
    diterima: 5448,
    ditolak: 0,
  })
  const satuan = ['satuan', join(data, 'referensi/satuan.xlsx'), '--edisi', 'Satuan uji', '--dasar', 'SIPD']
  expect((await impor(satuan)).hasil).toMatchObject({ ditolak: 0, diterima: 453 })
})

test('the 466 codes of both levels stand apart', async () => {
  const { rows } = await inTenant(db.app, { pemdaId: 1 }, (tx) =>
    sql<{ n: bigint; beda: bigint }>`
      select count(*) as n, count(*) filter (where p.nama <> k.nama) as beda
      from rujukan.sub_kegiatan_kini p
      join rujukan.sub_kegiatan_kini k using (edisi, segmen)
      where p.jenis_pemda = 'provinsi' and k.jenis_pemda = 'kabkota' and edisi = 'Uji terima 2027'`.execute(
      tx,
    ),
  )
  expect(rows[0]?.n).toBe(466n)
  expect(rows[0]?.beda).toBeGreaterThan(250n)
})

test('without a server the import starts a database of its own, the built-in rows in it', async () => {
  const nomenklaturBawaan = daftarBawaan.find(({ daftar }) => daftar === 'nomenklatur')?.baris ?? []
  // The file writes the programme of support of every bidang once, as X.XX.01; the built-in list under each bidang.
  const bawaan = nomenklaturBawaan.filter(([, kode = '']) =>
    /^\d\.\d\d\.(?!01)(\d+\.){3}\d+$/.test(kode),
  ).length
  const { hasil } = await impor([...nomenklatur, '--edisi', 'Pemutakhiran 2027'], {
    DATA_DIR: join(folder, 'sendiri'),
  })
  expect(hasil).toMatchObject({ ok: true, dibaca: 7581, diterima: 7581, baru: 7581 - bawaan })
})

test('the chain of all these rows holds', async () => {
  expect(await verifyRujukan(db, 0)).toEqual([])
  expect(await verifyRujukan(db, 1)).toEqual([])
})
