import { formatRupiah } from '@benang/values/rupiah'
import type { AturanPenjaga, BahanPenjaga, BarisPenjaga, StandarPenjaga } from './bahan-penjaga.ts'
import { kunciBarang } from './kunci-barang.ts'
import { isSatuanSama } from './satuan-sama.ts'

/** A price above the standard in force (PP 12/2019 P51(3)-(5)); another unit is another rule's doubt. */
export const hargaDiAtasStandar: AturanPenjaga = {
  kode: 'harga-di-atas-standar',
  uraian: 'Harga satuan tidak melampaui standar harga yang berlaku.',
  siapkan: (_, bahan) => (baris) => {
    const standar = standarOf(baris, bahan)
    if (standar === undefined || baris.harga <= standar.harga) return undefined
    if (!isSatuanSama(baris.satuan, standar.satuan)) return undefined
    const lebih = baris.harga - standar.harga
    return {
      medan: 'harga',
      pesan: `Harga ${formatRupiah(baris.harga)} di atas standar ${formatRupiah(standar.harga)} per ${standar.satuan} (${standar.sebutan}): lebih ${formatRupiah(lebih)}.`,
      saran: 'Turunkan harganya, atau ajukan usulan standar harga.',
      banding: [baris.harga, standar.harga],
    }
  },
}

/** The standard a line names, else the one of the same name. */
export function standarOf(baris: BarisPenjaga, { standar }: BahanPenjaga): StandarPenjaga | undefined {
  const tersebut = baris.standarHargaId === null ? undefined : standar.get(baris.standarHargaId)
  return tersebut ?? standar.get(kunciBarang(baris))
}
