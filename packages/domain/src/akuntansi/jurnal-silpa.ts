import { akunTetap } from './akun-belanja.ts'
import type { SusunanJurnal } from './bahan-jurnal.ts'

const { estimasiSal } = akunTetap

/** Financing received, in the budgetary book only. */
export const jurnalSilpa: SusunanJurnal = {
  jenis: 'silpa',
  akun: ({ baris }) => [estimasiSal, ...baris.map(({ rekening }) => rekening)],
  susun: ({ baris, unitId }, bagan) => ({
    kunci: { estimasiSal: bagan.akun(estimasiSal, unitId) },
    baris: baris.map(({ kunci, jumlah, rekening }) => ({
      jumlah,
      kunci: { pendapatan: kunci, pendapatanLra: bagan.akun(rekening, unitId) },
    })),
  }),
}
