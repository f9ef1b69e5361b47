import { Link, useParams } from '@tanstack/react-router'
import { Kerangka } from '../kabar/kerangka.tsx'
import { Kosong } from '../kabar/kosong.tsx'
import { useRuang } from '../sesi/konteks.tsx'
import { KabarTolakan } from '../tolakan/kabar-tolakan.tsx'
import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { Tabel } from '../tabel/tabel.tsx'
import { namaBidang, useJenis } from './jenis.ts'
import { useJudul } from './judul-halaman.ts'

// The roles that may try a cut over the whole budget.
const pensimulasi = ['tapd', 'sekda', 'ppkd', 'kdh', 'bappeda']

/** A section's documents in the order of the work. */
export function Bidang() {
  const { bidang } = useParams({ from: '/ruang/bidang/$bidang' })
  const { semua, isReady, error } = useJenis()
  const { tahun, sesi } = useRuang()
  const judul = `${namaBidang(bidang)} ${tahun}`
  useJudul(judul)
  if (error) return <KabarTolakan error={error} />
  if (!isReady) return <Kerangka />
  const jenis = semua.filter((item) => item.bidang === bidang)
  return (
    <>
      <div className="kepala">
        <h1>{judul}</h1>
      </div>
      {jenis.length === 0 && <Kosong judul="Belum ada jenis dokumen di bidang ini." />}
      <JenisBidang jenis={jenis} peran={sesi.aktif?.peran ?? ''} />
      {bidang === 'penganggaran' && sesi.aktif?.peran !== 'pemungut-pajak' && (
        <p>
          <Link to="/kepatuhan">Kepatuhan porsi anggaran wajib</Link>
          {' · '}
          <Link to="/standar-harga">Standar harga</Link>
          {' · '}
          <Link to="/asistensi">Asistensi RKA</Link>
          {pensimulasi.includes(sesi.aktif?.peran ?? '') && (
            <>
              {' · '}
              <Link to="/efisiensi">Simulasi efisiensi</Link>
            </>
          )}
          {' · '}
          <Link to="/kalender">Kalender anggaran</Link>
          {' · '}
          <Link to="/laporan/lampiran" search={{ kode: 'konsistensi' }}>
            Konsistensi RKPD–PPAS–RKA
          </Link>
        </p>
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
