import { formatAngka, formatRupiah, parseRupiah, rupiahToText } from '@benang/values/rupiah'
import { useId, useState } from 'react'
import { parseSelisih, parseUang } from '@benang/values/parse-uang'

/** A money field: text in, exact wire text out (`"1250000.00"`, `""` while empty or not readable). */
export type IsianUangProps = {
  label: string
  nilai: string
  ubah: (wire: string) => void
  id?: string
  bantuan?: string
  galat?: string | undefined
  /** In a row of a table the label is spoken, not drawn. */
  sempit?: boolean
  /** Less is an amount too (a pergeseran). */
  selisih?: boolean | undefined
}

/** Accepts 53000, 53.000,00 and pasted Rp1.250.000; repeats what it understood under the field. */
export function IsianUang(props: IsianUangProps) {
  const own = useId()
  const id = props.id ?? own
  const [text, setText] = useState<string | null>(null)
  const shown = text ?? (props.nilai === '' ? '' : trimmed(props.nilai))
  const parse = props.selisih ? parseSelisih : parseUang
  const read = parse(shown)
  const galat = props.galat ?? (read.keadaan === 'salah' ? read.pesan : undefined)
  const change = (next: string) => {
    setText(next)
    const meaning = parse(next)
    props.ubah(meaning.keadaan === 'terbaca' ? rupiahToText(meaning.jumlah) : '')
  }
  return (
    <div className="medan">
      <label htmlFor={id} className={props.sempit ? 'sr' : undefined}>
        {props.label}
      </label>
      {props.bantuan && <span className="bantuan">{props.bantuan}</span>}
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
        aria-describedby={galat ? `${id}-galat` : `${id}-gema`}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => setText(read.keadaan === 'salah' ? shown : null)}
      />
      <span className="gema" id={`${id}-gema`}>
        {read.keadaan === 'terbaca' && text !== null ? (read.peringatan ?? formatRupiah(read.jumlah)) : ''}
      </span>
    </div>
  )
}

function trimmed(wire: string): string {
  const jumlah = parseRupiah(wire)
  return formatAngka(jumlah, { sen: jumlah % 100n !== 0n })
}
