import { Link, useLocation, useParams } from '@tanstack/react-router'
import { trpc } from '../connection/trpc.ts'
import { Kerangka } from '../kabar/kerangka.tsx'
import { Kosong } from '../kabar/kosong.tsx'
import { useRuang } from '../sesi/konteks.tsx'
import { KabarTolakan } from '../tolakan/kabar-tolakan.tsx'
import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { Tabel } from '../tabel/tabel.tsx'
import { angka } from '../uang/uang.tsx'
import { namaBidang, useJenis } from './jenis.ts'
import { useJudul } from './judul-halaman.ts'
import { TautDokumen } from './turunan.tsx'

/** A section's documents in the order of the work; `semua` with a search word looks through every kind. */
export function Bidang() {
  const { bidang } = useParams({ from: '/ruang/bidang/$bidang' })
  const cari = useLocation({ select: (location) => decodeURIComponent(location.hash) })
  const { semua, isReady, error } = useJenis()
  const { tahun, sesi } = useRuang()
  const judul = bidang === 'semua' ? `Hasil cari “${cari}”` : `${namaBidang(bidang)} ${tahun}`
  useJudul(judul)
  if (error) return <KabarTolakan error={error} />
  if (!isReady) return <Kerangka />
  const jenis = semua.filter((item) => bidang === 'semua' || item.bidang === bidang)
  return (
    <>
      <div className="kepala">
        <h1>{judul}</h1>
      </div>
      {jenis.length === 0 && <Kosong judul="Belum ada jenis dokumen di bidang ini." />}
      {bidang === 'semua' ? (
        <div className="tumpuk">
          {jenis.map((item) => (
            <HasilCari key={item.kode} jenis={item} cari={cari} tahun={tahun} />
          ))}
        </div>
      ) : (
        <JenisBidang jenis={jenis} peran={sesi.aktif?.peran ?? ''} />
      )}
    </>
  )
}

function JenisBidang({ jenis, peran }: { jenis: readonly JenisDokumen[]; peran: string }) {
  return (
    <section className="panel" aria-label="Jenis dokumen">
      <Tabel
        judul="Jenis dokumen bidang ini"
        kelas="tugas"
        baris={jenis}
        kunci={(item) => item.kode}
        kolom={[
          {
            kepala: 'Dokumen',
            isi: (item) => (
              <Link to="/dokumen/$jenis" params={{ jenis: item.kode }}>
                {item.nama}
              </Link>
            ),
          },
          { kepala: 'Dibuat dari', isi: (item) => item.asal?.jenis.join(', ').toUpperCase() ?? '' },
          {
            kepala: 'Peran Anda',
            isi: (item) =>
              item.langkah
                .filter((langkah) => langkah.peran.includes(peran))
                .map((langkah) => langkah.label)
                .join(', '),
          },
        ]}
      />
    </section>
  )
}

function HasilCari({ jenis, cari, tahun }: { jenis: JenisDokumen; cari: string; tahun: number }) {
  const hasil = trpc.dokumen.daftar.useQuery({ tahun, jenis: jenis.kode, cari, halaman: 1 })
  if (!hasil.data || hasil.data.baris.length === 0) return null
  return (
    <section className="panel" aria-label={jenis.nama}>
      <header>
        <h2>
          {jenis.nama} ({hasil.data.jumlahBaris})
        </h2>
      </header>
      <Tabel
        judul={`Hasil cari ${jenis.nama}`}
        kelas="tugas"
        baris={hasil.data.baris}
        kunci={(item) => item.dokumenId}
        kolom={[
          { kepala: 'Nomor', isi: (item) => <TautDokumen dokumen={item} /> },
          { kepala: 'Uraian', isi: (item) => item.uraian },
          { kepala: 'Jumlah (Rp)', angka: true, isi: (item) => angka(item.jumlah) },
        ]}
      />
    </section>
  )
}
