import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { formatRupiah, parseRupiah } from '@benang/values/rupiah'
import { formatTanggal, isTanggal } from '@benang/values/tanggal'
import type { DokumenCetak } from './data-cetak.ts'

type Fakta = { label: string; nilai: string }

/** The fields of a document's head as lines of a form; what is not filled is left out. */
export function isianCetak({ jenis, isi }: Pick<DokumenCetak, 'jenis' | 'isi'>): readonly Fakta[] {
  return (findJenis(jenis)?.isian ?? []).flatMap(({ nama, label, tipe, pilihan = [] }) => {
    const nilai = isi[nama]
    if (nilai === undefined || nilai === '') return []
    if (typeof nilai === 'boolean') return [{ label, nilai: nilai ? 'Ya' : 'Tidak' }]
    if (tipe === 'tanggal' && isTanggal(nilai)) return [{ label, nilai: formatTanggal(nilai) }]
    if (tipe === 'uang' && /^\d+(\.\d{1,2})?$/.test(nilai))
      return [{ label, nilai: formatRupiah(parseRupiah(nilai)) }]
    return [{ label, nilai: pilihan.find((satu) => satu.nilai === nilai)?.label ?? nilai }]
  })
}

/** One field of a document as text, '' where it is not filled or there is no such document. */
export function isiOf(dokumen: Pick<DokumenCetak, 'isi'> | undefined, nama: string): string {
  const nilai = dokumen?.isi[nama]
  return typeof nilai === 'string' ? nilai : ''
}
