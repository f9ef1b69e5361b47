import { akunTetap } from '../akuntansi/akun-belanja.ts'
import { akunPenerimaan, pendapatanLoOf } from '../akuntansi/akun-pendapatan.ts'
import type { BahanJurnal, Bagan, SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'

const { estimasiSal } = akunTetap
const { kasPenerimaan } = akunPenerimaan

/** Money in the treasurer's hand is revenue of the year (PSAP 02, IPSAP 02: he is part of the treasury). */
export const jurnalTbp: SusunanJurnal = {
  jenis: 'tbp',
  akun: (bahan) => [estimasiSal, kasPenerimaan, ...akunPendapatan(bahan)],
  susun: (bahan, bagan) => ({
    kunci: {
      estimasiSal: bagan.akun(estimasiSal, bahan.unitId),
      kasPenerimaan: bagan.akun(kasPenerimaan, bahan.unitId),
    },
    baris: barisPendapatan(bahan, bagan),
  }),
}

/** Codes of the accounts of both books that the lines name. */
export function akunPendapatan({ baris }: Pick<BahanJurnal, 'baris'>): readonly string[] {
  return baris.flatMap(({ rekening }) => [rekening, pendapatanLoOf(rekening)])
}

/** Lines of revenue with their key and their accounts in both books of the unit. */
export function barisPendapatan({ baris, unitId }: BahanJurnal, bagan: Bagan) {
  return baris.map(({ kunci, jumlah, rekening }) => ({
    jumlah,
    kunci: {
      pendapatan: kunci,
      pendapatanLo: bagan.akun(pendapatanLoOf(rekening), unitId),
      pendapatanLra: bagan.akun(rekening, unitId),
    },
  }))
}
