import { parseRupiah } from '@benang/values/rupiah'
import type { Tanggal } from '@benang/values/tanggal'
import type { Diperiksa } from '../../sistem/aturan.ts'

/** Up to which amount a need may be bought directly; a change of the law ends a row and adds one. Sen. */
export type AmbangPengadaan = {
  golongan: 'konsultansi' | 'konstruksi' | 'barang dan jasa'
  jumlah: bigint
  dasar: string
  diperiksa: Diperiksa
  berlaku: { sejak: Tanggal; sampai?: Tanggal }
}

const perpres12 = { dasar: 'PERPRES-12-2021:PENGADAAN-LANGSUNG', diperiksa: 'ingatan' } as const

/** Limits of direct procurement (Perpres 16/2018 as changed by 12/2021 and 46/2025; the last is quoted in the press, the rest recalled). */
export const semuaAmbang: readonly AmbangPengadaan[] = [
  {
    ...perpres12,
    golongan: 'barang dan jasa',
    jumlah: parseRupiah('200000000'),
    berlaku: { sejak: '2021-02-02' },
  },
  {
    ...perpres12,
    golongan: 'konsultansi',
    jumlah: parseRupiah('100000000'),
    berlaku: { sejak: '2021-02-02' },
  },
  {
    ...perpres12,
    golongan: 'konstruksi',
    jumlah: parseRupiah('200000000'),
    berlaku: { sejak: '2021-02-02', sampai: '2025-04-29' },
  },
  {
    golongan: 'konstruksi',
    jumlah: parseRupiah('400000000'),
    dasar: 'PERPRES-46-2025:PENGADAAN-LANGSUNG',
    diperiksa: 'kutipan',
    berlaku: { sejak: '2025-04-30' },
  },
]

/** Branches of accounts that are bought from a provider; what is not here (salaries, travel, grants) has no threshold. */
const cabang: readonly (readonly [awal: string, golongan: AmbangPengadaan['golongan']])[] = [
  ['5.1.02.01.', 'barang dan jasa'],
  ['5.1.02.02.07.', 'konsultansi'],
  ['5.1.02.02.08.', 'konsultansi'],
  ['5.1.02.02.09.', 'konsultansi'],
  ['5.1.02.03.03.', 'konstruksi'],
  ['5.1.02.03.04.', 'konstruksi'],
  ['5.1.02.03.', 'barang dan jasa'],
  ['5.2.02.', 'barang dan jasa'],
  ['5.2.03.', 'konstruksi'],
  ['5.2.04.', 'konstruksi'],
  ['5.2.05.', 'barang dan jasa'],
]

/** The limit of an account on a day, or undefined where none applies. */
export function ambangOf(rekening: string, tanggal: Tanggal): AmbangPengadaan | undefined {
  const golongan = cabang.find(([awal]) => rekening.startsWith(awal))?.[1]
  return semuaAmbang.find(
    (satu) =>
      satu.golongan === golongan &&
      satu.berlaku.sejak <= tanggal &&
      tanggal <= (satu.berlaku.sampai ?? tanggal),
  )
}
