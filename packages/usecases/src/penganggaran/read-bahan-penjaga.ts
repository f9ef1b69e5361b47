import type { Tx } from '@benang/database/connection'
import { type BarangLain, listBarangLain } from '@benang/database/penganggaran/penjaga'
import { listStandarBernama } from '@benang/database/penganggaran/standar-harga'
import type { BahanPenjaga } from '@benang/domain/penganggaran/penjaga/bahan-penjaga'
import { kunciBarang } from '@benang/domain/penganggaran/penjaga/kunci-barang'
import type { Tanggal } from '@benang/values/tanggal'

/** How many years back a usual price is looked for, and how many lines of one thing are looked at. */
const batas = { tahun: 2, riwayat: 200, lain: 60 } as const

// Lines name no zone yet: the first one of a list counts.
const zonaUtama = 1

/**
 * What the guard compares the lines of one document with, wherever they are (stored, typed, in a file): the same things in the RKA of
 * the years before, and in other RKA of the year. `kecuali` is the document itself.
 */
export async function readBahanPenjaga(
  tx: Tx,
  asked: {
    pemdaId: number
    tahun: number
    tanggal: Tanggal
    kecuali: bigint
    uraian: readonly string[]
  },
): Promise<BahanPenjaga> {
  const { tahun, tanggal } = asked
  const lalu = await listBarangLain(tx, {
    ...asked,
    ...{ tahun: [tahun - batas.tahun, tahun - 1], batas: batas.riwayat },
  })
  const kini = await listBarangLain(tx, { ...asked, ...{ tahun: [tahun, tahun], batas: batas.lain } })
  const awalTahun = `${tahun}-01-01`
  const standar = await listStandarBernama(tx, {
    ...asked,
    tanggal: tanggal > awalTahun ? tanggal : awalTahun,
    zona: zonaUtama,
  })
  return {
    tanggal,
    // Dearest first, so that of two things of one name the dearer stays.
    standar: new Map(
      standar
        .toReversed()
        .map(({ kunci, satuan, harga, edisi, kode }) => [
          kunci,
          { satuan, harga, sebutan: `${edisi}, kode ${kode}` },
        ]),
    ),
    riwayat: Map.groupBy(lalu, kunciOf),
    lain: new Map(
      [...Map.groupBy(kini, kunciOf)].map(([kunci, rows]) => [
        kunci,
        rows.map(({ unit, nomor, ...satu }) => ({ ...satu, sebutan: `${unit} (${nomor || 'RKA draf'})` })),
      ]),
    ),
  }
}

function kunciOf({ uraian }: BarangLain): string {
  return kunciBarang({ uraian, spesifikasi: '' })
}
