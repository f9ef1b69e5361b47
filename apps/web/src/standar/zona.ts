import { useState } from 'react'

const paling = 9

/** The zone whose prices a person works with in a pemda; kept in localStorage on this device only. */
export function useZona(pemda: string): readonly [zona: number, set: (zona: number) => void] {
  const key = `benang.zona.${pemda}`
  const [zona, setZona] = useState(() => readZona(localStorage.getItem(key)))
  const set = (baru: number) => {
    localStorage.setItem(key, String(baru))
    setZona(readZona(String(baru)))
  }
  return [zona, set]
}

function readZona(kept: string | null): number {
  const zona = Number(kept ?? '1')
  return Number.isInteger(zona) && zona >= 1 && zona <= paling ? zona : 1
}
