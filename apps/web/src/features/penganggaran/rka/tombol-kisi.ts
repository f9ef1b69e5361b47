import type { KeyboardEvent } from 'react'
import { kolomRka } from './sel-rka.ts'

/** What the keys of the table change. */
export type TindakanKisi = {
  tambah: (id: string) => string
  gandakan: (id: string) => string
  hapus: (id: string) => void
  urungkan: () => void
  /** True when the last change was to lines, not to a text, which the field itself takes back. */
  isSusunan: () => boolean
}

/** The cell a target is in, null outside the table. */
export function selDi(
  target: EventTarget | null,
): { id: string; kolom: string; medan: HTMLInputElement } | null {
  if (!(target instanceof HTMLInputElement)) return null
  const id = target.closest('tr')?.dataset['baris']
  const kolom = target.dataset['kolom']
  return id === undefined || kolom === undefined ? null : { id, kolom, medan: target }
}

/** Puts the cursor into a cell once it is drawn, its text selected. */
export function goToSel(id: string, kolom: string): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(`sel-${id}-${kolom}`)
    if (field instanceof HTMLInputElement) {
      field.focus()
      field.select()
    }
  })
}

/**
 * Keys of the table: Enter and arrows go from line to line, arrows at the edge of a text from cell to cell, Ctrl+D repeats the
 * line, Ctrl+Delete takes it away, Ctrl+Z brings it back. A list of suggestions keeps its own arrows.
 */
export function onKisiKey(event: KeyboardEvent, tindakan: TindakanKisi): void {
  const sel = selDi(event.target)
  if (sel === null || event.nativeEvent.isComposing) return
  const { id, kolom, medan } = sel
  const isSearching = medan.getAttribute('list') !== null && medan.title === '' && medan.value !== ''
  const go = (row: Element | null | undefined, to = kolom) => {
    const next = row instanceof HTMLElement ? row.dataset['baris'] : undefined
    if (next === undefined) return
    event.preventDefault()
    goToSel(next, to)
  }
  const row = medan.closest('tr')
  if (event.ctrlKey || event.metaKey) return onCtrl(event, sel, tindakan)
  if (event.key === 'Enter') {
    event.preventDefault()
    if (event.shiftKey) return go(row?.previousElementSibling)
    if (row?.nextElementSibling) return go(row.nextElementSibling)
    return goToSel(tindakan.tambah(id), medan.value === '' ? kolom : 'uraian')
  }
  if (event.altKey || event.shiftKey) return
  if (event.key === 'ArrowDown' && !isSearching) return go(row?.nextElementSibling)
  if (event.key === 'ArrowUp' && !isSearching) return go(row?.previousElementSibling)
  const at = kolomRka.findIndex((satu) => satu.kolom === kolom)
  const isAll = medan.selectionStart === 0 && medan.selectionEnd === medan.value.length
  if (event.key === 'ArrowRight' && (isAll || medan.selectionStart === medan.value.length))
    return go(row, kolomRka[at + 1]?.kolom ?? kolom)
  if (event.key === 'ArrowLeft' && (isAll || medan.selectionEnd === 0))
    return go(row, kolomRka[at - 1]?.kolom ?? kolom)
}

function onCtrl(
  event: KeyboardEvent,
  { id, kolom, medan }: { id: string; kolom: string; medan: HTMLInputElement },
  tindakan: TindakanKisi,
): void {
  const row = medan.closest('tr')
  if (event.key === 'z' && tindakan.isSusunan()) {
    event.preventDefault()
    tindakan.urungkan()
  }
  if (event.key === 'd') {
    event.preventDefault()
    goToSel(tindakan.gandakan(id), kolom)
  }
  if (event.key === 'Delete') {
    event.preventDefault()
    const near = row?.nextElementSibling ?? row?.previousElementSibling
    const next = near instanceof HTMLElement ? near.dataset['baris'] : undefined
    tindakan.hapus(id)
    if (next !== undefined) goToSel(next, kolom)
  }
}
