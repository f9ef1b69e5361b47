import { parseUang } from '@benang/values/parse-uang'
import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import type { Jawaban } from '../connection/kontrak.ts'
import type { TemuanSel } from '../kisi/model/ciri.ts'
import type { BarisKisi } from '../kisi/model/kontrak.ts'

/** A standard price that rows name, as it holds for the document. */
export type StandarTersebut = Jawaban['standarHarga']['tersebut'][number]

const takAda: readonly TemuanSel[] = []

/** A price above the standard the row was filled from, with the way to ask for another one; nothing while that is not known yet. */
export function temuanHarga(
  { isi }: BarisKisi,
  kenal: ReadonlyMap<string, StandarTersebut>,
): readonly TemuanSel[] {
  const standar = kenal.get(isi['standarHargaId'] ?? '')
  if (standar === undefined) return takAda
  const harga = parseUang(isi['harga'] ?? '')
  const batas = parseRupiah(standar.harga)
  if (harga.keadaan !== 'terbaca' || harga.jumlah <= batas) return takAda
  const { edisi, kode, satuan, jenis } = standar
  const temuan: TemuanSel = {
    ...{ medan: 'harga', nada: 'buruk' },
    pesan: `Harga ${formatRupiah(harga.jumlah)} di atas standar ${formatRupiah(batas)} per ${satuan} (${edisi}, kode ${kode}). Turunkan harga${isDiusulkan(jenis) ? ', atau' : '.'}`,
    ...(isDiusulkan(jenis)
      ? { ke: { label: `Ajukan usulan ${jenis}`, alamat: alamatUsulan(standar, harga.jumlah) } }
      : {}),
  }
  return [temuan]
}

/** What follows from other prices is not asked for by itself. */
function isDiusulkan(jenis: StandarTersebut['jenis']): boolean {
  return jenis === 'SSH' || jenis === 'SBU'
}

/** A new proposal for the item with the price that was typed. */
function alamatUsulan(standar: StandarTersebut, harga: bigint): string {
  const { jenis, kode, nama, spesifikasi, satuan, zona } = standar
  const isi = {
    ...{ jenis, kode, nama, spesifikasi, satuan },
    harga: `${harga / 100n}${harga % 100n === 0n ? '' : `.${String(harga % 100n).padStart(2, '0')}`}`,
    ...(zona === 1 ? {} : { zona: String(zona) }),
  }
  return `/app/dokumen/usulan_standar/baru?isi=${encodeURIComponent(JSON.stringify(isi))}`
}
