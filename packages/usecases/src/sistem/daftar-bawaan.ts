import type { NamaDaftar } from '@benang/imports/rujukan/daftar'
import type { Lebar } from '@benang/values/kode'
import nomenklatur from './bawaan/nomenklatur-pemutakhiran-2027.json' with { type: 'json' }
import rekening from './bawaan/rekening-permendagri-90-2019.json' with { type: 'json' }
import satuan from './bawaan/satuan-pemutakhiran-2027.json' with { type: 'json' }
import sumberDana from './bawaan/sumber-dana-sipd-2024.json' with { type: 'json' }

/** A list that comes with Benang: its edition and source stand in the head of its file, one row a line below. */
export type DaftarBawaan = {
  daftar: NamaDaftar
  berkas: string
  edisi: string
  dasar: string
  lebar: Lebar
  kolom: readonly string[]
  baris: readonly (readonly string[])[]
}

/** Enough to begin with: all urusan and bidang, accounts to objek, sources to the selectable level, units, and what the demo uses. */
export const daftarBawaan: readonly DaftarBawaan[] = [
  { ...nomenklatur, daftar: 'nomenklatur', berkas: 'nomenklatur-pemutakhiran-2027.json' },
  { ...rekening, daftar: 'rekening', berkas: 'rekening-permendagri-90-2019.json' },
  { ...sumberDana, daftar: 'sumber-dana', berkas: 'sumber-dana-sipd-2024.json' },
  { ...satuan, daftar: 'satuan', berkas: 'satuan-pemutakhiran-2027.json' },
]
