import { useEffect, useState } from 'react'
import { sekarang } from '../waktu/jam.ts'

const prefix = 'benang.draf.'

/** What is typed lives on this device until the server has stored it; a closed tab or a dead network loses nothing. */
export type Draf<Value> = {
  nilai: Value
  ubah: (next: Value) => void
  /** Changes what is there by then; for what arrives later than the keystroke that asked for it. */
  perbarui: (change: (kini: Value) => Value) => void
  hapus: () => void
  /** ISO time of the copy found on opening, null when the form started fresh. */
  dipulihkan: string | null
}

/** State kept in localStorage under `key`; `read` decides whether an old copy still fits, else it starts from `awal`. */
export function useDraf<Value>(key: string, awal: Value, read: (kept: unknown) => Value | null): Draf<Value> {
  const [found] = useState(() => load(key, read))
  const [nilai, setNilai] = useState<Value>(found?.nilai ?? awal)
  const [isTouched, setTouched] = useState(false)
  useEffect(() => {
    if (!isTouched) return
    localStorage.setItem(prefix + key, JSON.stringify({ nilai, waktu: sekarang().toISOString() }))
  }, [key, nilai, isTouched])
  return {
    nilai,
    ubah: (next) => {
      setTouched(true)
      setNilai(next)
    },
    perbarui: (change) => {
      setTouched(true)
      setNilai(change)
    },
    hapus: () => {
      setTouched(false)
      localStorage.removeItem(prefix + key)
    },
    dipulihkan: found?.waktu ?? null,
  }
}

function load<Value>(key: string, read: (kept: unknown) => Value | null) {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('nilai' in kept) || !('waktu' in kept)) return null
    const nilai = read(kept.nilai)
    return nilai === null || typeof kept.waktu !== 'string' ? null : { nilai, waktu: kept.waktu }
  } catch {
    return null
  }
}
