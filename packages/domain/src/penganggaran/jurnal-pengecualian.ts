import type { SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'

/** The excess comes from outside, by the authority of this document: into the plafon, or into the RKA of a mata anggaran. */
export const jurnalPengecualian: SusunanJurnal = {
  jenis: 'pengecualian',
  akun: () => [],
  susun: ({ baris }) => ({
    kunci: {},
    baris: baris.map(({ golongan, kunci, jumlah }) => ({
      jumlah,
      kunci: golongan === 'plafon' ? { plafon: kunci } : { ma: kunci },
    })),
  }),
}
