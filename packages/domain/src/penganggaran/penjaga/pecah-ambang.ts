import { formatRupiah, sum } from '@benang/values/rupiah'
import { type AmbangPengadaan, ambangOf } from './ambang-pengadaan.ts'
import type { AturanPenjaga, BarisPenjaga, DugaanPenjaga } from './bahan-penjaga.ts'
import { pokokBarang } from './kunci-barang.ts'

/** One need in several lines, each just small enough to be bought directly, together too large. */
export const pecahAmbang: AturanPenjaga = {
  kode: 'pecah-ambang',
  uraian: 'Satu kebutuhan tidak dipecah sehingga tiap bagiannya di bawah batas pengadaan langsung.',
  siapkan: (semua, { tanggal }) => {
    const bagian = Map.groupBy(
      semua.filter((satu) => isBagian(satu, ambangOf(satu.rekening, tanggal))),
      pokokOf,
    )
    const paket = new Map(
      [...bagian].map(([pokok, baris]) => [
        pokok,
        { pertama: baris[0]?.id, banyak: baris.length, jumlah: sum(baris.map(({ jumlah }) => jumlah)) },
      ]),
    )
    return (baris) => dugaanOf(baris, ambangOf(baris.rekening, tanggal), paket.get(pokokOf(baris)))
  },
}

function dugaanOf(
  baris: BarisPenjaga,
  ambang: AmbangPengadaan | undefined,
  paket: { pertama: string | undefined; banyak: number; jumlah: bigint } | undefined,
): DugaanPenjaga | undefined {
  if (ambang === undefined || paket === undefined || !isBagian(baris, ambang)) return undefined
  const { pertama, banyak, jumlah } = paket
  // Told once, at the first of them: one need, one doubt, one reason.
  if (pertama !== baris.id || banyak < 2 || jumlah <= ambang.jumlah) return undefined
  return {
    medan: 'uraian',
    pesan: `${banyak} baris “${pokokBarang(baris)}” berjumlah ${formatRupiah(jumlah)}, di atas batas pengadaan langsung ${ambang.golongan} ${formatRupiah(ambang.jumlah)}, sedangkan tiap barisnya di bawah batas itu.`,
    saran: 'Satukan menjadi satu paket dan rencanakan pemilihannya, atau jelaskan mengapa terpisah.',
    banding: [jumlah, ambang.jumlah],
  }
}

/** The lines of one need: of one unit, sub kegiatan and account, with the same words but for their number. */
function pokokOf(baris: BarisPenjaga): string {
  return [baris.unitId, baris.subKegiatan, baris.rekening, pokokBarang(baris)].join('|')
}

/** Below the limit, and large enough to be a part of it: a quarter and more. */
function isBagian({ jumlah }: BarisPenjaga, ambang: AmbangPengadaan | undefined): boolean {
  return ambang !== undefined && jumlah <= ambang.jumlah && jumlah * 4n >= ambang.jumlah
}
