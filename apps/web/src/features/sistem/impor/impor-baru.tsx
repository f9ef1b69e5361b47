import { Link, useSearch } from '@tanstack/react-router'
import { type DragEvent, useState } from 'react'
import { trpc } from '../../../connection/trpc.ts'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kabar } from '../../../kabar/kabar.tsx'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { Tolakan } from '../../../tolakan/tolakan.tsx'
import type { JenisImpor } from './bentuk-impor.ts'
import { KepalaImpor } from './kepala-impor.tsx'
import { useUnggah } from './unggah.ts'

/** Step 1: what is imported, and the file. */
export function ImporBaru() {
  const { jenis: diminta, dokumen } = useSearch({ from: '/ruang/impor/baru' })
  const daftar = trpc.impor.jenis.useQuery()
  useJudul('Impor baru')
  const boleh = (daftar.data ?? []).filter((satu) => satu.dokumen === undefined || dokumen !== undefined)
  return (
    <div className="sempit">
      <KepalaImpor judul="Impor baru" langkah={0} rincian={[]} />
      {daftar.error && <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />}
      {!daftar.data && !daftar.error && <Kerangka />}
      {daftar.data && boleh.length === 0 && (
        <Kosong judul="Tidak ada yang bisa diimpor dengan peran ini.">
          Ganti peran di kanan atas, atau mulai dari dokumennya: tombol Impor di halaman RKA.
        </Kosong>
      )}
      {boleh.length > 0 && <PilihBerkas boleh={boleh} diminta={diminta} dokumen={dokumen} />}
    </div>
  )
}

type Pilihan = { boleh: readonly JenisImpor[]; diminta: string | undefined; dokumen: string | undefined }

function PilihBerkas({ boleh, diminta, dokumen }: Pilihan) {
  const { tahun } = useRuang()
  const [dipilih, setDipilih] = useState(diminta ?? '')
  const jenis = boleh.find((satu) => satu.jenis === dipilih) ?? (boleh.length === 1 ? boleh[0] : undefined)
  const { unggah, isBusy, error } = useUnggah()
  const send = (berkas: File | undefined) => {
    if (berkas === undefined || jenis === undefined) return
    void unggah({ jenis: jenis.jenis, dokumen, tahun: jenis.bertahun ? tahun : undefined, berkas })
  }
  return (
    <div className="tumpuk">
      {error !== null && <Tolakan error={error} tindakan="Membaca berkas" />}
      <section className="panel dalam-impor" aria-labelledby="apa">
        <div className="medan">
          <label htmlFor="jenis-impor" id="apa">
            Yang diimpor
          </label>
          <select
            id="jenis-impor"
            className="isian"
            value={jenis?.jenis ?? ''}
            onChange={(event) => setDipilih(event.currentTarget.value)}
          >
            {jenis === undefined && <option value="">Pilih daftar atau dokumennya</option>}
            {boleh.map((satu) => (
              <option key={satu.jenis} value={satu.jenis}>
                {satu.nama}
              </option>
            ))}
          </select>
          {jenis && (
            <span className="bantuan">
              {jenis.uraian}
              {jenis.bertahun ? ` Tahun ${tahun}, seperti di kepala halaman.` : ''}
            </span>
          )}
        </div>
        {jenis?.halangan && (
          <Kabar nada="waspada" judul="Hanya bisa diperiksa di sini">
            {jenis.halangan}
          </Kabar>
        )}
        <TempatBerkas jenis={jenis} isBusy={isBusy} kirim={send} />
      </section>
      <p className="kecil redup">
        Belum ada yang disimpan sampai langkah terakhir. <Link to="/impor">Riwayat impor</Link>
      </p>
    </div>
  )
}

function TempatBerkas(props: {
  jenis: JenisImpor | undefined
  isBusy: boolean
  kirim: (berkas: File | undefined) => void
}) {
  const { jenis, isBusy, kirim } = props
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    kirim(event.dataTransfer.files[0])
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(jenis !== undefined)
  }
  return (
    <div
      className={isOver ? 'jatuhkan di-atas' : 'jatuhkan'}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        <b>{isBusy ? 'Membaca berkas …' : 'Jatuhkan berkas di sini'}</b>
      </p>
      <input
        id="berkas-impor"
        className="sr"
        type="file"
        accept=".xlsx,.csv,.json,.txt"
        disabled={isBusy || jenis === undefined}
        aria-describedby={jenis === undefined ? 'berkas-sebab' : undefined}
        onChange={(event) => {
          kirim(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <label htmlFor="berkas-impor" className="tombol" aria-disabled={isBusy || jenis === undefined}>
        Pilih berkas
      </label>
      <span className="kecil redup">.xlsx, .csv atau .json, paling besar 20 MB</span>
      {jenis === undefined && (
        <span id="berkas-sebab" className="kecil redup">
          Pilih dulu yang diimpor.
        </span>
      )}
    </div>
  )
}
