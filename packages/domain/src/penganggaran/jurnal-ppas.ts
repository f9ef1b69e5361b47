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

/**
 * A KUPA-PPAS-P raises plafon when it is signed. What it lowers leaves the book with the DPPA that carries it out: until then the DPA
 * stands on it, and no RKPA or P-APBD above the agreed plafon passes its rules.
 */
export const jurnalPpasPerubahan: SusunanJurnal = {
  ...jurnalPpas,
  bolehNihil: true,
  susun: ({ baris, ...bahan }, bagan) =>
    jurnalPpas.susun({ ...bahan, baris: baris.filter(({ jumlah }) => jumlah > 0n) }, bagan),
}
