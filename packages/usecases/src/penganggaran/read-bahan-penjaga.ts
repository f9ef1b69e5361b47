import type { Tx } from '@benang/database/connection'
import { type BarangLain, listBarangLain } from '@benang/database/penganggaran/penjaga'
import { listStandarBernama, listStandarSebutan } from '@benang/database/penganggaran/standar-harga'
import type { BahanPenjaga, BarisPenjaga } from '@benang/domain/penganggaran/penjaga/bahan-penjaga'
import { kunciBarang } from '@benang/domain/penganggaran/penjaga/kunci-barang'
import { readSebutanStandar, sebutanStandar } from '@benang/domain/penganggaran/standar/sebutan-standar'
import { tanggalStandar } from '@benang/domain/penganggaran/standar/tanggal-standar'
import type { Tanggal } from '@benang/values/tanggal'

/** How many years back a usual price is looked for, and how many lines of one thing are looked at. */
const batas = { tahun: 2, riwayat: 200, lain: 60 } as const

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
  const standar = await readStandarPenjaga(tx, { ...asked, utuh: [...new Set(utuh)] })
  return {
    tanggal,
    standar,
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

/** By the name of the thing, in whatever zone, and by what a row was filled from, in its zone. */
async function readStandarPenjaga(
  tx: Tx,
  {
    pemdaId,
    tahun,
    tanggal,
    baris,
    utuh,
  }: {
    pemdaId: number
    tahun: number
    tanggal: Tanggal
    baris: readonly Pick<BarisPenjaga, 'standarHargaId'>[]
    utuh: readonly string[]
  },
): Promise<BahanPenjaga['standar']> {
  const hari = { pemdaId, tanggal: tanggalStandar(tahun, tanggal) }
  const disebut = new Set(baris.flatMap(({ standarHargaId }) => standarHargaId ?? []))
  const bernama = await listStandarBernama(tx, { ...hari, sebutan: utuh })
  const tersebut = await listStandarSebutan(tx, {
    ...hari,
    sebutan: [...disebut].flatMap((teks) => readSebutanStandar(teks) ?? []),
  })
  const kunci = [
    // Dearest first, so that of two things of one name the dearer stays.
    ...bernama.toReversed().map((satu) => [satu.kunci, satu] as const),
    ...tersebut.map((satu) => [sebutanStandar(satu), satu] as const),
  ]
  return new Map(
    kunci.map(([nama, { satuan, harga, edisi, kode }]) => [
      nama,
      { satuan, harga, sebutan: `${edisi}, kode ${kode}` },
    ]),
  )
}
