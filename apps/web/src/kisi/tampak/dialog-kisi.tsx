import { type ReactNode, useEffect, useRef } from 'react'
import type { Papan } from './papan.ts'

/** A dialog over the grid; closing it gives the cursor back to the cell. */
export function DialogKisi(props: { papan: Papan; judul: string; id: string; children: ReactNode }) {
  const { papan, judul, id, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      className="dialog lebar"
      ref={dialog}
      aria-labelledby={id}
      onClose={() => papan.set({ lapis: null, fokus: papan.kini().fokus + 1 })}
      // The grid stands inside the form of a document, which Enter in a field would send.
      onKeyDown={(event) =>
        event.key === 'Enter' && event.target instanceof HTMLInputElement && event.preventDefault()
      }
    >
      <h2 id={id}>{judul}</h2>
      {children}
    </dialog>
  )
}

/** Closes the dialog that stands open. */
export function tutupDialog(papan: Papan): void {
  papan.set({ lapis: null, fokus: papan.kini().fokus + 1 })
}
