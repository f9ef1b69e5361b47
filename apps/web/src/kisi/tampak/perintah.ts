import { bersih } from '@benang/values/bersih'
import { uuid } from '../../draf/command.ts'
import type { IsiBentrok } from '../model/kontrak.ts'
import {
  type Gerak,
  gerakkan,
  isiKotak,
  kotakOf,
  type PilihanSelKisi,
  satuSel,
  selBerikut,
  type Titik,
} from '../model/pilihan.ts'
import {
  hapusBaris,
  isiKeBawah,
  isiKeKanan,
  isiRentang,
  isiSel,
  isiTurun,
  sisipBaris,
} from '../model/sunting.ts'
import { kunciBaru } from '../model/tampilan.ts'
import { ketikanTertunda, type Papan } from './papan.ts'

/** The cells of the selection: ids of rows and fields somebody can type in. */
export function terpilih(papan: Papan): { ids: readonly string[]; medan: readonly string[] } {
  const { pilihan, tampilan } = papan.kini()
  const ruang = { tampilan, kolom: papan.ciri.kolom }
  const kotak = kotakOf(pilihan, ruang)
  return kotak === null ? { ids: [], medan: [] } : isiKotak(kotak, ruang)
}

/** Puts the selection somewhere and the cursor with it. */
export function pilih(papan: Papan, pilihan: PilihanSelKisi): void {
  const { fokus, tampilan } = papan.kini()
  const kotak = kotakOf(pilihan, { tampilan, kolom: papan.ciri.kolom })
  const isOne = kotak === null || (kotak.atas === kotak.bawah && kotak.kiri === kotak.kanan)
  papan.set({
    pilihan,
    fokus: fokus + 1,
    suara: isOne
      ? ''
      : `Terpilih ${kotak.bawah - kotak.atas + 1} baris, ${kotak.kanan - kotak.kiri + 1} kolom.`,
  })
  const { kunci, medan } = pilihan.fokus
  papan.mesin.hadir({ barisId: kunci, medan })
}

/** Moves the cursor, or stretches the selection. */
export function gerak(papan: Papan, to: Gerak, isRentang = false): void {
  const { pilihan, tampilan } = papan.kini()
  pilih(papan, gerakkan(pilihan, { tampilan, kolom: papan.ciri.kolom }, { gerak: to, isRentang }))
}

/** Moves to the last row that way, as Ctrl+arrow does; the empty line at the end is left out. */
export function lompat(papan: Papan, arah: 1 | -1, isRentang: boolean): void {
  const { pilihan, tampilan } = papan.kini()
  const at = tampilan.letak(pilihan.fokus.kunci)
  const to = arah === 1 ? Math.max(at, tampilan.terakhir) : 0
  gerak(papan, { baris: to - at }, isRentang)
}

/** Goes to the next cell to type in. */
export function berikut(papan: Papan, langkah: 1 | -1): void {
  const { pilihan, tampilan } = papan.kini()
  pilih(papan, satuSel(selBerikut(pilihan.fokus, { tampilan, kolom: papan.ciri.kolom }, langkah)))
}

/** Selects whole rows or whole columns of what is selected. */
export function pilihPenuh(papan: Papan, arah: 'baris' | 'kolom'): void {
  const { pilihan, tampilan } = papan.kini()
  const { kolom } = papan.ciri
  const { jangkar, fokus } = pilihan
  const ends = { kiri: kolom[0]?.medan ?? '', kanan: kolom.at(-1)?.medan ?? '' }
  const rows = {
    atas: tampilan.di(0)?.kunci ?? '',
    bawah: tampilan.di(tampilan.terakhir)?.kunci ?? '',
  }
  pilih(
    papan,
    arah === 'baris'
      ? { jangkar: { ...jangkar, medan: ends.kiri }, fokus: { ...fokus, medan: ends.kanan } }
      : { jangkar: { ...jangkar, kunci: rows.atas }, fokus: { ...fokus, kunci: rows.bawah } },
  )
}

