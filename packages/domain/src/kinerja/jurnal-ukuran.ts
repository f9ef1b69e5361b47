import type { BahanJurnal, SusunanJurnal } from '../akuntansi/bahan-jurnal.ts'

/** A target takes the place of what was verified before: the difference moves, in the indicator's own satuan. */
export const jurnalTarget: SusunanJurnal = {
  jenis: 'target',
  bolehNihil: true,
  akun: () => [],
  susun: selisih,
}

/** An observation takes the place of the one before. */
export const jurnalCapaian: SusunanJurnal = { ...jurnalTarget, jenis: 'capaian' }

function selisih({ baris, tercatat }: BahanJurnal) {
  return {
    kunci: {},
    baris: baris.map(({ kunci, bulan, jumlah }) => ({
      bulan,
      jumlah: jumlah - (tercatat.get(`${kunci} ${bulan}`) ?? 0n),
      kunci: { indikator: kunci },
    })),
  }
}
