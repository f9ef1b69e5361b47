import { akunTetap } from '../akuntansi/akun-belanja.ts'
import { barisOf, plafonOf, type SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'

/** A DPA takes its lines from their plafon and appropriates them in the budgetary book. */
export const jurnalDpa: SusunanJurnal = {
  jenis: 'dpa',
  akun: () => [akunTetap.apropriasi, akunTetap.estimasiSal],
  susun: ({ baris, unitId, leluhur }, bagan) => ({
    kunci: {
      apropriasi: bagan.akun(akunTetap.apropriasi, unitId),
      estimasiSal: bagan.akun(akunTetap.estimasiSal, unitId),
    },
    baris: baris.map((satu) =>
      // The RKA it carries out took the plafon already.
      barisOf(satu, leluhur.some(({ jenis }) => jenis === 'rka') ? {} : { plafon: plafonOf(satu) }),
    ),
  }),
}
