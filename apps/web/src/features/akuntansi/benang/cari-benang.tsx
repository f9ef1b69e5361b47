import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

/** The field every thread is reached from: a ticket, a document's number, a code, or words. */
export function CariBenang({ cari = '', tahun }: { cari?: string; tahun: number }) {
  const navigate = useNavigate()
  const [isi, setIsi] = useState(cari)
  return (
    <search>
      <form
        className="bilah"
        onSubmit={(event) => {
          event.preventDefault()
          const dicari = isi.trim()
          if (dicari !== '') void navigate({ to: '/benang', search: { cari: dicari, tahun } })
        }}
      >
        <label className="sr" htmlFor="kunci-benang">
          Tiket, nomor dokumen, kode, atau nama
        </label>
        <input
          id="kunci-benang"
          className="isian"
          value={isi}
          maxLength={120}
          placeholder="Tiket, nomor SP2D, kode, atau nama"
          onChange={(event) => setIsi(event.currentTarget.value)}
        />
        <button type="submit" className="tombol">
          Ikuti
        </button>
      </form>
    </search>
  )
}
