import { type BarisFormulir, emptyBaris } from '../../../dokumen/isi-formulir.ts'
import { barisUrut, type IsiKisi } from '../../../kisi/model/isi-kisi.ts'
import type { BarisKisi } from '../../../kisi/model/kontrak.ts'
import { type AcuanRka, idsOf } from './daftar-acuan.ts'
import { type BarisRka, hitungSel, type SelRka, selKosong } from './sel-rka.ts'

/** A line of the form as the grid holds it: every cell as text. */
export function barisKisiOf({ id, kunci, nama, uraian, sel = selKosong }: BarisFormulir): BarisKisi {
  const { ids: _, tempelan, ...text } = sel
  return { id, rev: 0, isi: { ...text, kunci, nama, uraian, tempelan: tempelan ? 'ya' : '' } }
}

/** A row of the grid as the checks of an RKA take it; codes looked up, amount computed. */
export function barisRkaOf({ id, isi }: BarisKisi, acuan: AcuanRka): BarisRka & { sel: SelRka } {
  const text = (medan: string) => isi[medan] ?? ''
  const kode = { subKegiatan: text('subKegiatan'), rekening: text('rekening'), dana: text('dana') }
  const sel: SelRka = {
    ...kode,
    ...{ koefisien: text('koefisien'), harga: text('harga'), jumlahAsal: text('jumlahAsal') },
    tempelan: text('tempelan') === 'ya',
    ids: idsOf(kode, acuan),
  }
  return { id, kunci: text('kunci'), uraian: text('uraian'), sel, jumlah: hitungSel(sel).jumlah }
}

type BahanFormulir = {
  lama: readonly BarisFormulir[]
  acuan: AcuanRka
  known: WeakMap<BarisKisi, BarisFormulir>
}

/** The rows of the grid as lines of the form; a row that did not change stays the line it was. */
export function barisFormulirOf(
  kisi: IsiKisi,
  { lama, acuan, known }: BahanFormulir,
): readonly BarisFormulir[] {
  const before = new Map(lama.map((satu) => [satu.id, satu]))
  return barisUrut(kisi).map((baris) => {
    const kept = known.get(baris)
    if (kept !== undefined) return kept
    const nama = baris.isi['nama'] ?? ''
    const made = { ...(before.get(baris.id) ?? emptyBaris(baris.id)), nama, ...barisRkaOf(baris, acuan) }
    known.set(baris, made)
    return made
  })
}
