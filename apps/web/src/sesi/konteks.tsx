import { createContext, useContext } from 'react'
import type { SesiTampak } from './bentuk.ts'

/** What every page inside the workspace may ask: who I am and the year I work in. */
export type KonteksRuang = { sesi: SesiTampak; tahun: number; gantiTahun: (tahun: number) => void }

/** Filled by the shell once the session is known. */
export const RuangContext = createContext<KonteksRuang | null>(null)

/** The session and the year of work; only inside the shell. */
export function useRuang(): KonteksRuang {
  const value = useContext(RuangContext)
  if (value === null) throw new Error('useRuang outside the workspace shell')
  return value
}
