import type { Aturan, FaktaDokumen } from './aturan.ts'
import type { Identitas } from './aturan-asal.ts'
import { sebutBaris } from './jumlah-per-kunci.ts'

/** Every line names a plafon: sub kegiatan and fund, no account. */
export function hanyaPlafon(identitas: Identitas): Aturan<FaktaDokumen> {
  return {
    ...identitas,
    check: ({ baris }) =>
      baris
        .filter(({ rekening }) => rekening !== '')
        .map((satu) => ({
          lokasi: `baris.${satu.urut}`,
          pesan: `${sebutBaris(satu)} sebuah rekening. Pilih sub kegiatan dan sumber dana.`,
        })),
  }
}
