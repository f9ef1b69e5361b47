import { type ReactNode, useEffect, useRef } from 'react'

/** A dialog over the working paper; Escape closes it. */
export function DialogRka(props: { judul: string; tutup: () => void; children: ReactNode }) {
  const { judul, tutup, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog className="dialog lebar" ref={dialog} aria-labelledby="judul-dialog-rka" onClose={tutup}>
      <h2 id="judul-dialog-rka">{judul}</h2>
      {children}
      <div className="deret">
        <button type="button" className="tombol" onClick={() => dialog.current?.close()}>
          Tutup
        </button>
      </div>
    </dialog>
  )
}
