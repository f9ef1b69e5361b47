import { expect, test } from 'vitest'
import { fakta, pelanggaranOf } from '../testing/fakta.ts'

const usulan = (isi: Record<string, string>, jumlah = 120n) =>
  fakta('usulan', { isi: { alasan: 'Gang Melati tergenang setiap hujan', ...isi }, jumlah, baris: [] })

test.each([
  ['yang menyebut alasan dan perkiraan sah', usulan({}), []],
  [
    'tanpa alasan ditolak',
    usulan({ alasan: 'banjir' }),
    ['usulan-alasan @ isi.alasan: Tulis mengapa usulan ini diperlukan, sedikitnya 10 huruf.'],
  ],
  [
    'tanpa perkiraan biaya ditolak',
    usulan({}, 0n),
    ['usulan-perkiraan @ isi.perkiraan: Isi perkiraan biaya lebih dari Rp0; perkiraan kasar cukup.'],
  ],
])('usulan %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
