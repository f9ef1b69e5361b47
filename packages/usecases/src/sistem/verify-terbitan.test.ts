import { inTenant } from '@benang/database/connection'
import { insertKartu } from '@benang/database/kinerja/kartu'
import { withClient } from '@benang/database/schema/admin'
import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import { readLraTerbuka } from '../publik/read-lra-terbuka.ts'
import { readVerifikasi } from '../publik/read-verifikasi.ts'
import { newKota } from '../testing/new-account.ts'
import { newTerbitan } from '../testing/new-terbitan.ts'
import { verifyLedger } from './verify-ledger.ts'

// What was published is checked with the books, and a code on paper tells of it.
const { db, adminUrl } = await testDatabase()
const pemdaId = 7
const tahun = 2026

beforeAll(async () => {
  await newKota(db, pemdaId)
  const buku = await newTerbitan(db, { pemdaId, tahun })
  await inTenant(db.app, { pemdaId }, (tx) =>
    insertKartu(tx, pemdaId, [
      {
        ...{
          indikatorId: 0,
          unitId: 1,
          subKegiatanId: 1,
          nama: 'Jalan terbangun',
          satuanId: 5,
          sifat: 'jumlah',
        },
        ...{ definisi: 'Panjang', sumber: 'Laporan', penanggungJawab: 'Kepala seksi', aktif: true },
      },
    ]),
  )
  await buku.publish()
  await buku.pay(1, 123_457n)
  await buku.publish()
})

/** As superuser with all triggers off. */
const tamper = (statement: string) =>
  withClient(adminUrl, (client) => client.query(`set session_replication_role = replica; ${statement}`))
const faults = async () => {
  const { utuh, rusak } = await verifyLedger({ db })
  return { utuh, rusak: rusak.map(({ pemda, tahun: satu, sebab, tempat }) => [pemda, satu, sebab, tempat]) }
}

test('published rows that nobody touched raise nothing', async () => {
  expect(await faults()).toEqual({ utuh: true, rusak: [] })
})

test.each([
  [
    'terbitan_baris',
    'anggaran = anggaran + 1',
    'anggaran = anggaran - 1',
    'urut = 1 and versi = 1',
    [1, 'angka'],
  ],
  [
    'terbitan_baris',
    "sub_nama = sub_nama || 'x'",
    "sub_nama = rtrim(sub_nama, 'x')",
    "sub_kode <> '' and versi = 2",
    [2, 'angka'],
  ],
  ['terbitan', "dasar = 'Perda lain'", "dasar = 'Perda 9/2025'", 'versi = 1', [1, 'angka']],
  [
    'terbitan',
    'anggaran_belanja = anggaran_belanja + 5',
    'anggaran_belanja = anggaran_belanja - 5',
    'versi = 2',
    [2, 'angka'],
  ],
  ['benang_mutasi', 'jumlah = jumlah + 1', 'jumlah = jumlah - 1', 'versi = 2', [2, 'benang']],
  ['indikator', "nama = nama || 'x'", "nama = rtrim(nama, 'x')", 'versi = 1', [1, 'indikator']],
  ['indikator', 'target[1] = 9', 'target[1] = null', 'versi = 1', [1, 'indikator']],
] as const)(
  'a changed %s (%s) is found, and the place named',
  async (tabel, ubah, balik, mana, [versi, isi]) => {
    await tamper(`update publik.${tabel} set ${ubah} where pemda_id = ${pemdaId} and ${mana}`)
    const found = await faults()
    await tamper(`update publik.${tabel} set ${balik} where pemda_id = ${pemdaId} and ${mana}`)
    expect(found).toEqual({
      utuh: false,
      rusak: [[pemdaId, tahun, 'TERBITAN', `terbitan ${tahun} versi ${versi}: ${isi}`]],
    })
    expect((await faults()).utuh).toBe(true)
  },
)

test('the code of a public LRA tells version, fingerprint and place in the chain; of an older one that there is a newer', async () => {
  const lra = (versi?: string) =>
    readLraTerbuka({ db }, { slug: 'uji7', tahun: String(tahun), versi, potongan: 'ringkas' })
  const [baru, lama] = [await lra(), await lra('1')]
  const kode = baru?.laporan.verifikasi?.kode ?? ''
  expect(lama?.laporan.verifikasi?.kode).not.toBe(kode)
  expect(await readVerifikasi({ db }, kode)).toMatchObject({
    ...{
      kode,
      keadaan: 'terbit',
      versi: 2,
      versiAkhir: 2,
      nomor: 'Perda 9/2025',
      alamat: '/uji7/apbd/2026?versi=2',
    },
    ...{ sidik: baru?.terbitan.sidik, jurnal: { no: String(baru?.terbitan.jurnalNo), utuh: true } },
  })
  const kodeLama = lama?.laporan.verifikasi?.kode ?? ''
  expect(await readVerifikasi({ db }, kodeLama)).toMatchObject({
    keadaan: 'terbit-lama',
    versi: 1,
    versiAkhir: 2,
  })
  await tamper(`update publik.terbitan_baris set anggaran = anggaran + 1 where versi = 2 and urut = 1`)
  expect((await readVerifikasi({ db }, kode)).jurnal?.utuh).toBe(false)
  await tamper(`update publik.terbitan_baris set anggaran = anggaran - 1 where versi = 2 and urut = 1`)
})
