import { barisOf, type SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'

/** An SPD releases the anggaran kas of its months. */
export const jurnalSpd: SusunanJurnal = {
  jenis: 'spd',
  akun: () => [],
  susun: ({ baris }) => ({ kunci: {}, baris: baris.map((satu) => barisOf(satu)) }),
}
