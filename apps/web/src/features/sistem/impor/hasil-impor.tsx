import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Kabar } from '../../../kabar/kabar.tsx'
import { waktuPendek } from '../../../waktu/waktu.ts'
import { HitunganImpor } from './hitungan-impor.tsx'
import type { MesinImpor } from './use-imporan.ts'

/** Step 4: what was done, where it is, and the way back while there is one. */
export function HasilImpor({ mesin }: { mesin: MesinImpor }) {
  const { hasil, status, diterapkan, dibatalkan, alasanBatal } = mesin.imporan
  if (hasil === null) return null
  return (
    <div className="tumpuk">
      {status === 'diterapkan' ? (
        <Kabar nada="baik" judul="Impor sudah diterapkan">
          <span>{hasil.pesan}</span>
          <span className="kecil redup">{diterapkan === null ? '' : waktuPendek(diterapkan, true)}</span>
        </Kabar>
      ) : (
        <Kabar nada="waspada" judul="Impor ini dibatalkan">
          <span>{alasanBatal}</span>
          <span className="kecil redup">{dibatalkan === null ? '' : waktuPendek(dibatalkan, true)}</span>
        </Kabar>
      )}
      <HitunganImpor periksa={{ ...hitunganKosong, ...hasil }} />
      <div className="deret">
        {hasil.tautan !== null && (
          <a className="tombol utama" href={hasil.tautan.ke}>
            {hasil.tautan.label}
          </a>
        )}
        <Link className="tombol" to="/impor/baru" search={{}}>
          Impor berkas lain
        </Link>
        <Link className="tombol teks" to="/impor">
          Riwayat impor
        </Link>
      </div>
      {status === 'diterapkan' && <BatalkanImpor mesin={mesin} />}
    </div>
  )
}

const hitunganKosong = { baru: 0, berubah: 0, hilang: 0, sama: 0 }

function BatalkanImpor({ mesin }: { mesin: MesinImpor }) {
  const [isYakin, setYakin] = useState(false)
  const { halanganBatal } = mesin.imporan
  if (halanganBatal !== null)
    return (
      <p className="kecil redup">
        <b>Tidak bisa dibatalkan.</b> {halanganBatal}
      </p>
    )
  if (!isYakin)
    return (
      <div>
        <button type="button" className="tombol bahaya" onClick={() => setYakin(true)}>
          Batalkan impor ini
        </button>
      </div>
    )
  return (
    <section className="kabar waspada" aria-label="Batalkan impor ini">
      <b>Batalkan semua yang ditulis impor ini?</b>
      <span>Yang dicatat orang lain sesudahnya tetap. Pembatalan tercatat di riwayat dan jejak audit.</span>
      <span className="deret">
        <button
          type="button"
          className="tombol bahaya"
          aria-disabled={mesin.isBusy}
          onClick={() => void mesin.batalkan()}
        >
          Ya, batalkan impor
        </button>
        <button type="button" className="tombol" onClick={() => setYakin(false)}>
          Tidak jadi
        </button>
      </span>
    </section>
  )
}
