import { type SusunanJurnal, usulanOf } from '../akuntansi/bahan-jurnal.ts'

/** A verified usulan stands in the book with its estimate, under a key of its own. */
export const jurnalUsulan: SusunanJurnal = {
  jenis: 'usulan',
  akun: () => [],
  susun: ({ dokumenId, jumlah, nomor }) => ({
    kunci: {},
    baris: [{ jumlah, kunci: { usulan: usulanOf(dokumenId, nomor) } }],
  }),
}
