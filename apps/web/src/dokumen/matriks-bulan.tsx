import { bagiRata } from '@benang/domain/penganggaran/rencana-kas'
import { formatRupiah, parseRupiah, rupiahToText, sum } from '@benang/values/rupiah'
import { useState } from 'react'
import { IsianUang } from '../isian/isian-uang.tsx'
import { parseSelisih, parseUang } from '@benang/values/parse-uang'
import { namaBulan } from '@benang/values/tanggal'

/** Twelve months of one line; a row copied from a spreadsheet fills from the month it is pasted into. */
export function MatriksBulan(props: {
  id: string
  bulan: readonly string[]
  galat: string | undefined
  selisih?: boolean | undefined
  ubah: (bulan: readonly string[]) => void
}) {
  const { id, bulan, galat, selisih, ubah } = props
  const [total, setTotal] = useState('')
  const terisi = sum(bulan.filter((text) => text !== '').map(parseRupiah))
  const paste = (start: number, text: string): boolean => {
    const cells = text.replace(/\r?\n$/, '').split(/\t|\r?\n/)
    const read = cells.map(selisih ? parseSelisih : parseUang)
    if (cells.length < 2 || read.some((cell) => cell.keadaan === 'salah')) return false
    ubah(
      bulan.map((old, index) => {
        const cell = read[index - start]
        return cell?.keadaan === 'terbaca' ? rupiahToText(cell.jumlah) : old
      }),
    )
    return true
  }
  return (
    <div style={{ gridColumn: '1 / -1', display: 'grid', gap: 8 }}>
      <div className="deret" style={{ alignItems: 'end' }}>
        <IsianUang
          id={`setahun-${id}`}
          label={selisih ? 'Selisih setahun (Rp)' : 'Jumlah setahun (Rp)'}
          nilai={total}
          selisih={selisih}
          ubah={setTotal}
        />
        <button
          type="button"
          className="tombol"
          style={{ marginBottom: 20 }}
          aria-disabled={total === '' || undefined}
          onClick={() => total !== '' && ubah(bagiRata(parseRupiah(total)).map(rupiahToText))}
        >
          Bagi rata 12 bulan
        </button>
        <span className="kecil redup" style={{ marginBottom: 26 }}>
          Terisi <b className="uang">{formatRupiah(terisi)}</b>
        </span>
      </div>
      <fieldset
        className="bulanan"
        aria-label="Jumlah per bulan"
        onPasteCapture={(event) => {
          const field = event.target instanceof HTMLInputElement ? event.target.id : ''
          const month = Number(field.split('-').at(-1))
          if (month > 0 && paste(month - 1, event.clipboardData.getData('text'))) event.preventDefault()
        }}
      >
        {namaBulan.map((nama, index) => (
          <IsianUang
            key={nama}
            id={`bulan-${id}-${index + 1}`}
            label={nama}
            selisih={selisih}
            nilai={bulan[index] ?? ''}
            galat={index === 0 ? galat : undefined}
            ubah={(text) => ubah(bulan.map((old, at) => (at === index ? text : old)))}
          />
        ))}
      </fieldset>
    </div>
  )
}
