import { useId, useState } from 'react'
import { useDraf } from '../draf/draft.ts'
import { focusNow } from '../isian/focus-now.ts'

/** The note an act demands; kept on this device until the act is stored. */
export function FormCatatan(props: {
  kunci: string
  label: string
  bantuan: string
  isSending: boolean
  kirim: (catatan: string) => void
  batal: () => void
}) {
  const id = useId()
  const draf = useDraf(`catatan.${props.kunci}`, '', (kept) => (typeof kept === 'string' ? kept : null))
  const [isAsked, setAsked] = useState(false)
  const isMissing = isAsked && draf.nilai.trim().length < 5
  const send = () => {
    setAsked(true)
    if (draf.nilai.trim().length < 5) return
    props.kirim(draf.nilai.trim())
  }
  return (
    <form
      className="medan"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label htmlFor={id}>Catatan</label>
      <span className="bantuan">{props.bantuan}</span>
      {isMissing && (
        <span className="galat" id={`${id}-galat`}>
          Isi catatan, paling sedikit 5 huruf.
        </span>
      )}
      <textarea
        id={id}
        className="isian"
        value={draf.nilai}
        ref={focusNow}
        aria-invalid={isMissing || undefined}
        aria-describedby={isMissing ? `${id}-galat` : undefined}
        onChange={(event) => draf.ubah(event.currentTarget.value)}
      />
      <div className="deret">
        <button type="submit" className="tombol" aria-disabled={props.isSending || undefined}>
          {props.label}
        </button>
        <button type="button" className="tombol teks" onClick={props.batal}>
          Batal
        </button>
      </div>
    </form>
  )
}
