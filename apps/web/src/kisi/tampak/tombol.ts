import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { tanggalPendek } from '../../waktu/waktu.ts'
import { hariIni } from '../../waktu/jam.ts'
import { kunciBaru } from '../model/tampilan.ts'
import type { Papan } from './papan.ts'
import {
  bentrokAktif,
  berikut,
  gandakan,
  gerak,
  hapus,
  isiArah,
  isiSemua,
  kosongkan,
  lompat,
  mulai,
  mundurMaju,
  pilihPenuh,
  tambah,
} from './perintah.ts'
import { lipat, lipatAktif } from './pohon.ts'

/** The keys of the grid, as `?` lists them. */
export const petaTombol: readonly (readonly [string, string])[] = [
  ['Panah', 'Pindah sel'],
  ['Shift + panah', 'Perluas pilihan'],
  ['Ctrl + ↑ ↓', 'Ke baris pertama atau terakhir; dengan Shift memilih sampai ke sana'],
  ['Tab, Shift + Tab', 'Sel isian berikutnya atau sebelumnya'],
  ['Enter', 'Baris di bawah; pada kepala kelompok: buka atau lipat'],
  ['← → pada kepala kelompok', 'Lipat, buka'],
  ['Alt + Shift + ← →', 'Lipat kelompok baris ini, buka lagi'],
  ['Home, End', 'Awal atau akhir baris; dengan Ctrl awal atau akhir kisi'],
  ['Page Up, Page Down', 'Satu layar naik atau turun'],
  ['Huruf atau angka', 'Menulis baru di sel'],
  ['F2', 'Mengubah isi sel'],
  ['Esc', 'Batal mengetik'],
  ['Alt + ↓', 'Buka daftar pilihan sel'],
  ['Delete', 'Kosongkan sel terpilih'],
  ['Ctrl + C, X, V', 'Salin, potong, tempel'],
  ['Ctrl + Shift + V', 'Tempel dengan pratinjau kolom'],
  ['Ctrl + D', 'Isi ke bawah'],
  ['Ctrl + R', 'Isi ke kanan'],
  ['Ctrl + Enter', 'Isi semua sel terpilih'],
  ['Ctrl + Z, Ctrl + Y', 'Urungkan, ulangi'],
  ['Ctrl + spasi', 'Pilih kolom'],
  ['Shift + spasi', 'Pilih baris'],
  ['Ctrl + A', 'Pilih semua'],
  ['Ctrl + F', 'Cari dan ganti'],
  ['Ctrl + ;', 'Tulis tanggal hari ini'],
  ['Ctrl + Insert', 'Tambah baris di bawah'],
  ['Ctrl + Shift + D', 'Gandakan baris'],
  ['Ctrl + Delete', 'Hapus baris terpilih'],
  ['M, T', 'Pada sel bentrok: pakai milik Anda, atau milik orang lain'],
  ['?', 'Tampilkan daftar ini'],
]

const halaman = 15

/** Handles a key pressed on a cell that is not being typed in; what it does not know stays with the browser. */
export function onTombol(event: KeyboardEvent, papan: Papan): void {
  const isDone = event.ctrlKey || event.metaKey ? denganCtrl(event, papan) : tanpaCtrl(event, papan)
  if (isDone) event.preventDefault()
}

function denganCtrl(event: KeyboardEvent, papan: Papan): boolean {
  const act = ctrlOf(event, papan)
  if (act === undefined) return false
  act()
  return true
}

function ctrlOf({ key, shiftKey }: KeyboardEvent, papan: Papan): (() => void) | undefined {
  const acts: Readonly<Record<string, () => void>> = {
    d: () => (shiftKey ? gandakan(papan) : isiArah(papan, 'bawah')),
    r: () => isiArah(papan, 'kanan'),
    z: () => mundurMaju(papan, shiftKey ? 'ulangi' : 'urungkan'),
    y: () => mundurMaju(papan, 'ulangi'),
    f: () => papan.set({ cari: papan.kini().cari ?? { teks: '', ganti: '' } }),
    a: () => {
      pilihPenuh(papan, 'kolom')
      pilihPenuh(papan, 'baris')
    },
    ' ': () => pilihPenuh(papan, 'kolom'),
    ';': () => isiSemua(papan, undefined, tanggalPendek(hariIni())),
    Enter: () => isiSemua(papan),
    Insert: () => tambah(papan),
    Delete: () => hapus(papan),
    Home: () => gerak(papan, { ke: 'awal' }, shiftKey),
    End: () => gerak(papan, { ke: 'akhir' }, shiftKey),
    ArrowUp: () => lompat(papan, -1, shiftKey),
    ArrowDown: () => lompat(papan, 1, shiftKey),
    ArrowLeft: () => gerak(papan, { ke: 'awal-baris' }, shiftKey),
    ArrowRight: () => gerak(papan, { ke: 'akhir-baris' }, shiftKey),
  }
  return acts[key.length === 1 ? key.toLowerCase() : key]
}

