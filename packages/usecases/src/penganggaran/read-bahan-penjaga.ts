import type { Tx } from '@benang/database/connection'
import { type BarangLain, listBarangLain } from '@benang/database/penganggaran/penjaga'
import { listStandarBernama } from '@benang/database/penganggaran/standar-harga'
import type { BahanPenjaga, BarisPenjaga } from '@benang/domain/penganggaran/penjaga/bahan-penjaga'
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
    baris: readonly Pick<BarisPenjaga, 'uraian' | 'spesifikasi' | 'standarHargaId'>[]
  },
): Promise<BahanPenjaga> {
  const { tahun, tanggal, baris } = asked
  // What a thing cost before is asked for without its specification too: the line of last year may have none.
  const utuh = baris.map(({ uraian, spesifikasi }) => `${uraian} ${spesifikasi}`)
  const sebutan = [...new Set([...utuh, ...baris.map(({ uraian }) => uraian)])]
  const lalu = await listBarangLain(tx, {
    ...asked,
    ...{ sebutan, tahun: [tahun - batas.tahun, tahun - 1], batas: batas.riwayat },
  })
  const kini = await listBarangLain(tx, {
    ...asked,
    ...{ sebutan: [...new Set(utuh)], tahun: [tahun, tahun], batas: batas.lain },
  })
  const awalTahun = `${tahun}-01-01`
  const standar = await listStandarBernama(tx, {
    ...{ pemdaId: asked.pemdaId, sebutan: [...new Set(utuh)], ids: standarIds(baris), zona: zonaUtama },
    tanggal: tanggal > awalTahun ? tanggal : awalTahun,
  })
  return {
    tanggal,
    // Dearest first, so that of two things of one name the dearer stays.
    standar: new Map(
      standar.toReversed().flatMap(({ standarId, kunci, satuan, harga, edisi, kode }) => {
        const satu = { satuan, harga, sebutan: `${edisi}, kode ${kode}` }
        return [[kunci, satu] as const, [String(standarId), satu] as const]
      }),
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

function kunciOf(barang: BarangLain): string {
  return kunciBarang(barang)
}

function standarIds(baris: readonly Pick<BarisPenjaga, 'standarHargaId'>[]): readonly number[] {
  const ids = baris.flatMap(({ standarHargaId }) => standarHargaId ?? [])
  return [...new Set(ids)].filter((id) => /^\d{1,9}$/.test(id)).map(Number)
}
