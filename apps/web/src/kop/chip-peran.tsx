import { findPeran } from '@benang/domain/organisasi/peran'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef, useState } from 'react'
import { trpc } from '../connection/trpc.ts'
import type { SesiTampak } from '../sesi/bentuk.ts'
import { Ikon } from '../ikon/ikon.tsx'
import { showToast } from '../kabar/toast.tsx'
import { useRuang } from '../sesi/konteks.tsx'
import { readPenolakan } from '../tolakan/penolakan.ts'
import { pembacaRujukan, pengimpor } from './nav.ts'
import { PilihSkema } from './pilih-skema.tsx'

/** The role in force; Alt+R opens it, a choice changes the role without a second log-in. */
export function ChipPeran() {
  const { sesi } = useRuang()
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const chip = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey && event.code === 'KeyR') {
        event.preventDefault()
        setOpen(true)
      }
    }
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onDown)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onDown)
    }
  }, [])
  useEffect(() => {
    const main = document.getElementById('utama')
    if (main) main.inert = isOpen
    if (isOpen) box.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus()
  }, [isOpen])
  const close = () => {
    setOpen(false)
    chip.current?.focus()
  }
  return (
    <div className="peran-wadah" ref={box}>
      <button
        type="button"
        className="peran"
        ref={chip}
        title="Ganti peran: Alt+R"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Ikon nama="orang" />
        <span>
          <b>{sesi.aktif ? singkatanOf(sesi.aktif) : 'Tanpa penugasan'}</b>
          <small>{sesi.aktif ? `${sesi.nama} · ${sesi.aktif.unitNama}` : sesi.nama}</small>
        </span>
        <Ikon nama="bawah" />
      </button>
      {isOpen && <MenuPeran close={close} />}
    </div>
  )
}

function MenuPeran({ close }: { close: () => void }) {
  const { sesi } = useRuang()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const ganti = trpc.sesi.gantiPeran.useMutation()
  const keluar = trpc.sesi.keluar.useMutation()
  const pilih = async (penugasanId: number, nama: string) => {
    try {
      await ganti.mutateAsync({ penugasanId })
      await queries.invalidateQueries()
      showToast(`Anda bekerja sebagai ${nama}.`)
      close()
    } catch (error) {
      showToast(readPenolakan(error).pesan)
    }
  }
  const akhiri = async () => {
    try {
      await keluar.mutateAsync()
    } finally {
      queries.clear()
      await navigate({ to: '/masuk' })
    }
  }
  return (
    <div
      className="menu"
      role="menu"
      tabIndex={-1}
      aria-label="Peran dan akun"
      onKeyDown={(event) => moveFocus(event, close)}
    >
      {sesi.penugasan.map((item) => (
        <button
          key={item.penugasanId}
          type="button"
          role="menuitemradio"
          aria-checked={item.penugasanId === sesi.aktif?.penugasanId}
          onClick={() => void pilih(item.penugasanId, item.peranNama)}
        >
          <Ikon nama="centang" />
          <span>
            {item.peranNama}
            {item.sifat === 'definitif' ? '' : ` (${item.sifat})`}
            <small>{item.unitNama}</small>
          </span>
        </button>
      ))}
      <hr />
      <PilihSkema />
      <hr />
      {pembacaRujukan.includes(sesi.aktif?.peran ?? '') && (
        <button
          type="button"
          role="menuitem"
          onClick={() => {
            close()
            void navigate({ to: '/rujukan' })
          }}
        >
          Daftar rujukan
        </button>
      )}
      {pengimpor.includes(sesi.aktif?.peran ?? '') && (
        <button
          type="button"
          role="menuitem"
          onClick={() => {
            close()
            void navigate({ to: '/impor' })
          }}
        >
          Impor
        </button>
      )}
      <button
        type="button"
        role="menuitem"
        onClick={() => {
          close()
          void navigate({ to: '/sesi' })
        }}
      >
        Sesi dan keamanan
      </button>
      <button type="button" role="menuitem" onClick={() => void akhiri()}>
        Keluar
      </button>
    </div>
  )
}

function singkatanOf({ peran, peranNama }: NonNullable<SesiTampak['aktif']>): string {
  return findPeran(peran)?.singkatan ?? peranNama
}

function moveFocus(event: ReactKeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.key === 'Escape') return close()
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')]
  if (items.length === 0) return
  event.preventDefault()
  const at = items.findIndex((item) => item === document.activeElement)
  const step = event.key === 'ArrowDown' ? 1 : -1
  items[(at + step + items.length) % items.length]?.focus()
}