/** Begins to type in the active cell; a head, a computed column and a locked grid stay as they are. */
export function mulai(papan: Papan, teks: string | null): void {
  const { pilihan, tampilan, keadaan } = papan.kini()
  const { kunci, medan } = pilihan.fokus
  const butir = tampilan.di(tampilan.letak(kunci))
  const kolom = papan.ciri.kolom.find((satu) => satu.medan === medan)
  if (papan.isHanyaBaca || butir === undefined || kolom === undefined || kolom.hanyaBaca) return
  if (butir.jenis === 'kelompok' || butir.jenis === 'belum-dimuat') return
  const lama = keadaan.kisi.baris.get(kunci)?.isi[medan] ?? ''
  papan.set({
    rentangSunting: pilihan,
    pilihan: satuSel(pilihan.fokus),
    sunting: { titik: pilihan.fokus, teks: teks ?? lama, mode: teks === null ? 'ubah' : 'ketik' },
  })
}

/** Takes what is typed over into the row (a new row for the empty line); `isi` brings the fields of something chosen. */
export function simpanKetikan(papan: Papan, isi?: Readonly<Record<string, string>>): void {
  const { sunting, keadaan, fokus } = papan.kini()
  if (sunting === null) return
  const { titik, teks } = sunting
  ketikanTertunda.tulis(papan, null)
  papan.set({ sunting: null, fokus: fokus + 1 })
  const written = isi ?? { [titik.medan]: bersih(teks) }
  if (titik.kunci !== kunciBaru) return papan.mesin.ubah('ketik', isiSel(papan.ciri, titik.kunci, written))
  if (Object.values(written).every((text) => text.trim() === '')) return
  const last = keadaan.kisi.urutan.at(-1) ?? null
  const turun = isiTurun(papan.ciri, last === null ? undefined : keadaan.kisi.baris.get(last)?.isi)
  const { ubahan, ids } = sisipBaris([{ ...turun, ...written }], last, uuid)
  papan.mesin.ubah('tambah baris', ubahan)
  papan.set({ pilihan: satuSel({ kunci: ids[0] ?? kunciBaru, medan: titik.medan }) })
}

/** Leaves the cell as it was. */
export function buangKetikan(papan: Papan): void {
  ketikanTertunda.tulis(papan, null)
  papan.set({ sunting: null, fokus: papan.kini().fokus + 1 })
}

/** Writes the same text into every selected cell: what is being typed, else what stands in the active one. */
export function isiSemua(papan: Papan, pilihanLuas?: PilihanSelKisi, teks?: string): void {
  const { pilihan, keadaan } = papan.kini()
  if (pilihanLuas !== undefined) papan.set({ pilihan: pilihanLuas })
  const { ids, medan } = terpilih(papan)
  const { kunci, medan: active } = pilihan.fokus
  const nilai = teks ?? keadaan.kisi.baris.get(kunci)?.isi[active] ?? ''
  lakukan(papan, `isi ${ids.length * medan.length} sel`, isiRentang(papan.ciri, { ids, medan }, nilai))
}

/** Ctrl+D and Ctrl+R; of a single row or column, the neighbour before it is taken over. */
export function isiArah(papan: Papan, arah: 'bawah' | 'kanan'): void {
  const { keadaan, tampilan, pilihan } = papan.kini()
  const { ids, medan } = terpilih(papan)
  const at = tampilan.letak(pilihan.fokus.kunci)
  const above = tampilan.di(at - 1)
  const left = papan.ciri.kolom[papan.ciri.kolom.findIndex((satu) => satu.medan === medan[0]) - 1]
  const rows = arah === 'bawah' && ids.length === 1 && above?.jenis === 'baris' ? [above.id, ...ids] : ids
  const fields = arah === 'kanan' && medan.length === 1 && left !== undefined ? [left.medan, ...medan] : medan
  const sasaran = { ids: rows, medan: fields }
  const ubahan =
    arah === 'bawah'
      ? isiKeBawah(keadaan.kisi, papan.ciri, sasaran)
      : isiKeKanan(keadaan.kisi, papan.ciri, sasaran)
  lakukan(papan, `isi ke ${arah}`, ubahan)
}

