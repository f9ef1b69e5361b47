import { perKunciMata, plafonOf, type SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'
import { isMasuk } from './bagian-apbd.ts'

/**
 * Each mata anggaran of spending takes its sum from the plafon, less what a signed exception of this RKA granted already;
 * revenue and received financing are planned without a ceiling.
 */
export const jurnalRka: SusunanJurnal = {
  jenis: 'rka',
  akun: () => [],
  susun: ({ baris, dikecualikan }) => ({
    kunci: {},
    baris: perKunciMata(baris).map((satu) =>
      isMasuk(satu.rekening)
        ? { jumlah: satu.jumlah, kunci: { pendapatan: satu.kunci } }
        : {
            jumlah: satu.jumlah - (dikecualikan.get(satu.kunci) ?? 0n),
            kunci: { ma: satu.kunci, plafon: plafonOf(satu) },
          },
    ),
  }),
}
