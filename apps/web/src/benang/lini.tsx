import type { ReactNode } from 'react'

/** One event of a timeline. */
export type Peristiwa = {
  id: string
  judul: ReactNode
  siapa: string
  catatan?: string | undefined
  keadaan?: 'tolak' | 'nanti' | undefined
}

/** Events along the thread, newest first; a refusal is a hollow red knot. */
export function Lini({ peristiwa }: { peristiwa: readonly Peristiwa[] }) {
  return (
    <ol className="lini">
      {peristiwa.map((item) => (
        <li key={item.id} className={item.keadaan}>
          {item.judul}
          <small>
            {item.siapa}
            {item.catatan ? (
              <>
                {' · '}
                <q>{item.catatan}</q>
              </>
            ) : null}
          </small>
        </li>
      ))}
    </ol>
  )
}
