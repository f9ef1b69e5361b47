import { formatRupiah } from '@benang/values/rupiah'
import type { AturanPenjaga, BahanPenjaga, BarisPenjaga } from './bahan-penjaga.ts'
import { standarOf } from './harga-di-atas-standar.ts'
import { riwayatOf } from './kunci-barang.ts'
import { isSatuanSama } from './satuan-sama.ts'

/** Rim in place of lembar: a unit that neither the standard nor anybody before used for this thing. */
export const satuanLain: AturanPenjaga = {
  kode: 'satuan-lain',
  uraian: 'Satuan sama dengan satuan standar harga, atau dengan yang dipakai pada tahun-tahun lalu.',
  siapkan: (_, bahan) => (baris) => {
    const lazim = satuanLazim(baris, bahan)
    if (lazim === undefined || isSatuanSama(baris.satuan, lazim.satuan)) return undefined
    return {
      medan: 'satuan',
      pesan: `Satuan “${baris.satuan}” dengan harga ${formatRupiah(baris.harga)}, sedangkan ${lazim.sumber} memakai “${lazim.satuan}” dengan harga ${formatRupiah(lazim.harga)}.`,
      saran: 'Pakai satuan yang sama, atau sesuaikan koefisien dan harganya.',
      banding: [baris.satuan, lazim.satuan],
    }
  },
}

type Lazim = { satuan: string; harga: bigint; sumber: string }

function satuanLazim(baris: BarisPenjaga, bahan: BahanPenjaga): Lazim | undefined {
  const standar = standarOf(baris, bahan)
  if (standar !== undefined) return { ...standar, sumber: standar.sebutan }
  const lalu = riwayatOf(baris, bahan.riwayat)
  const [first] = lalu
  // Three uses that agree make a habit; where units ever differed any unit will do.
  if (first === undefined || lalu.length < 3) return undefined
  const seragam = lalu.every(({ satuan }) => isSatuanSama(satuan, first.satuan))
  return seragam ? { ...first, sumber: `${lalu.length} baris tahun lalu` } : undefined
}
