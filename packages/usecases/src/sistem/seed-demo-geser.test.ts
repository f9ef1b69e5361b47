import { testDatabase } from '@benang/database/testing/test-database'
import { invariant } from '@benang/values/invariant'
import { sum } from '@benang/values/rupiah'
import { beforeAll, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { readPerubahanTerbuka } from '../publik/read-perubahan-terbuka.ts'
import { kisahOf } from './seed-demo-dokumen.ts'
import { pemdaContoh } from './seed-demo-organisasi.ts'
import { seedDemo } from './seed-demo.ts'

// Six shifts in five months and two roads that no KUA-PPAS had, as the public sees them.
const { db } = await testDatabase()
const context: Context = {
  ...{ db, today: '2026-06-01', kejadian: '7F3K', mode: 'demo' },
  kunciServer: new Uint8Array(32).fill(5),
}
const tanya = { slug: 'pesisir-cempaka', tahun: '2026' }

beforeAll(async () => {
  await seedDemo(context, pemdaContoh)
  const pemda = pemdaContoh.find(({ pemdaId }) => pemdaId === 4)
  invariant(pemda !== undefined, 'the demo has four governments')
  const kisah = await kisahOf(context, { pemda, tahun: 2026, bagian: 'sisa' })
  for (const adegan of kisah.adegan) await adegan.main(kisah.lakon)
}, 600_000)

test('from the first version to the last: six documents with basis and reason, both roads outside KUA-PPAS', async () => {
  const found = await readPerubahanTerbuka({ db }, { ...tanya, dari: '1', ke: '7' })
  expect(found?.dokumen.map(({ dasar }) => /^Perbup (\d+)/.exec(dasar)?.[1])).toEqual([
    ...['6', '9', '11', '16', '19', '24'],
  ])
  expect(found?.dokumen.every(({ alasan }) => alasan.includes('mendahului perubahan APBD'))).toBe(true)
  const luar = found?.berubah.filter(({ asal }) => asal.jenis === 'tanpa') ?? []
  expect(luar.map(({ subNama, setelah }) => [subNama, setelah])).toEqual([
    ['Pemeliharaan Rutin Jalan', 230_00000000n],
    ['Rehabilitasi Jalan', 210_00000000n],
  ])
  expect(sum((found?.berubah ?? []).map(({ sebelum, setelah }) => setelah - sebelum))).toBe(0n)
})

test('each shift is a version of its own, and their differences add up', async () => {
  const langkah = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((dari) =>
      readPerubahanTerbuka({ db }, { ...tanya, dari: String(dari), ke: String(dari + 1) }),
    ),
  )
  expect(langkah.map((satu) => satu?.dokumen.length)).toEqual([1, 1, 1, 1, 1, 1])
  const naik = langkah
    .flatMap((satu) => satu?.berubah ?? [])
    .filter(({ sebelum, setelah }) => setelah > sebelum)
  expect(sum(naik.map(({ sebelum, setelah }) => setelah - sebelum))).toBe(440_00000000n)
})
