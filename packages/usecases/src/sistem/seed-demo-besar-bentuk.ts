import type { Organisasi } from '@benang/database/organisasi/organisasi'
import { invariant } from '@benang/values/invariant'
import { namaContoh } from './seed-demo-nama.ts'
import { type OrangContoh, orangContoh, sejakTugas } from './seed-demo-orang.ts'
import {
  organisasiContoh,
  type PemdaContoh,
  type UnitContoh,
  unitBeranggaran,
  unitContoh,
} from './seed-demo-organisasi.ts'

/** How large the government for measurements is: units with a budget, and their sub kegiatan, RKA lines and SP2D together. */
export type UkuranBesar = { skpd: number; subKegiatan: number; baris: number; sp2d: number }

/** What `benang seed demo --skala besar` grows. */
export const ukuranBesar: UkuranBesar = { skpd: 50, subKegiatan: 2_500, baris: 150_000, sp2d: 40_000 }

/** The year it has, which is over. */
export const tahunBesar = 2025

/** A government of its own, so that the pages of the demo stay as they are. Code 97 belongs to no region of Indonesia. */
export const pemdaBesar: PemdaContoh = {
  pemdaId: 5,
  kode: '97',
  slug: 'samudra-raya',
  akhiran: 'samudra',
  nama: 'Provinsi Samudra Raya',
  jenis: 'provinsi',
  indukId: null,
}

/** A unit with a budget: `sebutan` names its people's log-ins. */
export type UnitBesar = { unitId: number; sebutan: string; bidang: string }

/** The units with a budget: those of every province of the demo, then branches of its offices, region by region. */
export function unitBesarOf(skpd: number): readonly UnitBesar[] {
  const biasa = unitBeranggaran(pemdaBesar).map(({ unit, ...satu }) => ({ ...satu, sebutan: unit }))
  return [...biasa, ...cabangOf(skpd)].slice(0, skpd)
}

/** Its units: those of a province, and as many branches as the size asks for. */
export function organisasiBesar({ skpd }: UkuranBesar): readonly Omit<Organisasi, 'versi'>[] {
  const semua = organisasiContoh(pemdaBesar)
  const cabang = cabangOf(skpd).map(({ unitId, induk, wilayah }) => {
    const pusat = semua.find(({ organisasiId }) => organisasiId === unitContoh[induk])
    invariant(pusat !== undefined, `the province has ${induk}`)
    return {
      ...pusat,
      organisasiId: unitId,
      kode: pusat.kode.replace('.01.0000', `.${String(wilayah).padStart(2, '0')}.0000`),
      nama: `${pusat.nama} Wilayah ${romawi[wilayah]}`,
      singkatan: `${pusat.singkatan} ${romawi[wilayah]}`,
    }
  })
  return [...semua, ...cabang]
}

/** Its people: those of a province, and the four who spend in each branch. */
export function orangBesar(
  { skpd }: UkuranBesar,
  plh: { sejak: string; sampai: string },
): readonly OrangContoh[] {
  const cabang = cabangOf(skpd).flatMap(({ unitId, sebutan }) =>
    jabatan.map(([awal, peran, pangkat]) => ({
      ...{ masuk: `${awal}.${sebutan}`, nama: namaContoh(pemdaBesar.pemdaId, `${awal}.${sebutan}`), pangkat },
      tugas: [{ ...sejakTugas, peran, unitId, sifat: 'definitif', batasNilai: null }] as const,
    })),
  )
  return [...orangContoh(pemdaBesar, plh), ...cabang]
}

const jabatan = [
  ['kepala', 'pa', 'Pembina Utama Muda, IV/c'],
  ['pptk', 'pptk', 'Penata, III/c'],
  ['ppk', 'ppk-skpd', 'Penata, III/c'],
  ['bendahara', 'bendahara-pengeluaran', 'Penata, III/c'],
] as const

const bercabang = [
  ...(['pupr', 'dinkes', 'dikbud', 'perkim', 'satpolpp'] as const),
  ...(['dinsos', 'disnaker', 'dlh', 'dishub', 'distan'] as const),
] as const satisfies readonly UnitContoh[]
const romawi = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'] as const

function cabangOf(skpd: number): readonly (UnitBesar & { induk: UnitContoh; wilayah: number })[] {
  const pusat = unitBeranggaran(pemdaBesar)
  return Array.from({ length: Math.max(0, skpd - pusat.length) }, (_, urut) => {
    const induk = bercabang[urut % bercabang.length] ?? 'pupr'
    const wilayah = 2 + Math.floor(urut / bercabang.length)
    const bidang = pusat.find(({ unit }) => unit === induk)?.bidang ?? ''
    return { unitId: 101 + urut, sebutan: `${induk}${wilayah}`, bidang, induk, wilayah }
  })
}
