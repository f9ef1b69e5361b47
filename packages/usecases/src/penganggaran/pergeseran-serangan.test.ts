import { inTenant } from '@benang/database/connection'
import { listPenugasan } from '@benang/database/organisasi/penugasan'
import { listPengguna } from '@benang/database/sistem/pengguna'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import type { Pelaku } from '../sistem/pelaku-contoh.ts'
import { juta, line, orang } from '../testing/new-rantai.ts'
import { ditolak, newTahunPenuh } from '../testing/new-tahun-penuh.ts'

// Everybody of the demo's city tries to sign what the law does not allow, each through the act; nobody succeeds.
const { db } = await testDatabase()
const kota = await newTahunPenuh(db)
const { jalankan, idOf, mata, pengawasan, peraga } = kota
const { kdh, pa, ppkd, sekda, tapd, bud } = orang
const pemdaId = 2
const tanggal = '2026-06-15'
const bahan = await kota.buka('5.1.02.01.01.0001')
const verif = [tapd, 'verifikasi'] as const

const isi = { bentuk: 'perkada', dasar: 'Perwal 12/2026', alasan: 'Kebutuhan lapangan berubah' }
const geser = (ubah: Partial<typeof isi>, baris: readonly (readonly [number, bigint])[], bulan = 6) => ({
  ...{ tanggal, uraian: 'Penyesuaian', asal: idOf('dpa'), isi: { ...isi, ...ubah } },
  baris: baris.map(([kunci, jumlah]) => line(kunci, jumlah * juta, bulan)),
})
const wajar = [
  [pengawasan, -10n],
  [bahan, 10n],
] as const

/** Every person of the city in every role they hold. */
async function semuaOrang(): Promise<readonly Pelaku[]> {
  return inTenant(db.app, { pemdaId }, async (tx) => {
    const all: Pelaku[] = []
    for (const { namaPengguna, pejabatId } of await listPengguna(tx, { pemdaId, cari: '' }))
      for (const { peran } of await listPenugasan(tx, { pemdaId, pejabatId })) all.push([namaPengguna, peran])
    return all
  })
}

/** Who could sign the last pergeseran, of everybody; the first who does ends the search. */
async function yangBerhasil(): Promise<readonly string[]> {
  const semua = await semuaOrang()
  expect(semua.length).toBeGreaterThan(15)
  for (const siapa of semua) {
    const gagal = await ditolak(kota.lanjutkan('pergeseran', [siapa, 'tanda-tangani'], tanggal))
    if (gagal.length === 0) return [siapa[1]]
  }
  return []
}

test.each([
  ['without a basis', { dasar: ' ' }, wajar, 'pergeseran-dasar'],
  ['without a reason', { alasan: '' }, wajar, 'pergeseran-alasan'],
  [
    'between kinds of spending by Perkada',
    {},
    [
      [mata, -10n],
      [bahan, 10n],
    ],
    'pergeseran-bentuk',
  ],
  [
    'below what is bound',
    {},
    [
      [pengawasan, -31n],
      [bahan, 31n],
    ],
    'pergeseran-lantai',
  ],
] as const)(
  'a pergeseran %s does not leave the draft, and nobody signs it',
  async (_, ubah, baris, aturan) => {
    expect(await ditolak(jalankan('pergeseran', pa, geser(ubah, baris)))).toContain(aturan)
    expect(await yangBerhasil()).toEqual([])
    const id = kota.idTerakhir('pergeseran')
    expect(
      await ditolak(peraga.lakukan('pergeseran', id, { pelaku: tapd, tindakan: 'verifikasi', tanggal })),
    ).not.toEqual([])
  },
)

test('across objek the PPKD is refused and Sekda signs; nobody else of the unit could', async () => {
  await jalankan('pergeseran', pa, geser({}, wajar), [verif])
  expect(await ditolak(kota.lanjutkan('pergeseran', [ppkd, 'tanda-tangani'], tanggal))).toEqual([
    'pergeseran-wewenang',
  ])
  expect(await ditolak(kota.lanjutkan('pergeseran', [pa, 'tanda-tangani'], tanggal))).toEqual([
    'TIDAK_BERWENANG',
  ])
  expect(await ditolak(kota.lanjutkan('pergeseran', [sekda, 'tanda-tangani'], tanggal))).toEqual([])
})

test('money released by SPD after TAPD agreed is refused at the signature, whoever signs', async () => {
  const spd = { tanggal, uraian: 'SPD', asal: idOf('dpa'), baris: [line(mata, 240n * juta, 3)] }
  await jalankan(
    'pergeseran',
    pa,
    geser({ bentuk: 'perda' }, [
      [mata, -280n],
      [pengawasan, 280n],
    ]),
    [verif],
  )
  await jalankan('spd', bud, spd, [[ppkd, 'tanda-tangani']])
  expect(await ditolak(kota.lanjutkan('pergeseran', [kdh, 'tanda-tangani'], tanggal))).toEqual([
    'pergeseran-lantai',
  ])
  expect(await yangBerhasil()).toEqual([])
})
