import { perKunciMata, plafonOf, type SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'

/** Each mata anggaran takes its sum from the plafon, less what a signed exception of this RKA granted already. */
export const jurnalRka: SusunanJurnal = {
  jenis: 'rka',
  akun: () => [],
  susun: ({ baris, dikecualikan }) => ({
    kunci: {},
    baris: perKunciMata(baris).map((satu) => ({
      jumlah: satu.jumlah - (dikecualikan.get(satu.kunci) ?? 0n),
      kunci: { ma: satu.kunci, plafon: plafonOf(satu) },
    })),
  }),
}
