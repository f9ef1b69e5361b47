import type { ReactNode } from 'react'

/** An empty place says what it is and what to do first. */
export function Kosong({ judul, children }: { judul: string; children?: ReactNode }) {
  return (
    <div className="kosong">
      <b>{judul}</b>
      {children}
    </div>
  )
}
