import { Link, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { Ikon } from '../ikon/ikon.tsx'
import { useJenis } from '../dokumen/jenis.ts'
import { useRuang } from '../sesi/konteks.tsx'
import { CariKop } from './cari-kop.tsx'
import { ChipPeran } from './chip-peran.tsx'
import { navFor, type TautNav, type Tempat } from './nav.ts'

/** The header: name on the thread, year, sections, search, and the role at the far right. */
export function Kop() {
  const { sesi } = useRuang()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { semua } = useJenis()
  const kode = /^\/dokumen\/([^/]+)/.exec(path)?.[1]
  const tempat = { path, bidang: semua.find((jenis) => jenis.kode === kode)?.bidang ?? '' }
  const [isOpen, setOpen] = useState(false)
  const taut = navFor(sesi.aktif?.peran ?? '')
  return (
    <>
      <header className="kop">
        <div className="kop-baris">
          <svg className="benang-kop" aria-hidden="true">
            <path d="M2 4V27.5a11.5 11.5 0 1 1 11.5 11.5H4000" />
          </svg>
          <Link className="lambang" to="/">
            Benang
          </Link>
          <PilihTahun id="tahun" />
          <nav aria-label="Utama">
            <Taut taut={taut} tempat={tempat} />
          </nav>
          <CariKop id="cari" pintas />
          <ChipPeran />
          <button
            type="button"
            className="menu-staf"
            aria-label="Menu"
            aria-expanded={isOpen}
            aria-controls="laci"
            onClick={() => setOpen(!isOpen)}
          >
            <Ikon nama="menu" />
          </button>
        </div>
      </header>
      {isOpen && (
        <nav
          id="laci"
          className="laci"
          aria-label="Menu"
          onClickCapture={(event) => closeOnLink(event, setOpen)}
        >
          <Taut taut={taut} tempat={tempat} />
          <CariKop id="cari-laci" />
          <PilihTahun id="tahun-laci" />
        </nav>
      )}
    </>
  )
}

function Taut({ taut, tempat }: { taut: readonly TautNav[]; tempat: Tempat }) {
  return taut.map((item) => {
    const isHere = item.milik(tempat)
    return (
      <Link
        key={item.label}
        to={item.ke}
        params={item.params ?? {}}
        className={isHere ? 'aktif' : undefined}
        aria-current={isHere ? 'page' : undefined}
        activeProps={{}}
        activeOptions={{ exact: true }}
      >
        {item.label}
      </Link>
    )
  })
}

function PilihTahun({ id }: { id: string }) {
  const { sesi, tahun, gantiTahun } = useRuang()
  return (
    <span className="thn">
      <label htmlFor={id} className="sr">
        Tahun anggaran
      </label>
      <select id={id} value={tahun} onChange={(event) => gantiTahun(Number(event.currentTarget.value))}>
        {sesi.tahun.map((item) => (
          <option key={item} value={item}>
            {item}
          </option>
        ))}
      </select>
      <Ikon nama="bawah" />
    </span>
  )
}

function closeOnLink(event: { target: EventTarget }, setOpen: (isOpen: boolean) => void): void {
  if (event.target instanceof HTMLAnchorElement) setOpen(false)
}
