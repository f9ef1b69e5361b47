import { randomUUID } from 'node:crypto'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import { recordKartu } from '../kinerja/record-kartu.ts'
import type { Pelaku } from '../sistem/pelaku-contoh.ts'
import { cetakBenang } from '../testing/cetak-benang.ts'
import { semuaSubKegiatanBawaan, subKegiatanBawaan } from '../testing/id-bawaan.ts'
import { orang, tahun } from '../testing/new-rantai.ts'
import { newTipis } from '../testing/new-tipis.ts'
import { readBenang } from './read-benang.ts'

// The acceptance case of the thread: RKPD 480, PPAS 500, RKA 540 million, and 30 shifted to a second line.
const { db } = await testDatabase()
const { peraga, idOf, mata, pengawasan } = await newTipis(db)
const { ppkd } = orang
const benang = async (key: string, pelaku: Pelaku = ppkd) =>
  runAct(await peraga.sebagai(pelaku, '2026-11-24'), readBenang, { tahun, kunci: key })

const rencana = [
  'Renja 480 ← Renja',
  '  −20 keluar: Tidak ditampung RKPD | Kepala Daerah',
  '  +380 tambah: Pagu RKPD di luar usulan | Kepala Daerah',
  'RKPD 480 ← RKPD',
  '  +20 tambah: Ditambah dengan pengecualian | Kepala Daerah | Tidak tercantum dalam KUA-PPAS/RKPD: Berita acara KDH dan DPRD, Perwal 3/2025 (contoh); BA 12/2025',
  'KUA-PPAS 500 ← Pengecualian PPAS, KUA-PPAS',
]
const anggaran = [
  '  +40 tambah: Ditambah dengan pengecualian | Kepala Daerah | Tidak tercantum dalam KUA-PPAS/RKPD: Keperluan mendesak, PP 12/2019 Pasal 94; Kep. Wali Kota 360/2025',
  'RKA 540 ← Pengecualian RKA, RKA',
  'APBD 540 ← APBD',
  'DPA 540 ← DPA',
]

test('the thread from the ticket shows 480, 500 and 540 with each reason and basis, and ends where the money is now', async () => {
  const lihat = await benang('u2026-00001')
  expect(lihat).toMatchObject({
    judul: 'Drainase',
    pilihan: [],
    dari: { jenis: 'usulan', nomor: 'U2026-00001' },
  })
  expect(cetakBenang(lihat.alur)).toEqual([
    'Usulan 120 ← Usulan',
    ...rencana,
    ...anggaran,
    // Shifted between two lines of this plafon: nothing lost.
    'DPA sekarang 540 ← Pergeseran',
    'Anggaran kas 540 ← DPA, Pergeseran',
    '  −540 nanti: Dananya belum disediakan dengan SPD',
    'SPD 0',
  ])
})

test('from the mata anggaran the pergeseran is a loss with its reason; the other line it went to is another thread', async () => {
  const [dari, ke] = [await benang(String(mata)), await benang(String(pengawasan))]
  expect(cetakBenang(dari.alur)).toEqual([
    'Usulan 120 ← Usulan',
    ...rencana,
    ...anggaran,
    '  −30 keluar: Pergeseran anggaran (Pengawasan penuh waktu diperlukan) | Kepala Daerah',
    'DPA sekarang 510 ← Pergeseran',
    'Anggaran kas 510 ← DPA, Pergeseran',
    '  −510 nanti: Dananya belum disediakan dengan SPD',
    'SPD 0',
  ])
  expect(cetakBenang(ke.alur)).toEqual(
    expect.arrayContaining([
      '  −500 keluar: Untuk mata anggaran lain dari plafon ini',
      '  +30 tambah: Pergeseran anggaran (Pengawasan penuh waktu diperlukan) | Kepala Daerah',
      'DPA sekarang 30 ← Pergeseran',
    ]),
  )
})

test.each(['rkpd', 'ppas', 'lebih', 'rka', 'dpa'])(
  'the thread is reached from the %s document as well',
  async (nama) => {
    const lihat = await benang(`dok-${idOf(nama)}`)
    expect(lihat.pilihan).toEqual([])
    expect(cetakBenang(lihat.alur)).toContain('KUA-PPAS 500 ← Pengecualian PPAS, KUA-PPAS')
  },
)

test('the thread ends at the indicators of its sub kegiatan, and shows no other', async () => {
  expect((await benang(String(mata))).indikator).toEqual([])
  const pptk = await peraga.sebagai(orang.pptk, '2026-01-05')
  const sub = subKegiatanBawaan('KABKOT', 'Pembangunan Sistem Drainase Perkotaan')
  const lainnya = semuaSubKegiatanBawaan('KABKOT', '1.03.').find((satu) => satu !== sub) ?? 0
  const kartu = {
    ...{
      indikatorId: 0,
      unitId: 3,
      subKegiatanId: sub,
      nama: 'Saluran terbangun',
      satuanId: 5,
    },
    ...{
      sifat: 'jumlah' as const,
      definisi: 'Panjang',
      sumber: 'Laporan',
      penanggungJawab: 'Bidang SDA',
      aktif: true,
    },
  }
  const lain = { ...kartu, nama: 'Jalan rutin', subKegiatanId: lainnya }
  for (const satu of [kartu, lain])
    await runAct(pptk, recordKartu, { tahun, kartu: [satu], perintah: randomUUID() })
  for (const kunci of [String(mata), 'U2026-00001'])
    expect((await benang(kunci)).indikator).toMatchObject([
      { nama: 'Saluran terbangun', satuan: 'km', target: [null, null, null, null], sampaiKini: null },
    ])
})

test('a document that several threads run through offers them', async () => {
  const { pilihan, alur } = await benang(`dok-${idOf('apbd')}`)
  expect(pilihan.map(({ nama }) => nama)).toEqual([
    expect.stringContaining('Drainase Perkotaan'),
    expect.stringContaining('4.2.01.01.02.0001'),
  ])
  expect(alur.simpul.every(({ bagian }) => bagian.length === 0)).toBe(true)
  const pendapatan = await benang(pilihan[1]?.kunci ?? '')
  expect(cetakBenang(pendapatan.alur)).toEqual([
    'RKA 540 ← RKA',
    'APBD 540 ← APBD',
    '  −540 nanti: Belum disahkan dalam DPA',
    'Target 0',
  ])
})

test('a key that is not there is said; another unit sees no thread of this one', async () => {
  for (const key of ['U2026-99999', '999999', 'dok-999999', "x' or 1=1"])
    await expect(benang(key)).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  const dinkes: Pelaku = ['kepala.dinkes', 'pa']
  await expect(benang(String(mata), dinkes)).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  await expect(benang(`dok-${idOf('dpa')}`, dinkes)).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  expect(cetakBenang((await benang('U2026-00001', dinkes)).alur)).toEqual([
    'Usulan 120 ← Usulan',
    ...rencana,
    expect.any(String),
    'RKA 0',
  ])
})
