import { formatRupiah } from '@benang/values/rupiah'
import type { AturanPenjaga, HargaLalu } from './bahan-penjaga.ts'
import { riwayatOf } from './kunci-barang.ts'
import { isSatuanSama } from './satuan-sama.ts'

/** A price that is a nought or a thousand off what the same thing cost before; where prices ever varied widely it says nothing. */
export const hargaBergeser: AturanPenjaga = {
  kode: 'harga-bergeser',
  uraian: 'Harga satuan tidak bergeser sepuluh, seratus atau seribu kali dari harga tahun-tahun lalu.',
  siapkan:
    (_, { riwayat }) =>
    (baris) => {
      const lalu = riwayatOf(baris, riwayat).filter(({ satuan }) => isSatuanSama(satuan, baris.satuan))
      const tengah = medianOf(lalu)
      if (tengah === undefined || !isRapat(lalu, tengah)) return undefined
      const geser = geserOf(baris.harga, tengah)
      if (geser === undefined || (geser.kali === 10n && lalu.length < 3)) return undefined
      return {
        medan: 'harga',
        pesan: `Harga ${formatRupiah(baris.harga)} kira-kira ${geser.kali} kali ${geser.arah} dari harga lazimnya, ${formatRupiah(tengah)} (nilai tengah ${lalu.length} harga ${tahunOf(lalu)}).`,
        saran: `Periksa apakah ada angka nol yang ${geser.arah === 'lebih tinggi' ? 'berlebih' : 'kurang'} pada harganya.`,
        banding: [baris.harga, tengah],
      }
    },
}

function medianOf(lalu: readonly HargaLalu[]): bigint | undefined {
  const sorted = lalu.map(({ harga }) => harga).toSorted((left, right) => (left < right ? -1 : 1))
  return sorted[Math.floor(sorted.length / 2)]
}

/** At least four of five prices lie within half and double of the middle: something with a usual price at all. */
function isRapat(lalu: readonly HargaLalu[], tengah: bigint): boolean {
  const dekat = lalu.filter(({ harga }) => harga * 2n >= tengah && harga <= tengah * 2n)
  return tengah > 0n && dekat.length * 5 >= lalu.length * 4
}

/** Ten, a hundred or a thousand times, give or take four parts of ten: prices also rise. */
function geserOf(
  harga: bigint,
  tengah: bigint,
): { kali: bigint; arah: 'lebih tinggi' | 'lebih rendah' } | undefined {
  const [arah, besar, kecil] =
    harga > tengah ? (['lebih tinggi', harga, tengah] as const) : (['lebih rendah', tengah, harga] as const)
  if (kecil <= 0n) return undefined
  const kali = [10n, 100n, 1_000n].find(
    (satu) => besar * 10n >= kecil * satu * 7n && besar * 10n <= kecil * satu * 14n,
  )
  return kali === undefined ? undefined : { kali, arah }
}

function tahunOf(lalu: readonly HargaLalu[]): string {
  const tahun = lalu.map((satu) => satu.tahun)
  const [awal, akhir] = [Math.min(...tahun), Math.max(...tahun)]
  return awal === akhir ? `tahun ${awal}` : `tahun ${awal}–${akhir}`
}
