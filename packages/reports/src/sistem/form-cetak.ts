import { findJenis } from '@benang/domain/sistem/semua-jenis'
import type { Rupiah } from '@benang/values/rupiah'
import type { Bagian, Laporan, Tabel } from '../laporan.ts'
import type { DataCetak } from './data-cetak.ts'

/** One place to sign: whoever took that step, and until then whoever holds the role on the document's date. */
export type TempatTandaTangan = {
  sebutan: string | null
  peran: string
  /** A step of the document; null: the holder of the role, who took no step in it. */
  tindakan: string | null
  /** Instead of an official, whom a field of the document (or of one it came from) names. */
  isi?: { jenis: string; nama: string; jabatan: string }
}

/** A printed form as data: what the law's form of one kind of document has, in its order. */
export type FormCetak = {
  jenis: string
  /** The name on paper, where it is not the kind's own. */
  judul?: string
  /** Which sheet of the law this is, below the title. */
  formulir?(data: DataCetak): string
  arah: Laporan['arah']
  /** Whose letterhead: the unit's, or the treasury's. */
  kop: 'unit' | 'skpkd'
  penandatangan: readonly TempatTandaTangan[]
  pembuka(data: DataCetak): readonly Bagian[]
  tabel(data: DataCetak): Tabel
  penutup?(data: DataCetak): readonly Bagian[]
  /** The amount also written in words; left out: that of the document. */
  terbilang?(data: DataCetak): Rupiah
  catatan?: readonly string[]
}

/** A document in its form, ready for the writers. */
export function cetakOf(form: FormCetak, data: DataCetak): Laporan {
  const { dokumen, pemda, skpkd, tempat, penandatangan, tanda, verifikasi } = data
  const jumlah = form.terbilang?.(data) ?? dokumen.jumlah
  return {
    ...{ kode: dokumen.jenis, pemda, unit: form.kop === 'skpkd' ? skpkd : dokumen.unitNama },
    judul: form.judul ?? findJenis(dokumen.jenis)?.nama ?? dokumen.jenis,
    nomor: dokumen.nomor,
    keterangan: [
      ...(form.formulir === undefined ? [] : [form.formulir(data)]),
      `Tahun Anggaran ${dokumen.tahun}`,
    ],
    arah: form.arah,
    pembuka: form.pembuka(data),
    tabel: form.tabel(data),
    penutup: form.penutup?.(data) ?? [],
    terbilang: jumlah === 0n ? null : { label: 'Terbilang', jumlah },
    catatan: [...(form.catatan ?? []), ...data.catatan],
    ...{ tempat, penandatangan, tanda, verifikasi },
  }
}
