import { expect, test } from 'vitest'
import { findPasanganTerlarang, type Tugas } from './pasangan-terlarang.ts'

const tugas = (peran: string, unitId = 10, sejak = '2026-01-01', sampai: string | null = null): Tugas => ({
  peran,
  unitId,
  sejak,
  sampai,
})
const dasar = (baru: Tugas, ...lama: Tugas[]) =>
  findPasanganTerlarang(baru, lama).map((pasangan) => pasangan.dasar)

test.each([
  ['PPK-SKPD dan bendahara pengeluaran', 'ppk-skpd', 'bendahara-pengeluaran', 'PP-12-2019:P14.3'],
  ['PPK-SKPD dan bendahara penerimaan', 'ppk-skpd', 'bendahara-penerimaan', 'PP-12-2019:P14.3'],
  ['PPK-SKPD dan PPTK', 'ppk-skpd', 'pptk', 'PP-12-2019:P14.3'],
  ['PPK-SKPD dan pemungut pajak', 'ppk-skpd', 'pemungut-pajak', 'PP-12-2019:P14.3'],
  ['bendahara dan KPA', 'bendahara-pengeluaran', 'kpa', 'UU-1-2004:P10.4'],
  ['bendahara dan Kuasa BUD', 'bendahara-penerimaan', 'kuasa-bud', 'UU-1-2004:P10.4'],
  ['bendahara dan PA, sebagai kebijakan', 'bendahara-pengeluaran', 'pa', 'PP-12-2019:P4.5'],
  ['Kuasa BUD dan KPA, sebagai kebijakan', 'kuasa-bud', 'kpa', 'PP-12-2019:P4.5'],
])('%s tidak boleh dirangkap, dalam urutan mana pun', (_, a, b, basis) => {
  expect(dasar(tugas(a), tugas(b))).toEqual([basis])
  expect(dasar(tugas(b), tugas(a))).toEqual([basis])
})

test.each([
  ['kepala BPKAD menjadi PA, PPKD dan anggota TAPD', tugas('pa'), [tugas('ppkd'), tugas('tapd')]],
  ['Sekda menjadi PA Sekretariat Daerah', tugas('pa'), [tugas('sekda')]],
  ['PPTK di satu dinas, PPK-SKPD di dinas lain', tugas('pptk', 10), [tugas('ppk-skpd', 11)]],
  ['PPTK dua kegiatan', tugas('pptk'), [tugas('pptk')]],
])('%s: boleh', (_, baru, lama) => {
  expect(findPasanganTerlarang(baru, lama)).toEqual([])
})

test('Kuasa BUD dilarang bagi bendahara di dinas mana pun', () => {
  expect(dasar(tugas('kuasa-bud', 1), tugas('bendahara-pengeluaran', 10))).toEqual(['UU-1-2004:P10.4'])
})

test('tugas yang berakhir sehari sebelumnya tidak menghalangi, pada hari yang sama menghalangi', () => {
  const lama = tugas('bendahara-pengeluaran', 10, '2026-01-01', '2026-06-30')
  expect(dasar(tugas('ppk-skpd', 10, '2026-07-01'), lama)).toEqual([])
  expect(dasar(tugas('ppk-skpd', 10, '2026-06-30'), lama)).toEqual(['PP-12-2019:P14.3'])
})

test('sebelum PP 12/2019 berlaku pasangan PPK-SKPD belum dilarang', () => {
  const dulu = ['2018-01-01', '2019-03-11'] as const
  expect(dasar(tugas('ppk-skpd', 10, ...dulu), tugas('pptk', 10, ...dulu))).toEqual([])
  expect(dasar(tugas('ppk-skpd', 10, '2018-01-01', '2019-03-12'), tugas('pptk'))).toEqual([])
  expect(dasar(tugas('ppk-skpd', 10, '2018-01-01', '2019-03-12'), tugas('pptk', 10, '2018-01-01'))).toEqual([
    'PP-12-2019:P14.3',
  ])
})
