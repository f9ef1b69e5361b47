import type { ReactNode } from 'react'

/** What a chip means; the word inside says it too. */
export type Nada = 'netral' | 'nila' | 'baik' | 'waspada' | 'buruk'

/** A short state in words; colour only confirms. */
export function Cip({ nada = 'netral', children }: { nada?: Nada; children: ReactNode }) {
  return <span className={nada === 'netral' ? 'cip' : `cip ${nada}`}>{children}</span>
}
