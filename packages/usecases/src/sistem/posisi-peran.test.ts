import { expect, test } from 'vitest'
import { posisiPeran } from './posisi-peran.ts'

const nol = {
  rkpd: 0n,
  ppas: 0n,
  rka: 0n,
  dpa: 0n,
  spd: 0n,
  spp: 0n,
  sp2d: 0n,
  tunai: 0n,
  spm: 0n,
  spmBanyak: 0,
}
const posisi = {
  ...{ rkpd: 100_000n, ppas: 90_000n, rka: 80_000n, dpa: 80_000n, spd: 40_000n, spp: 5_000n },
  ...{ sp2d: 20_100n, tunai: 70_000n, spm: 3_000n, spmBanyak: 2 },
}
const lines = (peran: string) => posisiPeran(peran, posisi).map((satu) => Object.values(satu).join(' | '))

test('an office sees its budget, what was paid and what is left', () => {
  expect(lines('pa')).toEqual([
    'Anggaran | SPD terbit 50,0 % | 800.00',
    'Realisasi | 25,1 % dari anggaran | 201.00',
    'Sisa anggaran | anggaran kurang realisasi | 599.00',
    'Sedang diproses | SPP belum cair | 50.00',
  ])
})

test('planners see the stages one after the other', () => {
  expect(lines('bappeda').map((line) => line.split(' | ').slice(0, 2).join(': '))).toEqual([
    'RKPD: pagu indikatif',
    'KUA-PPAS: 90,0 % dari RKPD',
    'RKA: 88,8 % dari plafon',
    'DPA: 100,0 % dari RKA',
  ])
})

test('the treasury sees what waits and the cash', () => {
  expect(lines('kuasa-bud').slice(0, 3)).toEqual([
    'SPM menunggu SP2D | 2 SPM | 30.00',
    'Saldo kas daerah | menurut buku besar | 700.00',
    'SPD belum cair | dana yang sudah disediakan | 199.00',
  ])
})

test('a year without anything shows no figures', () => {
  expect(posisiPeran('pa', nol)).toEqual([])
})
