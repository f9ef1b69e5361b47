import { barisOf, plafonOf, type SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'

/** Every difference runs along the arrows of the DPA, so that no line falls below what is bound or released of it. */
export const jurnalPergeseran: SusunanJurnal = {
  jenis: 'pergeseran',
  akun: () => [],
  susun: ({ baris }) => ({
    kunci: {},
    baris: baris.map((satu) => barisOf(satu, { plafon: plafonOf(satu) })),
  }),
}
