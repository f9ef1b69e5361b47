import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Cip } from '../../cip/cip.tsx'
import type { Jawaban } from '../../connection/kontrak.ts'
import { trpc } from '../../connection/trpc.ts'
import { useSebutan } from '../../dokumen/jenis.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../kabar/kerangka.tsx'
import { Kosong } from '../../kabar/kosong.tsx'
import { Tabel } from '../../tabel/tabel.tsx'
import { judulOf, KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { waktuPendek } from '../../waktu/waktu.ts'
import { SaringJejak, toCari } from './saring-jejak.tsx'

type Jejak = Jawaban['audit']['cari']['jejak'][number]

/** The audit trail of the pemda: who did what in which role, and what the system refused. */
export function JejakAudit() {
  const [saring, setSaring] = useState({ dari: '', sampai: '', orang: '', hasil: '', kejadian: '' })
  const [sebelum, setSebelum] = useState<string | null>(null)
  const cari = trpc.audit.cari.useQuery(
    { ...toCari(saring), ...(sebelum === null ? {} : { sebelum }) },
    { placeholderData: keepPreviousData },
  )
  const berikut = cari.data?.berikut ?? null
  useJudul('Jejak audit')
  return (
    <>
      <div className="kepala">
        <h1>Jejak audit</h1>
      </div>
      <SaringJejak
        saring={saring}
        ubah={(next) => {
          setSaring(next)
          setSebelum(null)
        }}
      />
      <section className="panel" aria-label="Peristiwa">
        {cari.error && <KabarTolakan error={cari.error} ulangi={() => void cari.refetch()} />}
        {!cari.data && !cari.error && <Kerangka baris={6} />}
        {cari.data?.jejak.length === 0 && (
          <Kosong judul="Tidak ada peristiwa dengan saringan ini.">
            Longgarkan tanggal, atau hapus nama dan kode kejadian.
          </Kosong>
        )}
        {cari.data && cari.data.jejak.length > 0 && <DaftarJejak jejak={cari.data.jejak} />}
        {(berikut !== null || sebelum !== null) && (
          <footer>
            {sebelum !== null && (
              <button type="button" className="tombol kecil" onClick={() => setSebelum(null)}>
                Ke yang terbaru
              </button>
            )}
            {berikut !== null && (
              <button type="button" className="tombol kecil" onClick={() => setSebelum(berikut)}>
                Peristiwa sebelumnya
              </button>
            )}
          </footer>
        )}
      </section>
    </>
  )
}

function DaftarJejak({ jejak }: { jejak: readonly Jejak[] }) {
  return (
    <Tabel
      judul="Peristiwa, terbaru di atas"
      baris={jejak}
      kunci={(item) => item.jejakId}
      kolom={[
        {
          kepala: 'Waktu',
          isi: (item) => <span className="angka">{waktuPendek(item.waktu, true)}</span>,
        },
        { kepala: 'Siapa', isi: (item) => <Siapa jejak={item} /> },
        { kepala: 'Peristiwa', isi: (item) => <Peristiwa jejak={item} /> },
        { kepala: 'Dokumen', isi: (item) => <Dokumen jejak={item} /> },
        { kepala: 'Kejadian', isi: (item) => <span className="sidik">{item.kejadian}</span> },
        { kepala: 'Alamat', samping: true, isi: (item) => item.alamat ?? '' },
      ]}
    />
  )
}

function Siapa({ jejak }: { jejak: Jejak }) {
  const peran = [jejak.peranNama, jejak.unitNama].filter((text) => text !== null).join(', ')
  return (
    <span>
      {jejak.nama ?? jejak.namaMasuk ?? `pengguna ${jejak.penggunaId}`}
      {peran !== '' && (
        <span className="mini redup" style={{ display: 'block' }}>
          {peran}
        </span>
      )}
    </span>
  )
}

function Peristiwa({ jejak }: { jejak: Jejak }) {
  return (
    <span>
      {jejak.label}{' '}
      {jejak.kode !== null && (
        <>
          <Cip nada="buruk">Ditolak</Cip>
          <span className="mini redup" style={{ display: 'block' }}>
            {jejak.pesan ?? judulOf(jejak.kode)}
          </span>
        </>
      )}
    </span>
  )
}

function Dokumen({ jejak }: { jejak: Jejak }) {
  const sebut = useSebutan()
  const { dokumenId, dokumenJenis } = jejak
  if (dokumenId === null || dokumenJenis === null) return null
  return (
    <Link to="/dokumen/$jenis/$dokumenId" params={{ jenis: dokumenJenis, dokumenId }}>
      {sebut({ jenis: dokumenJenis, nomor: jejak.dokumenNomor })}
    </Link>
  )
}
