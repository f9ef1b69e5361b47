import { type IsiKisi, terapkan } from './isi-kisi.ts'
import type { Ubahan } from './kontrak.ts'

/** One step that can be taken back: what to call it, and the changes that do so. */
export type LangkahKisi = { label: string; ubahan: readonly Ubahan[] }

/** Steps back and steps forward, the last one first to go. */
export type Riwayat = { urung: readonly LangkahKisi[]; ulang: readonly LangkahKisi[] }

/** As many steps as are kept. */
export const maxLangkah = 200

/** A history without steps. */
export const riwayatKosong: Riwayat = { urung: [], ulang: [] }

type Hasil = { kisi: IsiKisi; riwayat: Riwayat; ubahan: readonly Ubahan[]; label: string }

/** Makes a change and remembers the way back; what could be repeated before can no more. */
export function lakukan(
  { kisi, riwayat }: { kisi: IsiKisi; riwayat: Riwayat },
  label: string,
  ubahan: readonly Ubahan[],
): Hasil {
  const hasil = terapkan(kisi, ubahan)
  if (hasil.balik.length === 0) return { kisi, riwayat, ubahan: [], label }
  const urung = trimmed([...riwayat.urung, { label, ubahan: hasil.balik }])
  return { kisi: hasil.kisi, riwayat: { urung, ulang: [] }, ubahan, label }
}

/** Takes the last step back; null when there is none. */
export function urungkan(kini: { kisi: IsiKisi; riwayat: Riwayat }): Hasil | null {
  return go(kini, 'urung', 'ulang')
}

/** Repeats what was taken back last; null when there is nothing. */
export function ulangi(kini: { kisi: IsiKisi; riwayat: Riwayat }): Hasil | null {
  return go(kini, 'ulang', 'urung')
}

function go(
  { kisi, riwayat }: { kisi: IsiKisi; riwayat: Riwayat },
  from: 'urung' | 'ulang',
  to: 'urung' | 'ulang',
): Hasil | null {
  const last = riwayat[from].at(-1)
  if (last === undefined) return null
  const hasil = terapkan(kisi, last.ubahan)
  const rest = riwayat[from].slice(0, -1)
  const target =
    hasil.balik.length === 0
      ? riwayat[to]
      : trimmed([...riwayat[to], { label: last.label, ubahan: hasil.balik }])
  const next = from === 'urung' ? { urung: rest, ulang: target } : { urung: target, ulang: rest }
  return { kisi: hasil.kisi, riwayat: next, ubahan: last.ubahan, label: last.label }
}

/** The oldest steps go when there are too many, or when they hold more changes than the device should keep. */
function trimmed(langkah: readonly LangkahKisi[]): readonly LangkahKisi[] {
  let room = maxUbahan
  const kept: LangkahKisi[] = []
  for (const satu of langkah.slice(-maxLangkah).reverse()) {
    room -= satu.ubahan.length
    if (room < 0 && kept.length > 0) break
    kept.push(satu)
  }
  return kept.reverse()
}

const maxUbahan = 100_000
