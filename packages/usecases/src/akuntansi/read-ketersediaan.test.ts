import { move } from '@benang/database/testing/new-buku'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { newKota } from '../testing/new-account.ts'
import { newAnggaran } from '../testing/new-anggaran.ts'
import { readKetersediaan, type ReadKetersediaanInput } from './read-ketersediaan.ts'

const { db } = await testDatabase()
const kota = await newKota(db, 2)
const lain = await newKota(db, 3)
const { posted, jalan, obat } = await newAnggaran(db, { pemdaId: 2, tahun: 2026 })
await kota.account('pptk.pupr', {})
await kota.account('pptk.dinkes', { unitId: 2 })
await kota.account('perencana', { peran: 'bappeda' })
await lain.account('perencana', { peran: 'bappeda' })
const pptk = (await kota.enter('pptk.pupr')).context
const pptkLain = (await kota.enter('pptk.dinkes')).context
const perencana = (await kota.enter('perencana')).context
const read = (context: Context, input: Partial<ReadKetersediaanInput> = {}) =>
  runAct(context, readKetersediaan, { tahun: 2026, ...input })
const codes = async (...args: Parameters<typeof read>) => (await read(...args)).map(({ kunci }) => kunci)

await posted(
  { jenis: 'spd', tanggal: '2026-01-05', mutasi: [move('kas>spd', jalan, 300_000n, { bulan: 2 })] },
  { jenis: 'spd', tanggal: '2026-01-05', mutasi: [move('kas>spd', jalan, 200_000n, { bulan: 8 })] },
  {
    jenis: 'spp',
    tanggal: '2026-03-01',
    mutasi: [move('bebas>tagihan', jalan, 120_000n), move('spd>spp', jalan, 120_000n)],
  },
  { jenis: 'kontrak', tanggal: '2026-03-02', mutasi: [move('bebas>komitmen', jalan, 80_000n)] },
)

test('pagu, SPD and what is left of both, in words and rupiah', async () => {
  expect(await read(pptk)).toEqual([
    {
      kunci: String(jalan),
      unitKode: '1.03',
      unitNama: 'Dinas PUPR',
      subKegiatanKode: '1.03.10.2.01.0001',
      subKegiatanNama: 'Pembangunan Jalan',
      rekeningKode: '5.2.04.01.01.0001',
      rekeningUraian: 'Belanja Modal Jalan Kota',
      danaKode: '1.1',
      pagu: '10000.00',
      spd: '5000.00',
      sisaPagu: '8000.00',
      sisaSpd: '3800.00',
      bisaDigeser: '5000.00',
      target: '0.00',
      terima: '0.00',
    },
  ])
})

test.each([
  [1, '0.00', '0.00'],
  [2, '3000.00', '1800.00'],
  [7, '3000.00', '1800.00'],
  [8, '5000.00', '3800.00'],
])('SPD up to month %i: %s released, %s left', async (sampaiBulan, spd, sisaSpd) => {
  expect(await read(pptk, { sampaiBulan })).toMatchObject([{ spd, sisaSpd, sisaPagu: '8000.00' }])
})

test('a unit sees its own lines, the planner all of its pemda, another pemda none', async () => {
  expect(await codes(pptkLain)).toEqual([String(obat)])
  expect(await codes(perencana)).toEqual([String(obat), String(jalan)])
  expect(await codes((await lain.enter('perencana')).context)).toEqual([])
  expect(await codes(perencana, { tahun: 2027 })).toEqual([])
})

test.each([
  ['jalan modal', 'jalan'],
  ['1.02.02', 'obat'],
  ['  OBAT  kesehatan ', 'obat'],
  ['5.2.04', 'jalan'],
  ['jalan obat', ''],
  ['%', ''],
  ['_', ''],
  ['\\', ''],
])('search for "%s" finds "%s"', async (cari, found) => {
  const expected = { jalan: [String(jalan)], obat: [String(obat)], '': [] }[found]
  expect(await codes(perencana, { cari })).toEqual(expected)
})
