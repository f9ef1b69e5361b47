import { type ReactNode, useEffect, useRef, useState } from 'react'

type Props<Item> = {
  id: string
  label: string
  /** What is chosen, in words; shown while the list is closed. */
  nilai: string
  galat?: string | undefined
  petunjuk: string
  pilihan: readonly Item[]
  isLoading: boolean
  kosong: string
  kunci: (item: Item) => string
  gambar: (item: Item) => ReactNode
  pilih: (item: Item) => void
  /** The words typed; null when the list closes. */
  cari: string | null
  setCari: (cari: string | null) => void
  children?: ReactNode
}

/** A field that finds one of many by code or words; arrows move, Enter takes, Escape leaves what was chosen. */
export function PilihCari<Item>(props: Props<Item>) {
  const { id, label, nilai, galat, petunjuk, pilihan, pilih, cari, setCari, children } = props
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const isOpen = cari !== null
  useEffect(() => {
    if (!isOpen && document.activeElement === field.current) field.current?.select()
  }, [isOpen, nilai])
  const choose = (item: Item | undefined) => {
    if (item === undefined) return
    pilih(item)
    setCari(null)
  }
  const onKey = (event: { key: string; preventDefault(): void }) => {
    if (event.key === 'Escape') return setCari(null)
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Enter') return
    event.preventDefault()
    if (!isOpen) return setCari('')
    if (event.key === 'Enter') return choose(pilihan[at])
    const next = Math.max(0, Math.min(pilihan.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div className="medan pilih">
      <label htmlFor={id}>{label}</label>
      {galat && (
        <span className="galat" id={`${id}-galat`}>
          {galat}
        </span>
      )}
      <input
        id={id}
        ref={field}
        className="isian"
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={`${id}-daftar`}
        aria-activedescendant={isOpen && pilihan[at] !== undefined ? `${id}-${at}` : undefined}
        aria-invalid={galat ? true : undefined}
        aria-describedby={galat ? `${id}-galat` : undefined}
        placeholder={petunjuk}
        title={isOpen ? undefined : nilai}
        value={cari ?? nilai}
        onClick={() => !isOpen && setCari('')}
        onBlur={() => setCari(null)}
        onKeyDown={onKey}
        onChange={(event) => {
          setCari(event.currentTarget.value)
          setAt(0)
        }}
      />
      {isOpen && <Daftar {...props} at={at} choose={choose} />}
      {!isOpen && children}
    </div>
  )
}

function Daftar<Item>(props: Props<Item> & { at: number; choose: (item: Item) => void }) {
  const { id, label, pilihan, isLoading, kosong, kunci, gambar, at, choose } = props
  return (
    <div className="pilih-daftar" role="listbox" id={`${id}-daftar`} aria-label={label}>
      {pilihan.length === 0 && (
        <div role="option" aria-selected={false} aria-disabled tabIndex={-1}>
          {isLoading ? 'Memuat' : kosong}
        </div>
      )}
      {pilihan.map((item, index) => (
        <div
          key={kunci(item)}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onPointerDown={(event) => {
            event.preventDefault()
            choose(item)
          }}
        >
          {gambar(item)}
        </div>
      ))}
    </div>
  )
}