function tanpaCtrl(event: KeyboardEvent, papan: Papan): boolean {
  const { key, shiftKey, altKey } = event
  if (altKey && shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight'))
    return lipatAktif(papan, key === 'ArrowRight')
  if (altKey && key !== 'ArrowDown') return false
  const act = plainOf({ key, shiftKey, altKey }, papan)
  if (act !== undefined) {
    act()
    return true
  }
  if (key.length !== 1) return false
  if (bentrok(key, papan)) return true
  if (key === '?') {
    papan.set({ lapis: { jenis: 'tombol' } })
    return true
  }
  // The field is there before the letter: it goes into it by itself, as with any way of typing.
  flushSync(() => mulai(papan, ''))
  return false
}

function plainOf(
  { key, shiftKey, altKey }: { key: string; shiftKey: boolean; altKey: boolean },
  papan: Papan,
): (() => void) | undefined {
  const acts: Readonly<Record<string, () => void>> = {
    ArrowUp: () => gerak(papan, { baris: -1 }, shiftKey),
    ArrowDown: () => (altKey ? mulai(papan, null) : gerak(papan, { baris: 1 }, shiftKey)),
    ArrowLeft: () => samping(papan, -1, shiftKey),
    ArrowRight: () => samping(papan, 1, shiftKey),
    PageUp: () => gerak(papan, { baris: -halaman }, shiftKey),
    PageDown: () => gerak(papan, { baris: halaman }, shiftKey),
    Home: () => gerak(papan, { ke: 'awal-baris' }, shiftKey),
    End: () => gerak(papan, { ke: 'akhir-baris' }, shiftKey),
    Enter: () => enter(papan, shiftKey),
    F2: () => mulai(papan, null),
    Delete: () => kosongkan(papan),
    Backspace: () => mulai(papan, ''),
    Escape: () => papan.set({ tempelan: null, cari: null }),
  }
  if (key === 'Tab') return tab(papan, shiftKey)
  if (key === ' ' && shiftKey) return () => pilihPenuh(papan, 'baris')
  return acts[key]
}

/** At the first and the last cell Tab leaves the grid, so that nobody is caught in it. */
function tab(papan: Papan, shiftKey: boolean): (() => void) | undefined {
  const { pilihan, tampilan } = papan.kini()
  const { kunci, medan } = pilihan.fokus
  const typed = papan.ciri.kolom.filter(({ hanyaBaca, lewat }) => hanyaBaca !== true && lewat !== true)
  const isLast = !shiftKey && kunci === kunciBaru && medan === typed.at(-1)?.medan
  const isFirst = shiftKey && tampilan.letak(kunci) <= 0 && medan === typed[0]?.medan
  return isLast || isFirst ? undefined : () => berikut(papan, shiftKey ? -1 : 1)
}

function enter(papan: Papan, shiftKey: boolean): void {
  const { pilihan, tampilan } = papan.kini()
  const butir = tampilan.di(tampilan.letak(pilihan.fokus.kunci))
  if (butir?.jenis === 'kelompok') return lipat(papan, butir.kunci)
  gerak(papan, { baris: shiftKey ? -1 : 1 })
}

/** On the head of a group → opens it and ← folds it, before they move on. */
function samping(papan: Papan, kolom: 1 | -1, shiftKey: boolean): void {
  const { pilihan, tampilan } = papan.kini()
  const butir = tampilan.di(tampilan.letak(pilihan.fokus.kunci))
  const isFirst = pilihan.fokus.medan === papan.ciri.kolom[0]?.medan
  if (butir?.jenis === 'kelompok' && isFirst && !shiftKey && butir.isTerbuka === (kolom === -1))
    return lipat(papan, butir.kunci)
  gerak(papan, { kolom }, shiftKey)
}

function bentrok(key: string, papan: Papan): boolean {
  const ada = bentrokAktif(papan)
  const milik = key.toLowerCase() === 'm' ? 'saya' : key.toLowerCase() === 't' ? 'lain' : null
  if (ada === null || milik === null) return false
  papan.mesin.pilihBentrok([ada.nama], milik)
  papan.set({ suara: milik === 'saya' ? 'Milik Anda dipakai.' : `Milik ${ada.isi.oleh} dipakai.` })
  return true
}
