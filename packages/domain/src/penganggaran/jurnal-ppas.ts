import type { SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'

/** Plafon from the RKPD, less what a signed exception of this KUA-PPAS granted already. */
export const jurnalPpas: SusunanJurnal = {
  jenis: 'ppas',
  akun: () => [],
  susun: ({ baris, dikecualikan }) => ({
    kunci: {},
    baris: baris.map(({ kunci: plafon, jumlah }) => ({
      jumlah: jumlah - (dikecualikan.get(plafon) ?? 0n),
      kunci: { plafon },
    })),
  }),
}
