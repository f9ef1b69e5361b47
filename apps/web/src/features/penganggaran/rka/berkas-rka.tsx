import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import type { DokumenTampak } from '../../../dokumen/bentuk.ts'

/** An RKA as a file: a workbook to fill in and import again, the columns of SIPD, and the way back in for who may write. */
export function BerkasRka({ dokumen }: { dokumen: DokumenTampak }) {
  const { dokumenId, bisaDirinci } = dokumen
  const [sub, setSub] = useState('')
  // Without an open working paper there is no list, and the whole RKA is what is offered.
  const jumlah = trpc.kertas.jumlah.useQuery({ dokumenId }, { retry: false })
  const semua = new Map(
    (jumlah.data?.kelompok ?? [])
      .filter(({ subKegiatan }) => subKegiatan !== '')
      .map(({ subKegiatan, subKegiatanNama }) => [subKegiatan, subKegiatanNama]),
  )
  const alamat = (bentuk: 'benang' | 'sipd') =>
    `/app/rka/${dokumenId}.xlsx?bentuk=${bentuk}${sub === '' ? '' : `&sub=${encodeURIComponent(sub)}`}`
  return (
    <section className="panel" aria-labelledby="berkas-rka">
      <header>
        <h2 id="berkas-rka">Kerjakan di Excel</h2>
      </header>
      <div className="dalam-impor tumpuk">
        <p className="kecil redup">
          {bisaDirinci
            ? 'Unduh, isi tanpa sambungan, lalu impor. Yang juga diubah orang lain sementara itu ditanyakan dulu.'
            : 'Unduh untuk dibaca atau dikerjakan di tempat lain. Diimpor kembali selama RKA masih draf.'}
        </p>
        {semua.size > 1 && (
          <div className="medan">
            <label htmlFor="sub-berkas">Sub kegiatan</label>
            <select
              id="sub-berkas"
              className="isian"
              value={sub}
              onChange={(event) => setSub(event.currentTarget.value)}
            >
              <option value="">Semua ({semua.size})</option>
              {[...semua].map(([kode, nama]) => (
                <option key={kode} value={kode}>
                  {kode} {nama}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="deret alat">
          <a className="tombol" href={alamat('benang')} download="">
            Unduh templat isian
          </a>
          <a className="tombol" href={alamat('sipd')} download="">
            Unduh untuk SIPD
          </a>
          {bisaDirinci && (
            <Link className="tombol" to="/impor/baru" search={{ jenis: 'rka', dokumen: dokumenId }}>
              Impor dari berkas
            </Link>
          )}
        </div>
      </div>
    </section>
  )
}
