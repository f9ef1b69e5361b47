import { useState } from 'react'
import { parseUkuran, ukuranTampak } from './parse-ukuran.ts'

/** A field for a measure in a satuan with so many decimals: text in, wire text out, '' while empty or not readable. */
export function IsianUkuran(props: {
  id: string
  label: string
  nilai: string
  skala: number
  ubah: (wire: string) => void
}) {
  const { id, label, nilai, skala, ubah } = props
  const [text, setText] = useState<string | null>(null)
  const shown = text ?? (nilai === '' ? '' : ukuranTampak(nilai))
  const read = parseUkuran(shown, skala)
  const galat = read.keadaan === 'salah' ? read.pesan : undefined
  return (
    <div className="medan">
      <label htmlFor={id}>{label}</label>
      {galat && (
        <span className="galat" id={`${id}-galat`}>
          {galat}
        </span>
      )}
      <input
        id={id}
        className="isian n"
        inputMode="decimal"
        autoComplete="off"
        value={shown}
        aria-invalid={galat ? true : undefined}
        aria-describedby={galat ? `${id}-galat` : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value
          setText(next)
          const meaning = parseUkuran(next, skala)
          ubah(meaning.keadaan === 'terbaca' ? meaning.wire : '')
        }}
        onBlur={() => read.keadaan !== 'salah' && setText(null)}
      />
    </div>
  )
}
