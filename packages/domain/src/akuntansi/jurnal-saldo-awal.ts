import { akunTetap } from './akun-belanja.ts'
import type { SusunanJurnal } from './bahan-jurnal.ts'

/** Cash of the treasury against equity, and the plafon of a government that starts in the middle of a year. */
export const jurnalSaldoAwal: SusunanJurnal = {
  jenis: 'saldo_awal',
  akun: () => [akunTetap.ekuitas],
  susun: ({ baris }, bagan) => ({
    kunci: { ekuitas: bagan.akun(akunTetap.ekuitas, bagan.skpkd) },
    baris: baris.map(({ golongan, kunci, jumlah }) => ({
      jumlah,
      kunci: golongan === 'plafon' ? { plafon: kunci } : { kasda: kunci },
    })),
  }),
}
