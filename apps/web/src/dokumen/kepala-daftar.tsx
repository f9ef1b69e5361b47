import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Remah } from '../benang/remah.tsx'
import { useRuang } from '../sesi/konteks.tsx'
import { namaBidang } from './jenis.ts'

/** Head of a list: the thread, the kind with its count and year, acts at the right. */
export function KepalaDaftar(props: {
  jenis: JenisDokumen
  jumlah: number | undefined
  children?: ReactNode
}) {
  const { jenis, jumlah, children } = props
  const { tahun } = useRuang()
  return (
    <div className="kepala">
      <div>
        <Remah
          induk={[
            <Link key="bidang" to="/bidang/$bidang" params={{ bidang: jenis.bidang }}>
              {namaBidang(jenis.bidang)}
            </Link>,
          ]}
          kini={jenis.singkatan}
        />
        <h1>
          {jenis.nama} {tahun}
          {jumlah === undefined ? '' : `: ${jumlah} dokumen`}
        </h1>
      </div>
      <div className="deret alat">{children}</div>
    </div>
  )
}
