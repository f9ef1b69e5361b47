import type { Kunci } from '@benang/ledger/kunci'
import { invariant } from '@benang/values/invariant'
import { akunTetap } from '../akuntansi/akun-belanja.ts'
import {
  type BahanJurnal,
  type Bagan,
  barisOf,
  leluhurOf,
  plafonOf,
  type SusunanJurnal,
} from '../akuntansi/bahan-jurnal.ts'
import type { KunciMenurutNama } from '../akuntansi/mutasi-of.ts'
import { type BagianApbd, bagianOf } from './bagian-apbd.ts'
import { jalurPlafon, jumlahPerPlafon } from './jalur-plafon.ts'

const { apropriasi, apropriasiPembiayaan, estimasiPendapatan, estimasiPenerimaan, estimasiSal } = akunTetap

/** A DPA takes its lines from plafon or RKA; spending is appropriated in the budgetary book, what comes in is estimated. */
export const jurnalDpa: SusunanJurnal = {
  jenis: 'dpa',
  akun: (bahan) => [estimasiSal, lawan[bagianDpa(bahan)]],
  susun: (bahan, bagan) => ({ kunci: akunOf(bahan, bagan), baris: bahan.baris.map(lineOf(bahan)) }),
}

/**
 * A DPPA runs along the arrows of the DPA and of the plan before it. A plafon it takes from on the whole goes back to the RKPD, so
 * that nobody plans on what the DPRD agreed to take away.
 */
export const jurnalDpaPerubahan: SusunanJurnal = {
  jenis: 'perubahan',
  akun: jurnalDpa.akun,
  susun: (bahan, bagan) => ({ kunci: akunOf(bahan, bagan), baris: bahan.baris.map(selisihOf(bahan)) }),
}

function selisihOf(bahan: BahanJurnal) {
  const isTanpaRka = leluhurOf(bahan, 'dpa') !== undefined && leluhurOf(bahan, 'rka') === undefined
  const isPengeluaran = bagianDpa(bahan) === 'pengeluaran'
  const perPlafon = jumlahPerPlafon(bahan.baris)
  return (satu: BahanJurnal['baris'][number]) => {
    const { kunci, jumlah } = satu
    if (isTarget(bahan))
      return { jumlah, kunci: { pendapatan: kunci, ...(isTanpaRka ? {} : { rka: kunci }) } }
    if (isPengeluaran) return barisOf(satu, { pembiayaan: kunci })
    const plafon = plafonOf(satu)
    const isTurun = (perPlafon.get(jalurPlafon(satu)) ?? 0n) < 0n
    return barisOf(satu, { plafon, ...(isTurun ? { plafonTurun: plafon } : {}) })
  }
}

const lawan: Readonly<Record<BagianApbd, string>> = {
  belanja: apropriasi,
  pengeluaran: apropriasiPembiayaan,
  pendapatan: estimasiPendapatan,
  penerimaan: estimasiPenerimaan,
}

/** The one part of the budget that all its lines belong to (rule dpa-satu-bagian). */
function bagianDpa({ baris }: BahanJurnal): BagianApbd {
  const [bagian, ...lain] = [...new Set(baris.map(({ rekening }) => bagianOf(rekening)))]
  invariant(bagian !== undefined && lain.length === 0, 'a DPA is of one part of the budget')
  return bagian
}

function isTarget(bahan: BahanJurnal): boolean {
  const bagian = bagianDpa(bahan)
  return bagian === 'pendapatan' || bagian === 'penerimaan'
}

function akunOf(bahan: BahanJurnal, bagan: Bagan): KunciMenurutNama<Kunci | number> {
  const akun = bagan.akun(lawan[bagianDpa(bahan)], bahan.unitId)
  const sal = bagan.akun(estimasiSal, bahan.unitId)
  return { estimasiSal: sal, ...(isTarget(bahan) ? { estimasiPenerimaan: akun } : { apropriasi: akun }) }
}

function lineOf(bahan: BahanJurnal) {
  // The RKA it carries out took the plafon already, or planned the revenue.
  const isPlanned = leluhurOf(bahan, 'rka') !== undefined
  const isPengeluaran = bagianDpa(bahan) === 'pengeluaran'
  return (satu: BahanJurnal['baris'][number]) => {
    const { kunci, jumlah } = satu
    if (isTarget(bahan)) return { jumlah, kunci: { pendapatan: kunci, ...(isPlanned ? { rka: kunci } : {}) } }
    if (isPengeluaran) return barisOf(satu, { pembiayaan: kunci })
    return barisOf(satu, isPlanned ? {} : { plafon: plafonOf(satu) })
  }
}
