import { totalOf, type TahunContoh, type UnitContohDokumen } from './seed-demo-bentuk.ts'
import { dinkesKota, puprProvinsi } from './seed-demo-dinas.ts'
import { denganGeseran, geserBeruntun, terbitanBeruntun } from './seed-demo-geser.ts'
import { kdhOf } from './seed-demo-orang.ts'
import type { RencanaPendapatan } from './seed-demo-pendapatan.ts'
import {
  type PemdaContoh,
  pemdaContoh,
  tahunDemo,
  unitBeranggaran,
  unitContoh,
} from './seed-demo-organisasi.ts'
import { puprKota } from './seed-demo-pupr.ts'
import { susunUnit } from './seed-demo-susun.ts'
import { usulanOf } from './seed-demo-usulan.ts'

/** The year that is told by hand, and that the first view shows. */
export const tahunContoh = 2026

/** Which government puts how many millions into its bank, and when. */
const modalContoh: readonly { pemdaId: number; tahun: number; juta: number }[] = [
  { pemdaId: 2, tahun: 2026, juta: 1_500 },
]

// Written by hand, by pemda: each stage of a payment is there, and every refusal has its story.
const tangan: Readonly<Record<number, readonly UnitContohDokumen[]>> = {
  1: [puprProvinsi],
  2: [puprKota, dinkesKota],
}

/** Whose book of which year mirrors another system, and the unit that overspends there. */
const cermin = { pemdaId: 4, tahun: 2026, unit: 'dinkes' } as const

/** What happens in a year of a government of the demo: DATA CONTOH, all names fictional. */
export function naskahContoh(pemda: PemdaContoh, tahun: number): TahunContoh {
  const { pemdaId } = pemda
  const isBeruntun = pemdaId === geserBeruntun.pemdaId && tahun === tahunContoh
  const isCermin = pemdaId === cermin.pemdaId && tahun === cermin.tahun
  const unit = unitBeranggaran(pemda).map((satu) => {
    const ditulis =
      tahun === tahunContoh ? tangan[pemdaId]?.find(({ unitId }) => unitId === satu.unitId) : undefined
    if (ditulis !== undefined) return { ...ditulis, awal: true }
    const susunan = susunUnit({ pemda, ...satu, tahun, berjalan: tahun === tahunContoh })
    // Salaries of the third quarter are paid although their SPD was never issued.
    if (isCermin && satu.unit === cermin.unit) return { ...susunan, spd: susunan.spd.slice(0, 2) }
    return isBeruntun ? denganGeseran(susunan, { tahun, utama: satu.unit === geserBeruntun.unit }) : susunan
  })
  const belanja = unit.reduce(
    (total, { mata }) => total + mata.reduce((sum, satu) => sum + totalOf(satu), 0),
    0,
  )
  const modal = modalContoh.find((satu) => satu.pemdaId === pemdaId && satu.tahun === tahun)?.juta ?? 0
  return {
    ...{ pemdaId, tahun, unit, kdh: kdhOf(pemda), cermin: isCermin },
    ...(isBeruntun ? { terbitan: terbitanBeruntun(tahun) } : {}),
    kas: silpaOf(belanja),
    usulan: usulanOf({ pemdaId, tahun, unit }),
    pendapatan: pendapatanOf(pemda, { belanja, modal }),
    pembiayaan: pembiayaanOf({ pemdaId, tahun, modal }),
  }
}

/** Revenue and SiLPA that together are what is spent and invested: an APBD balances. */
export function pendapatanOf(
  { jenis }: Pick<PemdaContoh, 'jenis'>,
  { belanja, modal }: { belanja: number; modal: number },
): readonly RencanaPendapatan[] {
  const pajak = Math.floor((belanja * 22) / 100)
  const silpa = silpaOf(belanja)
  const bpkad = { unitId: unitContoh.bpkad, pa: ['kepala.bpkad', 'pa'] } as const
  const sumber =
    jenis === 'provinsi'
      ? ['4.1.01.01.01.0001', 'Pajak kendaraan bermotor']
      : ['4.1.01.06.01.0001', 'Pajak Hotel']
  const [rekening = '', uraian = ''] = sumber
  return [
    { ...bpkad, rekening, uraian, bulan: empatKali(pajak, [2, 5, 8, 11]) },
    {
      ...{ ...bpkad, rekening: '4.2.01.01.02.0001', uraian: 'DAU' },
      bulan: empatKali(belanja + modal - pajak - silpa, [1, 4, 7, 10]),
    },
    { ...bpkad, rekening: '6.1.01.05.01.0008', uraian: 'SiLPA tahun lalu', bulan: { 1: sen(silpa) } },
  ]
}

/** An investment in the region's bank, under its own by-law. */
function pembiayaanOf({ pemdaId, tahun, modal }: { pemdaId: number; tahun: number; modal: number }) {
  if (modal === 0) return []
  const bank = `PT Bank Daerah Teladan ${pemdaId} (Perseroda)`
  return [
    {
      ...({ unitId: unitContoh.bpkad, pa: ['kepala.bpkad', 'pa'], rekening: '6.2.02.02.01.0001' } as const),
      ...{ uraian: `Penyertaan modal pada ${bank}, Perda 3/${tahun - 1} (contoh)`, penerima: bank },
      ...{ tanggal: `${tahun}-05-18`, juta: modal, bulan: { 5: sen(modal) } },
    },
  ]
}

/** What was left of the year before is what the treasury holds on the first day. */
export function silpaOf(belanja: number): number {
  return Math.floor((belanja * 20) / 100)
}

function empatKali(juta: number, [pertama, ...lain]: readonly number[]): Readonly<Record<number, bigint>> {
  const bagian = Math.floor(juta / 4)
  return Object.fromEntries([
    [pertama ?? 1, sen(juta - bagian * 3)],
    ...lain.map((bulan) => [bulan, sen(bagian)]),
  ])
}

function sen(juta: number): bigint {
  return BigInt(juta) * 100_000_000n
}

/** Every year of every government, those of the first view first. */
export const semuaTahunContoh: readonly { pemda: PemdaContoh; tahun: number }[] = tahunDemo
  .toReversed()
  .flatMap((tahun) => pemdaContoh.map((pemda) => ({ pemda, tahun })))

/** Governments that the first view shows at work. */
export const pemdaAwal: readonly PemdaContoh[] = pemdaContoh.filter(
  ({ pemdaId }) => tangan[pemdaId] !== undefined,
)
