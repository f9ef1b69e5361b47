import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { KolomKisi, PilihanSel } from '../model/ciri.ts'
import type { BarisKisi } from '../model/kontrak.ts'
import { satuSel } from '../model/pilihan.ts'
import { maxSel } from '../tempel/bersihkan-blok.ts'
import { ketikanTertunda, type Papan, type Sunting } from './papan.ts'
import { berikut, buangKetikan, gerak, isiSemua, simpanKetikan } from './perintah.ts'
import { useSaran } from './use-saran.ts'

/** The field in the cell that is being typed in; with a list to choose from where the column has one. */
export function Penyunting(props: {
  papan: Papan
  sunting: Sunting
  kolom: KolomKisi
  baris: BarisKisi
  label: string
}) {
  const { papan, sunting, kolom, baris, label } = props
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  const first = kolom.bebas === true ? -1 : 0
  const [at, setAt] = useState(first)
  const saran = useSaran(kolom, baris, sunting.teks)
  const idDaftar = `saran-${papan.kunci}`
  useLayoutEffect(() => {
    field.current?.focus()
    if (sunting.mode === 'ubah') field.current?.select()
    // Only when the field appears: later the cursor is the person's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const finish = (lalu: () => void) => {
    isDone.current = true
    simpanKetikan(papan, chosen(saran.daftar, at, { ...sunting, isBebas: first < 0 }))
    lalu()
  }
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const step = (by: number) => setAt(Math.max(first, Math.min(saran.daftar.length - 1, at + by)))
    const act = keyOf(event, { papan, sunting, finish, step, isListed: saran.daftar.length > 0 })
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <>
      <input
        ref={field}
        className={kolom.angka ? 'sunting n' : 'sunting'}
        aria-label={label}
        autoComplete="off"
        inputMode={kolom.angka ? 'decimal' : undefined}
        {...(kolom.pilihan
          ? {
              role: 'combobox',
              'aria-expanded': saran.daftar.length > 0,
              'aria-controls': idDaftar,
              'aria-activedescendant': saran.daftar[at] ? `${idDaftar}-${at}` : undefined,
            }
          : {})}
        maxLength={maxSel}
        value={sunting.teks}
        onChange={(event) => {
          const next = { ...sunting, teks: event.currentTarget.value }
          setAt(first)
          ketikanTertunda.tulis(papan, next)
          papan.set({ sunting: next })
        }}
        onKeyDown={onKey}
        onPaste={(event) => {
          event.stopPropagation()
          if (event.clipboardData.getData('text/plain').length > maxSel)
            papan.set({ suara: 'Yang ditempel dipotong sampai 2.000 huruf.' })
        }}
        onCopy={(event) => event.stopPropagation()}
        onCut={(event) => event.stopPropagation()}
        onBlur={() =>
          !isDone.current && papan.kini().sunting?.titik === sunting.titik && simpanKetikan(papan)
        }
      />
      {saran.daftar.length > 0 && (
        <div className="saran" role="listbox" id={idDaftar} aria-label={`Pilihan ${label}`}>
          {saran.daftar.map((satu, index) => (
            <div
              key={`${satu.kode}-${index}`}
              id={`${idDaftar}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onPointerDown={(event) => {
                event.preventDefault()
                isDone.current = true
                simpanKetikan(papan, { [sunting.titik.medan]: satu.kode, ...satu.isi })
              }}
            >
              <span className="angka">{satu.kode}</span> {satu.nama}
            </div>
          ))}
        </div>
      )}
    </>
  )
}

type Konteks = {
  papan: Papan
  sunting: Sunting
  finish: (lalu: () => void) => void
  step: (by: number) => void
  isListed: boolean
}

function keyOf(
  event: KeyboardEvent,
  { papan, sunting, finish, step, isListed }: Konteks,
): (() => void) | undefined {
  const { key, shiftKey, ctrlKey, metaKey } = event
  if (key === 'Escape') return () => buangKetikan(papan)
  if (key === 'Enter' && (ctrlKey || metaKey))
    return () => {
      const { teks } = sunting
      buangKetikan(papan)
      isiSemua(papan, luasOf(papan), teks)
    }
  if (ctrlKey || metaKey) return undefined
  if (key === 'Enter') return () => finish(() => gerak(papan, { baris: shiftKey ? -1 : 1 }))
  if (key === 'Tab') return () => finish(() => berikut(papan, shiftKey ? -1 : 1))
  if (key === 'ArrowDown') return isListed ? () => step(1) : () => finish(() => gerak(papan, { baris: 1 }))
  if (key === 'ArrowUp') return isListed ? () => step(-1) : () => finish(() => gerak(papan, { baris: -1 }))
  if (sunting.mode === 'ketik' && key === 'ArrowLeft') return () => finish(() => gerak(papan, { kolom: -1 }))
  if (sunting.mode === 'ketik' && key === 'ArrowRight') return () => finish(() => gerak(papan, { kolom: 1 }))
  return undefined
}

/** The range that was selected before typing began in one of its cells. */
function luasOf(papan: Papan) {
  return papan.kini().rentangSunting ?? satuSel(papan.kini().pilihan.fokus)
}

/** What Enter takes from the list: the marked one, unless the text is a code or nothing by itself. */
function chosen(
  daftar: readonly PilihanSel[],
  at: number,
  { titik, teks, isBebas }: Sunting & { isBebas: boolean },
) {
  const marked = daftar[at]
  if (marked === undefined || (teks.trim() === '' && at === 0 && !isBebas)) return undefined
  const exact = isBebas
    ? undefined
    : daftar.find(({ kode }) => kode.toLowerCase() === teks.trim().toLowerCase())
  const satu = at === 0 ? (exact ?? marked) : marked
  return { [titik.medan]: satu.kode, ...satu.isi }
}
