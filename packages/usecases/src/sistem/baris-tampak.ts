import type { Tx } from '@benang/database/connection'
import { listKunciUkuran } from '@benang/database/kinerja/ukuran'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import { type DokumenBaris, listBaris } from '@benang/database/sistem/dokumen-baris'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { kuantitasToText } from '@benang/values/kuantitas'
import { koefisienToText } from '@benang/values/parse-koefisien'
import { rupiahToText } from '@benang/values/rupiah'
import { describeMataAnggaran, type MataAnggaran } from '../akuntansi/describe-mata-anggaran.ts'

/** A line; `bulan` 0 means the whole year. */
export type BarisTampak = {
  urut: number
  kunci: string
  bulan: number
  jumlah: string
  uraian: string
  mataAnggaran: MataAnggaran | null
  /** The document the line takes up, such as an usulan. */
  acuan: { dokumenId: string; nomor: string } | null
  /** What is bought: coefficient (2 to 8 decimals) and unit price as decimal text, PPN in per cent ('0': none). */
  rincian: { koefisien: string; satuan: string; harga: string; ppn: string } | null
  /** What else the line says, by field: paket, keterangan, spesifikasi, penerima, alamatPenerima … */
  rinci: Readonly<Record<string, string>>
  /** Of a measure: the indicator and its satuan; `jumlah` is then decimal text in that satuan. */
  ukuran: { indikatorId: number; nama: string; satuan: string } | null
}

/** The lines of a document as its page shows them. */
export async function barisTampakOf(
  tx: Tx,
  pemdaId: number,
  { dokumenId, tahun, jenis }: Dokumen,
): Promise<BarisTampak[]> {
  const baris = await listBaris(tx, { pemdaId, tahun, dokumen: [dokumenId] })
  const keys = [...new Set(baris.map(({ kunci }) => kunci))]
  const known = await describeMataAnggaran(tx, { pemdaId, tahun }, keys)
  const ukuran = await ukuranOf(tx, { pemdaId, tahun }, { jenis, keys })
  return baris.map(({ urut, kunci, bulan, jumlah, uraian, acuan, rincian, rinci = {} }: DokumenBaris) => ({
    ...{ urut, bulan, uraian, kunci: String(kunci) },
    ...(ukuran.get(kunci)?.(jumlah) ?? { jumlah: rupiahToText(jumlah), ukuran: null }),
    mataAnggaran: known.get(kunci) ?? null,
    acuan: acuan && { dokumenId: String(acuan.dokumenId), nomor: acuan.nomor },
    rincian: rincian && {
      koefisien: koefisienToText(rincian),
      satuan: rincian.satuan,
      harga: rupiahToText(rincian.harga),
      ppn: String((rincian.ppn ?? 0) / 100),
    },
    rinci,
  }))
}

/** Per key of a measure, how an amount of it reads. */
async function ukuranOf(
  tx: Tx,
  buku: { pemdaId: number; tahun: number },
  { jenis, keys }: { jenis: string; keys: readonly number[] },
): Promise<ReadonlyMap<number, (jumlah: bigint) => Pick<BarisTampak, 'jumlah' | 'ukuran'>>> {
  if (findJenis(jenis)?.baris !== 'indikator') return new Map()
  const known = await listKunciUkuran(tx, buku, keys)
  return new Map(
    known.map(({ kunci, skala, ...ukuran }) => [
      kunci,
      (jumlah: bigint) => ({ jumlah: kuantitasToText({ jumlah, skala }), ukuran }),
    ]),
  )
}
