import { formatRupiah } from '@benang/values/rupiah'
import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import type { Identitas } from '../sistem/aturan-asal.ts'
import { jumlahPerKunci, sebutBaris } from '../sistem/jumlah-per-kunci.ts'

/** No line takes away what is bound by a contract, billed, paid, or released by SPD. */
export function diAtasLantai(identitas: Identitas): Aturan<FaktaDokumen> {
  return {
    ...identitas,
    check: ({ baris, bisaDigeser }) =>
      jumlahPerKunci(baris).flatMap((satu) => {
        const bisa = bisaDigeser.get(satu.kunci)
        if (bisa === undefined || -satu.jumlah <= bisa) return []
        const pesan = `${sebutBaris(satu)} dikurangi ${formatRupiah(-satu.jumlah)}, sedangkan yang belum terikat dan belum disediakan SPD ${formatRupiah(bisa)}. Kurangi paling banyak sebesar itu.`
        return [{ lokasi: `baris.${satu.urut}`, pesan }]
      }),
  }
}
