import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Cip } from '../../../cip/cip.tsx'
import type { Jawaban } from '../../../connection/kontrak.ts'
import { trpc } from '../../../connection/trpc.ts'
import { runCommand } from '../../../draf/run-command.ts'
import { showToast } from '../../../kabar/toast.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { Tabel } from '../../../tabel/tabel.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { tanggalPendek } from '../../../waktu/waktu.ts'

type Jalan = Jawaban['pengecualian']['jalan'][number]

/** Ways above a ceiling with their basis; what is only recalled counts once this pemda has named its own. */
export function JalanPengecualian() {
  const { sesi } = useRuang()
  const daftar = trpc.pengecualian.jalan.useQuery()
  const mayAdd = ['admin', 'ppkd'].includes(sesi.aktif?.peran ?? '')
  return (
    <section className="panel" aria-labelledby="jalan-pengecualian" style={{ marginTop: 20 }}>
      <header>
        <h2 id="jalan-pengecualian">Jalan pengecualian plafon</h2>
      </header>
      {daftar.error && <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />}
      {daftar.data && (
        <Tabel
          judul="Jalan pengecualian plafon"
          baris={daftar.data}
          kunci={(satu) => satu.kode}
          kolom={[
            { kepala: 'Jalan', isi: (satu) => <b>{satu.nama}</b> },
            { kepala: 'Melewati', isi: (satu) => (satu.untuk === 'ppas' ? 'pagu RKPD' : 'plafon KUA-PPAS') },
            { kepala: 'Dasar', isi: (satu) => <Dasar jalan={satu} /> },
            { kepala: 'Berlaku di sini', isi: (satu) => <Berlaku jalan={satu} /> },
          ]}
        />
      )}
      {daftar.data && mayAdd && <Catat pilihan={daftar.data.filter((satu) => satu.perPemda)} />}
    </section>
  )
}

function Dasar({ jalan }: { jalan: Jalan }) {
  return (
    <>
      {jalan.dasar} {jalan.ingatan && <Cip nada="waspada">diingat, naskah belum dibaca</Cip>}
    </>
  )
}

function Berlaku({ jalan }: { jalan: Jalan }) {
  if (!jalan.perPemda) return `sejak ${tanggalPendek(jalan.sejak)}`
  if (jalan.tercatat.length === 0) return <span className="redup">belum dicatat, tidak berlaku</span>
  return jalan.tercatat.map(({ sejak, sampai, dasar }) => (
    <span key={sejak} style={{ display: 'block' }}>
      sejak {tanggalPendek(sejak)}
      {sampai === null ? '' : ` sampai ${tanggalPendek(sampai)}`}: {dasar}
    </span>
  ))
}

function Catat({ pilihan }: { pilihan: readonly Jalan[] }) {
  const { sesi } = useRuang()
  const queries = useQueryClient()
  const catat = trpc.pengecualian.catatJalan.useMutation()
  const [isi, setIsi] = useState({ kode: pilihan[0]?.kode ?? '', sejak: sesi.hariIni, dasar: '' })
  const [isAsked, setAsked] = useState(false)
  const galat = isAsked && isi.dasar.trim().length < 3 ? 'Tulis nomor dan tanggal dasarnya.' : undefined
  const send = async () => {
    setAsked(true)
    if (isi.dasar.trim().length < 3 || catat.isPending) return
    try {
      await runCommand('jalan-pengecualian', (perintah) => catat.mutateAsync({ perintah, ...isi }))
      setIsi({ ...isi, dasar: '' })
      setAsked(false)
      showToast('Jalan pengecualian tercatat.')
      await queries.invalidateQueries()
    } catch {
      // Shown below from the mutation itself.
    }
  }
  return (
    <form
      className="dalam formulir"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {catat.error && <KabarTolakan error={catat.error} />}
      <div className="medan">
        <label htmlFor="jalan-kode">Jalan</label>
        <select
          id="jalan-kode"
          className="isian"
          value={isi.kode}
          onChange={(event) => setIsi({ ...isi, kode: event.currentTarget.value })}
        >
          {pilihan.map((satu) => (
            <option key={satu.kode} value={satu.kode}>
              {satu.nama}, untuk {satu.untuk === 'ppas' ? 'KUA-PPAS' : 'RKA'}
            </option>
          ))}
        </select>
      </div>
      <div className="medan">
        <label htmlFor="jalan-sejak">Berlaku sejak</label>
        <input
          id="jalan-sejak"
          type="date"
          className="isian"
          value={isi.sejak}
          onChange={(event) => setIsi({ ...isi, sejak: event.currentTarget.value })}
        />
      </div>
      <div className="medan lebar">
        <label htmlFor="jalan-dasar">Dasar pemda ini</label>
        {galat && (
          <span className="galat" id="jalan-dasar-galat">
            {galat}
          </span>
        )}
        <input
          id="jalan-dasar"
          className="isian"
          aria-invalid={galat ? true : undefined}
          aria-describedby={galat ? 'jalan-dasar-galat' : undefined}
          value={isi.dasar}
          onChange={(event) => setIsi({ ...isi, dasar: event.currentTarget.value })}
        />
      </div>
      <div className="deret">
        <button type="submit" className="tombol" aria-disabled={catat.isPending || undefined}>
          Catat jalan pengecualian
        </button>
      </div>
    </form>
  )
}
