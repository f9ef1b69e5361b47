import { expect, test } from 'vitest'
import { findPasanganTerlarang } from './pasangan-terlarang.ts'
import { findRangkapSah, rangkapSah } from './rangkap-sah.ts'

test.each([
  ['kepala BPKAD: PA, PPKD', ['pa', 'ppkd'], 'kepala-skpkd'],
  ['kepala BPKAD: PA, PPKD, TAPD', ['ppkd', 'pa', 'tapd'], 'kepala-skpkd'],
  ['Sekda: PA Setda', ['sekda', 'pa'], 'sekda'],
  ['PA saja', ['pa'], undefined],
  ['PA dan TAPD tanpa jabatan pokok', ['pa', 'tapd'], undefined],
  ['PA dan bendahara', ['pa', 'bendahara-pengeluaran'], undefined],
])('%s', (_, peran, kode) => {
  expect(findRangkapSah(peran)?.kode).toBe(kode)
})

test('no lawful double office holds a forbidden pair', () => {
  const held = rangkapSah.map(({ peran }) =>
    peran.map((kode) => ({ peran: kode, unitId: 1, sejak: '2026-01-01', sampai: null })),
  )
  for (const tugas of held) for (const one of tugas) expect(findPasanganTerlarang(one, tugas)).toEqual([])
})
