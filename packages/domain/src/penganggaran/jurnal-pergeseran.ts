import { barisOf, plafonOf, type SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'

/** Every difference runs along the arrows of the DPA, so that no line falls below what is bound or released of it. */
export const jurnalPergeseran: SusunanJurnal = {
  jenis: 'pergeseran',
  // A change of recipient or place alone moves no money.
  bolehNihil: true,
  akun: () => [],
  susun: ({ baris }) => ({
    kunci: {},
    baris: baris.map((satu) => barisOf(satu, { plafon: plafonOf(satu) })),
  }),
}