/** Empties the selected cells. */
export function kosongkan(papan: Papan): void {
  lakukan(papan, 'kosongkan sel', isiRentang(papan.ciri, terpilih(papan), ''))
}

/** Takes the selected rows away and stays at their place. */
export function hapus(papan: Papan): void {
  const { ids } = terpilih(papan)
  const { tampilan, pilihan } = papan.kini()
  const kotak = kotakOf(pilihan, { tampilan, kolom: papan.ciri.kolom })
  const next = tampilan.di((kotak?.bawah ?? 0) + 1)
  if (ids.length === 0 || papan.ciri.isTetap) return
  lakukan(papan, `hapus ${ids.length} baris`, hapusBaris(ids))
  pilih(papan, satuSel({ kunci: next?.kunci ?? kunciBaru, medan: pilihan.fokus.medan }))
}

/** Repeats the selected rows below the last of them. */
export function gandakan(papan: Papan): void {
  if (papan.ciri.isTetap) return
  const { keadaan, pilihan } = papan.kini()
  const { ids } = terpilih(papan)
  const rows = ids.flatMap((id) => {
    const baris = keadaan.kisi.baris.get(id)
    return baris === undefined ? [] : [baris.isi]
  })
  const { ubahan, ids: made } = sisipBaris(rows, ids.at(-1) ?? null, uuid)
  lakukan(papan, `gandakan ${rows.length} baris`, ubahan)
  const [first] = made
  if (first !== undefined) pilih(papan, satuSel({ kunci: first, medan: pilihan.fokus.medan }))
}

/** Puts a new row below the active one, with its codes, and goes to its first cell. */
export function tambah(papan: Papan): void {
  if (papan.isHanyaBaca || papan.ciri.isTetap) return
  const { keadaan, pilihan } = papan.kini()
  const active = keadaan.kisi.baris.has(pilihan.fokus.kunci) ? pilihan.fokus.kunci : null
  const above = active ?? keadaan.kisi.urutan.at(-1) ?? null
  const turun = isiTurun(papan.ciri, above === null ? undefined : keadaan.kisi.baris.get(above)?.isi)
  const { ubahan, ids } = sisipBaris([turun], above, uuid)
  lakukan(papan, 'tambah baris', ubahan)
  pilih(papan, satuSel({ kunci: ids[0] ?? kunciBaru, medan: papan.ciri.kolom[0]?.medan ?? '' }))
}

/** Makes a change under a name, unless the grid is locked, and tells of it. */
export function lakukan(papan: Papan, label: string, ubahan: Parameters<Papan['mesin']['ubah']>[1]): void {
  if (papan.isHanyaBaca || ubahan.length === 0) return
  papan.mesin.ubah(label, ubahan)
  papan.set({ suara: `Selesai: ${label}.` })
}

/** Takes the last step back or repeats it, and says which. */
export function mundurMaju(papan: Papan, arah: 'urungkan' | 'ulangi'): void {
  if (papan.isHanyaBaca) return
  const label = papan.mesin[arah]()
  const word = arah === 'urungkan' ? 'Diurungkan' : 'Diulangi'
  papan.set({
    suara: label === null ? 'Tidak ada langkah lagi.' : `${word}: ${label}.`,
    fokus: papan.kini().fokus + 1,
  })
}

/** The conflict at the active cell, by its name in the state. */
export function bentrokAktif(papan: Papan): { nama: string; isi: IsiBentrok } | null {
  const { pilihan, keadaan } = papan.kini()
  const nama = `${pilihan.fokus.kunci} ${pilihan.fokus.medan}`
  const isi = keadaan.bentrok.get(nama)
  return isi === undefined ? null : { nama, isi }
}

/** Goes to a cell, opening the heads it hides under. */
export function keSel(papan: Papan, titik: Titik): void {
  if (papan.kini().tampilan.letak(titik.kunci) === -1) papan.set({ tertutup: new Set() })
  pilih(papan, satuSel(titik))
}
