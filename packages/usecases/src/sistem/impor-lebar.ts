import { bentukKode, formatKegiatan } from '@benang/values/baca-kode'
import { formatSegmen, lebarKegiatan, lebarRekening, type Lebar, type Segmen } from '@benang/values/kode'

/** Printed widths of an edition's codes: those of the regulation where its name is known, else the ones in use now. */
export function lebarOf(daftar: string, edisi: string): Lebar {
  if (daftar === 'rekening') return known(lebarRekening, edisi) ?? lebarRekening['Kepmendagri 050-3708/2020']
  if (daftar === 'nomenklatur') return known(lebarKegiatan, edisi) ?? bentukKode.kegiatan.lebar
  if (daftar === 'sumber-dana') return bentukKode.sumberDana.lebar
  return daftar === 'wilayah' ? bentukKode.wilayah.lebar : []
}

/** A code as its edition prints it. */
export function printKode(daftar: string, segmen: Segmen, lebar: Lebar): string {
  if (segmen.length === 0) return ''
  return daftar === 'nomenklatur' ? formatKegiatan(segmen, lebar) : formatSegmen(segmen, lebar)
}

function known(table: Readonly<Record<string, Lebar>>, edisi: string): Lebar | undefined {
  return table[edisi]
}
