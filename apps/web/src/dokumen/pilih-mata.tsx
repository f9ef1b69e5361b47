import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../connection/trpc.ts'
import { useRuang } from '../sesi/konteks.tsx'
import { angkaRingkas } from '../uang/uang.tsx'
import type { Ketersediaan } from './bentuk.ts'

type Props = {
  id: string
  nama: string
  kunci: string
  galat: string | undefined
  pilih: (mata: Ketersediaan) => void
}

/** Finds a mata anggaran by code or words and shows pagu, SPD and what is left before it is chosen. */
export function PilihMata({ id, nama, kunci, galat, pilih }: Props) {
  const { tahun } = useRuang()
  const [text, setText] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const isOpen = text !== null
  const cari = text ?? ''
  const hasil = trpc.dokumen.ketersediaan.useQuery(
    { tahun, ...(cari === '' ? {} : { cari }) },
    { enabled: isOpen || kunci !== '', placeholderData: keepPreviousData },
  )
  const rows = hasil.data ?? []
  const chosen = rows.find((item) => item.kunci === kunci)
  const choose = (item: Ketersediaan | undefined) => {
    if (!item) return
    pilih(item)
    setText(null)
  }
  const onKey = (event: { key: string; preventDefault(): void }) => {
    if (event.key === 'Escape') setText(null)
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Enter') return
    event.preventDefault()
    if (!isOpen) return setText('')
    if (event.key === 'Enter') return choose(rows[at])
    const step = event.key === 'ArrowDown' ? 1 : -1
    setAt(Math.max(0, Math.min(rows.length - 1, at + step)))
  }
  return (
    <div className="medan pilih">
      <label htmlFor={id}>Mata anggaran</label>
      {galat && <span className="galat">{galat}</span>}
      <input
        id={id}
        className="isian"
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={`${id}-daftar`}
        aria-activedescendant={isOpen && rows[at] ? `${id}-${at}` : undefined}
        aria-invalid={galat ? true : undefined}
        placeholder="Kode rekening, sub kegiatan, atau kata"
        value={text ?? nama}
        onFocus={() => setText('')}
        onBlur={() => setText(null)}
        onKeyDown={onKey}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
      />
      {isOpen && <Pilihan id={id} rows={rows} at={at} isLoading={hasil.isLoading} choose={choose} />}
      {!isOpen && chosen && <Sisa mata={chosen} />}
    </div>
  )
}

function Pilihan(props: {
  id: string
  rows: readonly Ketersediaan[]
  at: number
  isLoading: boolean
  choose: (item: Ketersediaan) => void
}) {
  const { id, rows, at, isLoading, choose } = props
  return (
    <div className="pilih-daftar" role="listbox" id={`${id}-daftar`} aria-label="Mata anggaran">
      {rows.length === 0 && (
        <div role="option" aria-selected={false} aria-disabled tabIndex={-1}>
          {isLoading
            ? 'Memuat mata anggaran'
            : 'Tidak ada yang cocok. Cari dengan kode rekening atau satu kata.'}
        </div>
      )}
      {rows.map((item, index) => (
        <div
          key={item.kunci}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onPointerDown={(event) => {
            event.preventDefault()
            choose(item)
          }}
        >
          <span className="angka kuat">{item.rekeningKode}</span> {item.rekeningUraian}
          <span className="mini redup" style={{ display: 'block' }}>
            {item.subKegiatanKode} {item.subKegiatanNama} · {item.danaKode}
          </span>
          <Sisa mata={item} />
        </div>
      ))}
    </div>
  )
}

function Sisa({ mata }: { mata: Ketersediaan }) {
  return (
    <span className="sisa-deret">
      <span>
        Pagu <b>{angkaRingkas(mata.pagu)}</b>
      </span>
      <span>
        SPD <b>{angkaRingkas(mata.spd)}</b>
      </span>
      <span>
        Sisa SPD <b>{angkaRingkas(mata.sisaSpd)}</b>
      </span>
      <span>
        Sisa pagu <b>{angkaRingkas(mata.sisaPagu)}</b>
      </span>
    </span>
  )
}
