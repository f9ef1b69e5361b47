import { perKunciMata, plafonOf, type SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'
import { bagianOf, isMasuk } from './bagian-apbd.ts'

/**
 * Each mata anggaran of spending takes its sum from the plafon, less what a signed exception of this RKA granted already;
 * revenue and financing are planned without a ceiling.
 */
export const jurnalRka: SusunanJurnal = {
  jenis: 'rka',
  akun: () => [],
  susun: ({ baris, dikecualikan }) => ({
    kunci: {},
    baris: perKunciMata(baris).map((satu) => {
      const { jumlah, kunci, rekening } = satu
      if (isMasuk(rekening)) return { jumlah, kunci: { pendapatan: kunci } }
      if (bagianOf(rekening) === 'pengeluaran') return { jumlah, kunci: { pembiayaan: kunci } }
      return {
        jumlah: jumlah - (dikecualikan.get(kunci) ?? 0n),
        kunci: { ma: kunci, plafon: plafonOf(satu) },
      }
    }),
  }),
}
