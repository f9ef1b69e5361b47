import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Lini } from '../benang/lini.tsx'
import { trpc } from '../connection/trpc.ts'
import { Kerangka } from '../kabar/kerangka.tsx'
import { Kosong } from '../kabar/kosong.tsx'
import { KabarTolakan } from '../tolakan/kabar-tolakan.tsx'
import { peristiwaOf } from './jejak-ringkas.tsx'
import { judulDokumen, useSatuJenis } from './jenis.ts'
import { useJudul } from './judul-halaman.ts'
import { KepalaDokumen } from './kepala-dokumen.tsx'
import { StatusRantai } from './status-rantai.tsx'

type Saring = 'semua' | 'ditolak' | 'jadi'

const pilihan: readonly { nilai: Saring; label: string }[] = [
  { nilai: 'semua', label: 'Semua' },
  { nilai: 'jadi', label: 'Terjadi' },
  { nilai: 'ditolak', label: 'Ditolak sistem' },
]

/** The whole audit trail of one document: who, what, when, why, and the state of the chain. */
export function JejakDokumen() {
  const { jenis: kode, dokumenId } = useParams({ from: '/ruang/dokumen/$jenis/$dokumenId/jejak' })
  const { jenis, error } = useSatuJenis(kode)
  const lihat = trpc.dokumen.lihat.useQuery({ jenis: kode, dokumenId })
  const [saring, setSaring] = useState<Saring>('semua')
  useJudul('Jejak audit')
  if (error) return <KabarTolakan error={error} />
  if (lihat.error) return <KabarTolakan error={lihat.error} ulangi={() => void lihat.refetch()} />
  if (!lihat.data || !jenis) return <Kerangka baris={6} />
  const dokumen = lihat.data
  const tampak = dokumen.riwayat.toReversed().filter((item) => saring === 'semua' || item.hasil === saring)
  const ditolak = dokumen.riwayat.filter((item) => item.hasil === 'ditolak').length
  return (
    <>
      <KepalaDokumen
        jenis={jenis}
        kini="Jejak audit"
        judul={`${judulDokumen(jenis.singkatan, dokumen.nomor)}: ${dokumen.riwayat.length} peristiwa, ${ditolak} ditolak sistem`}
        nomor={dokumen.nomor}
        dokumenId={dokumenId}
      >
        <fieldset className="ruas" aria-label="Saring peristiwa">
          {pilihan.map((item) => (
            <button
              key={item.nilai}
              type="button"
              aria-pressed={item.nilai === saring}
              onClick={() => setSaring(item.nilai)}
            >
              {item.label}
            </button>
          ))}
        </fieldset>
      </KepalaDokumen>
      <div className="tata">
        <section className="panel" aria-label="Peristiwa">
          {tampak.length === 0 ? (
            <Kosong judul="Tidak ada peristiwa dengan saringan ini." />
          ) : (
            <div style={{ padding: '16px 20px 4px' }}>
              <Lini peristiwa={tampak.map((item) => peristiwaOf(item, true))} />
            </div>
          )}
        </section>
        <section className="panel" aria-labelledby="bukti">
          <header>
            <h2 id="bukti">Bukti</h2>
          </header>
          <div className="dalam kecil">
            <p>
              Setiap jurnal memuat sidik dokumen dan sidik jurnal sebelumnya. Satu angka yang berubah memutus
              rantai.
            </p>
            {dokumen.jurnal && (
              <p style={{ marginTop: 10 }}>
                <span className="redup">Rantai jurnal</span>
                <span className="sidik" style={{ display: 'block' }}>
                  {dokumen.jurnal.rantai}
                </span>
              </p>
            )}
            {dokumen.sidik !== '' && (
              <p style={{ marginTop: 10 }}>
                <span className="redup">Sidik isi dokumen</span>
                <span className="sidik" style={{ display: 'block' }}>
                  {dokumen.sidik}
                </span>
              </p>
            )}
          </div>
          <StatusRantai dokumen={dokumen} />
        </section>
      </div>
    </>
  )
}
