import { acakOf } from './seed-demo-acak.ts'
import { hargaOf } from './seed-demo-belanja.ts'
import { type MataContoh, totalOf } from './seed-demo-bentuk.ts'

const ribu = 100_000n // sen
const juta = 1_000n * ribu

/** What an RKA buys under a line: things at their unit prices, and one last line for what is left. */
export function rincianOf(kunci: number, mata: MataContoh, seed: string) {
  const acak = acakOf(`rincian/${seed}/${mata.nama}`)
  const total = BigInt(totalOf(mata)) * juta
  if (mata.baris !== undefined) return rincianSebanyak(kunci, mata, mata.baris)
  const barang = hargaOf(mata.rekening)
  const bagian = total / BigInt(barang.length)
  const lines = barang.flatMap(([uraian, satuan, harga]) => {
    const satuannya = BigInt(harga) * ribu
    const koefisien = (bagian * BigInt(acak.int(70, 99))) / 100n / satuannya
    return koefisien === 0n ? [] : [rincian(kunci, uraian, { koefisien, satuan, harga: satuannya })]
  })
  const sisa = total - lines.reduce((sum, { jumlah }) => sum + jumlah, 0n)
  return sisa === 0n
    ? lines
    : [...lines, rincian(kunci, 'Biaya umum dan pendukung', { koefisien: 1n, satuan: 'paket', harga: sisa })]
}

/** So many lines, the things of the account in turn, parcel by parcel; the last has what is left. */
function rincianSebanyak(kunci: number, mata: MataContoh, banyak: number) {
  const barang = hargaOf(mata.rekening)
  const total = BigInt(totalOf(mata)) * juta
  const bagian = total / BigInt(banyak)
  const lines = Array.from({ length: banyak - 1 }, (_, urut) => {
    const [uraian, satuan, harga] = barang[urut % barang.length] ?? barang[0]
    const nama = `${uraian}, paket ${Math.floor(urut / barang.length) + 1}`
    const satuannya = BigInt(harga) * ribu
    const koefisien = bagian / satuannya
    return koefisien === 0n
      ? rincian(kunci, nama, { koefisien: 1n, satuan: 'paket', harga: bagian })
      : rincian(kunci, nama, { koefisien, satuan, harga: satuannya })
  })
  const harga = total - lines.reduce((sum, { jumlah }) => sum + jumlah, 0n)
  return [...lines, rincian(kunci, 'Biaya umum dan pendukung', { koefisien: 1n, satuan: 'paket', harga })]
}

function rincian(
  kunci: number,
  uraian: string,
  { koefisien, satuan, harga }: { koefisien: bigint; satuan: string; harga: bigint },
) {
  return {
    ...{ kunci, bulan: 0, uraian, jumlah: koefisien * harga },
    rincian: { koefisien: koefisien * 100n, satuan, harga },
  }
}
