import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Remah } from '../../benang/remah.tsx'
import { trpc } from '../../connection/trpc.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../kabar/kerangka.tsx'
import { Kosong } from '../../kabar/kosong.tsx'
import { useRuang } from '../../sesi/konteks.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { readPenolakan } from '../../tolakan/penolakan.ts'
import type { KartuLengkap } from './bentuk-kinerja.ts'
import { FormKartu } from './form-kartu.tsx'
import { DokumenIndikator, Tahunan } from './tahun-indikator.tsx'
import { IsianTampak, Versi } from './isian-kartu.tsx'

/** One indicator: what it measures, its year by quarter, its documents, its versions. */
export function Kartu() {
  const { tahun } = useRuang()
  const indikatorId = Number(useParams({ from: '/ruang/kinerja/kartu/$indikatorId' }).indikatorId)
  const lihat = trpc.kinerja.bacaKartu.useQuery({ tahun, indikatorId })
  useJudul(lihat.data ? `Indikator: ${lihat.data.kartu.nama}` : 'Kartu indikator')
  if (lihat.error && readPenolakan(lihat.error).kode === 'TIDAK_ADA')
    return (
      <>
        <div className="kepala">
          <h1>Kartu indikator</h1>
        </div>
        <Kosong judul="Kartu itu tidak ada atau bukan milik unit Anda.">
          Pilih indikator dari halaman Kinerja.
        </Kosong>
      </>
    )
  if (lihat.error) return <KabarTolakan error={lihat.error} ulangi={() => void lihat.refetch()} />
  if (!lihat.data) return <Kerangka baris={6} />
  return <Isi key={indikatorId} lengkap={lihat.data} tahun={tahun} />
}

function Isi({ lengkap, tahun }: { lengkap: KartuLengkap; tahun: number }) {
  const { sesi } = useRuang()
  const [isEditing, setEditing] = useState(false)
  const { kartu } = lengkap
  const mayWrite = ['pptk', 'pa', 'kpa', 'bappeda'].includes(sesi.aktif?.peran ?? '')
  return (
    <>
      <div className="kepala">
        <div>
          <Remah
            induk={[
              <Link key="kinerja" to="/kinerja" search={{ unit: kartu.unitId }}>
                Kinerja
              </Link>,
            ]}
            kini="Kartu indikator"
          />
          <h1>{kartu.nama}</h1>
          <p className="nomor">
            {kartu.subKegiatanKode} {kartu.subKegiatanNama}
          </p>
        </div>
        <div className="deret alat">
          {mayWrite && (
            <button type="button" className="tombol" onClick={() => setEditing(!isEditing)}>
              {isEditing ? 'Batal mengubah' : 'Ubah kartu'}
            </button>
          )}
        </div>
      </div>
      <div className="tata">
        <div className="tumpuk">
          {isEditing && <FormKartu lama={kartu} selesai={() => setEditing(false)} />}
          <Tahunan lengkap={lengkap} tahun={tahun} />
          <DokumenIndikator dokumen={lengkap.dokumen} satuan={kartu.satuan} />
        </div>
        <aside className="tumpuk" aria-label="Kartu dan versinya">
          <IsianTampak kartu={kartu} />
          <Versi versi={lengkap.versi} />
        </aside>
      </div>
    </>
  )
}
