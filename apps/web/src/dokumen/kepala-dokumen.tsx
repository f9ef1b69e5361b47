import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Remah } from '../benang/remah.tsx'
import { judulDokumen, namaBidang } from './jenis.ts'

/** Thread to here, title as the finding, full number, acts at the right. */
export function KepalaDokumen(props: {
  jenis: JenisDokumen
  kini: string
  judul: string
  nomor?: string | null
  dokumenId?: string
  children?: ReactNode
}) {
  const { jenis, kini, judul, nomor, dokumenId, children } = props
  const induk = [
    <Link key="bidang" to="/bidang/$bidang" params={{ bidang: jenis.bidang }} activeOptions={{ exact: true }}>
      {namaBidang(jenis.bidang)}
    </Link>,
    <Link key="jenis" to="/dokumen/$jenis" params={{ jenis: jenis.kode }} activeOptions={{ exact: true }}>
      {jenis.singkatan}
    </Link>,
  ]
  if (dokumenId !== undefined) {
    induk.push(
      <Link
        key="dokumen"
        to="/dokumen/$jenis/$dokumenId"
        params={{ jenis: jenis.kode, dokumenId }}
        activeOptions={{ exact: true }}
      >
        {judulDokumen(jenis.singkatan, nomor ?? null)}
      </Link>,
    )
  }
  return (
    <div className="kepala">
      <div>
        <Remah induk={induk} kini={kini} />
        <h1>{judul}</h1>
        {nomor && dokumenId === undefined && <p className="nomor">{nomor}</p>}
      </div>
      <div className="deret alat">{children}</div>
    </div>
  )
}
