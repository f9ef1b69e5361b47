import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { cariSel, gantiTeks } from '../model/cari.ts'
import type { KiniPapan, Papan } from './papan.ts'
import { keSel, lakukan } from './perintah.ts'

/** Finds words in all rows and puts others in their place; Enter goes on, Shift+Enter back, Escape closes. */
export function Cari({ papan, kini }: { papan: Papan; kini: KiniPapan }) {
  const { teks, ganti } = kini.cari ?? { teks: '', ganti: '' }
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { kisi } = kini.keadaan
  const found = useMemo(() => cariSel(kisi, papan.ciri, teks), [kisi, papan, teks])
  const { kunci, medan } = kini.pilihan.fokus
  const here = found.findIndex((satu) => satu.kunci === kunci && satu.medan === medan)
  const go = (step: 1 | -1) => {
    const next = found[(here + step + found.length) % found.length]
    if (next !== undefined) keSel(papan, next)
  }
  const replace = (sel: typeof found) =>
    lakukan(
      papan,
      `ganti di ${sel.length} sel`,
      gantiTeks(kisi, papan.ciri, { dari: teks, menjadi: ganti, sel }),
    )
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') papan.set({ cari: null, fokus: kini.fokus + 1 })
    if (event.key !== 'Enter') return
    event.preventDefault()
    go(event.shiftKey ? -1 : 1)
    field.current?.focus()
  }
  return (
    <search className="cari-kisi">
      <label>
        Cari
        <input
          ref={field}
          className="isian"
          value={teks}
          onChange={(event) => papan.set({ cari: { teks: event.currentTarget.value, ganti } })}
          onKeyDown={onKey}
        />
      </label>
      {!papan.isHanyaBaca && (
        <label>
          Ganti dengan
          <input
            className="isian"
            value={ganti}
            onChange={(event) => papan.set({ cari: { teks, ganti: event.currentTarget.value } })}
            onKeyDown={onKey}
          />
        </label>
      )}
      <output aria-live="polite">
        {teks.trim() === ''
          ? ''
          : found.length === 0
            ? 'Tidak ditemukan'
            : `${here + 1} dari ${found.length} sel`}
      </output>
      <button type="button" className="tombol kecil" onClick={() => go(1)}>
        Berikutnya
      </button>
      {!papan.isHanyaBaca && found.length > 0 && (
        <button type="button" className="tombol kecil" onClick={() => replace(found)}>
          Ganti semua ({found.length})
        </button>
      )}
      <button
        type="button"
        className="tombol teks"
        onClick={() => papan.set({ cari: null, fokus: kini.fokus + 1 })}
      >
        Tutup
      </button>
    </search>
  )
}
