import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Ikon } from '../ikon/ikon.tsx'

/** The search field of the header; `/` reaches it from anywhere but a field. */
export function CariKop({ id, pintas = false }: { id: string; pintas?: boolean }) {
  const field = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  useEffect(() => {
    if (!pintas) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [pintas])
  return (
    <search>
      <form
        className="cari-kop"
        onSubmit={(event) => {
          event.preventDefault()
          const cari = field.current?.value.trim() ?? ''
          if (cari !== '') void navigate({ to: '/cari', search: { q: cari } })
        }}
      >
        <Ikon nama="cari" />
        <label htmlFor={id} className="sr">
          Cari kode, nama, nomor, atau tiket
        </label>
        <input id={id} ref={field} placeholder="Cari" />
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
