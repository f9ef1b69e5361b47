import { useCallback, useEffect, useRef, useState } from 'react'
import { type BarisFormulir, emptyBaris, type IsiFormulir } from '../../../dokumen/isi-formulir.ts'
import { uuid } from '../../../draf/command.ts'
import type { Draf } from '../../../draf/draft.ts'
import type { BarisTempelan } from '@benang/imports/tempelan/baris-tempelan'
import { type AcuanRka, idsOf } from './daftar-acuan.ts'
import { hitungSel, isSelKosong, type KolomRka, type SelRka, selKosong } from './sel-rka.ts'

type Daftar = readonly BarisFormulir[]
type Urungan = { label: string; balik: (kini: Daftar) => Daftar }

/** What the table does with its lines; whatever adds or takes away lines can be undone, also after typing. */
export type PerubahanRka = {
  ketik: (id: string, kolom: KolomRka, text: string) => void
  /** A new line below `id` (null: at the end) with its codes; answers the new id. */
  tambah: (id: string | null) => string
  gandakan: (id: string) => string
  hapus: (id: string) => void
  tempel: (baris: readonly BarisTempelan[], setelah: string | null) => Daftar
  urungkan: () => void
  isSusunan: () => boolean
  /** What the next undo takes back, in words; null when there is nothing. */
  terurung: string | null
}

/** The changes of an RKA's lines over the draft they live in. */
export function useBarisRka(draf: Draf<IsiFormulir>, acuan: AcuanRka | null): PerubahanRka {
  const { baris } = draf.nilai
  const { susun, ketik, ...undo } = useSusunan(draf, acuan)
  const insert = (label: string, setelah: string | null, made: Daftar) =>
    susun(label, (kini) => putAfter(kini, setelah, made), without(made))
  return {
    ...undo,
    ketik,
    tambah(id) {
      const made = barisBawah(id === null ? baris.at(-1) : baris.find((satu) => satu.id === id))
      insert('tambah baris', id, [made])
      return made.id
    },
    gandakan(id) {
      const made = { ...(baris.find((satu) => satu.id === id) ?? emptyBaris('')), id: uuid() }
      insert('gandakan baris', id, [made])
      return made.id
    },
    hapus(id) {
      const at = baris.findIndex((satu) => satu.id === id)
      const gone = baris[at]
      if (gone === undefined) return
      const above = baris[at - 1]?.id ?? ''
      susun('hapus baris', without([gone]), (kini) => putAfter(kini, above, [gone]))
    },
    tempel(tempelan, setelah) {
      const made = acuan === null ? [] : tempelan.map((satu) => barisBaru(satu, acuan))
      const ids = new Set(made.map((satu) => satu.id))
      // A line nobody has begun makes room.
      const put = (kini: Daftar) =>
        putAfter(kini, setelah, made).filter((satu) => ids.has(satu.id) || !isSelKosong(satu))
      susun(`tempel ${made.length} baris`, put, without(made))
      return made
    },
  }
}

/** Typing in a cell, changes of the lines, and the way back of each: steps are taken back one by one. */
function useSusunan(draf: Draf<IsiFormulir>, acuan: AcuanRka | null) {
  const [undo, setUndo] = useState<readonly Urungan[]>([])
  const latest = useRef({ draf, acuan })
  useEffect(() => {
    latest.current = { draf, acuan }
  })
  const isSusunan = useRef(false)
  const change = useCallback((work: (kini: Daftar) => Daftar) => {
    latest.current.draf.perbarui((kini) => ({ ...kini, baris: work(kini.baris) }))
  }, [])
  const ketik = useCallback(
    (id: string, kolom: KolomRka, text: string) => {
      isSusunan.current = false
      change((kini) =>
        kini.map((satu) => (satu.id === id ? typed(satu, { kolom, text }, latest.current.acuan) : satu)),
      )
    },
    [change],
  )
  return {
    ketik,
    susun(label: string, work: (kini: Daftar) => Daftar, balik: Urungan['balik']) {
      change(work)
      isSusunan.current = true
      setUndo((kini) => [...kini.slice(-99), { label, balik }])
    },
    urungkan() {
      const last = undo.at(-1)
      if (last === undefined) return
      change(last.balik)
      setUndo((kini) => kini.slice(0, -1))
    },
    isSusunan: () => isSusunan.current && undo.length > 0,
    terurung: undo.at(-1)?.label ?? null,
  }
}

function without(gone: Daftar): (kini: Daftar) => Daftar {
  const ids = new Set(gone.map((satu) => satu.id))
  return (kini) => kini.filter((satu) => !ids.has(satu.id))
}

/** A pasted line as a line of the form, its codes looked up and its amount computed. */
export function barisBaru(satu: BarisTempelan, acuan: AcuanRka): BarisFormulir {
  const { uraian, jumlah: jumlahAsal, ...text } = satu
  const sel = { ...selKosong, ...text, jumlahAsal, tempelan: true, ids: idsOf(text, acuan) }
  return { ...emptyBaris(uuid()), uraian, sel, jumlah: hitungSel(sel).jumlah }
}

function typed(
  satu: BarisFormulir,
  { kolom, text }: { kolom: KolomRka; text: string },
  acuan: AcuanRka | null,
): BarisFormulir {
  if (kolom === 'uraian') return { ...satu, uraian: text }
  const next: SelRka = { ...(satu.sel ?? selKosong), [kolom]: text }
  if (kolom === 'koefisien' || kolom === 'harga')
    return { ...satu, sel: { ...next, jumlahAsal: '' }, jumlah: hitungSel(next).jumlah }
  const ids = acuan === null ? { ...next.ids, [kolom]: null } : idsOf(next, acuan)
  return { ...satu, kunci: '', nama: '', sel: { ...next, ids } }
}

/** An empty line for the same account: most lines follow one of their own kind. */
function barisBawah(above: BarisFormulir | undefined): BarisFormulir {
  const made = emptyBaris(uuid())
  if (above?.sel === undefined) return { ...made, sel: selKosong }
  const { subKegiatan, rekening, dana, ids } = above.sel
  return {
    ...made,
    kunci: above.kunci,
    nama: above.nama,
    sel: { ...selKosong, subKegiatan, rekening, dana, ids },
  }
}

/** Puts lines below the one named: at the end for null, at the top for an id nobody has. */
function putAfter(kini: Daftar, id: string | null, made: Daftar): Daftar {
  const at = id === null ? kini.length : kini.findIndex((satu) => satu.id === id) + 1
  return [...kini.slice(0, at), ...made, ...kini.slice(at)]
}
