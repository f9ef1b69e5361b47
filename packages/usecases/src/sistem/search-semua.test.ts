import { testDatabase } from '@benang/database/testing/test-database'
import { beforeAll, expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { type Pelaku, peragaOf } from './pelaku-contoh.ts'
import { searchSemua } from './search-semua.ts'
import { seedDemo } from './seed-demo.ts'

const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-11-24', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const peraga = peragaOf(context, 2)
const pa: Pelaku = ['kepala.pupr', 'pa']
const admin: Pelaku = ['admin', 'admin']

beforeAll(async () => {
  await seedDemo(context)
  await peraga.buat('spp', ['bendahara.pupr', 'bendahara-pengeluaran'], {
    ...{ tahun: 2026, tanggal: '2026-03-03', uraian: 'Drainase Jalan Melati 100%' },
  })
  await peraga.buat('rka', pa, { tahun: 2026, tanggal: '2026-03-03', uraian: 'RKA Dinas PUPR' })
}, 240_000)

async function find(cari: string, pelaku: Pelaku = pa) {
  const { mirip, temuan } = await runAct(await peraga.sebagai(pelaku, '2026-03-04'), searchSemua, {
    ...{ tahun: 2026, cari },
  })
  const of = (golongan: string) =>
    temuan.filter((satu) => satu.golongan === golongan).map(({ kode, nama }) => `${kode} ${nama}`.trim())
  return { mirip, of, semua: temuan }
}

test('words in any order find documents, sub kegiatan and accounts, each in its own sort', async () => {
  const { of, mirip } = await find('melati drainase')
  expect(mirip).toBe(false)
  expect(of('dokumen')).toContain('Drainase Jalan Melati 100%')
  const sub = await find('drainase perkotaan')
  expect(sub.of('sub-kegiatan').join()).toMatch(/Sistem Drainase Perkotaan/)
})

test('a code is found however its zeros are written, the account itself first', async () => {
  expect((await find('5.1.2.1.1.1')).of('rekening')[0]).toMatch(/^5\.1\.02\.01\.01\.0*1 /)
})

test('a typing error finds what is like it, and says so', async () => {
  const { of, mirip } = await find('drainse perkotan')
  expect(mirip).toBe(true)
  expect(of('sub-kegiatan').join()).toMatch(/Drainase Perkotaan/)
})

test('marks of a pattern are letters, and nothing is nothing', async () => {
  expect((await find('100%')).of('dokumen')).toContain('Drainase Jalan Melati 100%')
  expect((await find('%%%%')).semua).toEqual([])
  expect((await find('qzxqzxqzx')).semua).toEqual([])
})

test('documents of another unit are not found; people only by who reads accounts', async () => {
  expect((await find('RKA Dinas PUPR', ['bendahara.bpkad', 'bendahara-pengeluaran'])).of('dokumen')).toEqual(
    [],
  )
  expect((await find('kepala.pupr')).of('pengguna')).toEqual([])
  expect((await find('kepala.pupr', admin)).of('pengguna').join()).toMatch(/kepala\.pupr/)
})
