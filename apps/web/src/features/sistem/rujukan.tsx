import { useState } from 'react'
import { Cip } from '../../cip/cip.tsx'
import type { Jawaban } from '../../connection/kontrak.ts'
import { trpc } from '../../connection/trpc.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../kabar/kerangka.tsx'
import { Tabel } from '../../tabel/tabel.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { tanggalPendek, waktuPendek } from '../../waktu/waktu.ts'
import { CariRujukan } from './cari-rujukan.tsx'
import { type Edisi, hitungan, namaDaftar } from './daftar-rujukan.ts'

/** The national lists of codes and names: which editions are here, and a search in each. */
export function Rujukan() {
  const daftar = trpc.rujukan.daftar.useQuery()
  const [dibuka, setDibuka] = useState<Edisi | null>(null)
  useJudul('Daftar rujukan')
  const edisi = dibuka ?? daftar.data?.edisi[0] ?? null
  return (
    <>
      <div className="kepala">
        <h1>Daftar rujukan</h1>
      </div>
      {daftar.error && <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />}
      {!daftar.data && !daftar.error && <Kerangka baris={6} />}
      {daftar.data && (
        <div className="tumpuk">
          <DaftarEdisi edisi={daftar.data.edisi} buka={setDibuka} dibuka={edisi} />
          {edisi && (
            <CariRujukan key={`${edisi.daftar} ${edisi.edisi}`} edisi={edisi} diminta={dibuka !== null} />
          )}
          <RiwayatImpor impor={daftar.data.impor} />
        </div>
      )}
    </>
  )
}

function DaftarEdisi({
  edisi,
  dibuka,
  buka,
}: {
  edisi: readonly Edisi[]
  dibuka: Edisi | null
  buka: (edisi: Edisi) => void
}) {
  return (
    <section className="panel" aria-labelledby="edisi">
      <header>
        <h2 id="edisi">Edisi</h2>
      </header>
      <Tabel
        judul="Edisi setiap daftar, yang terbaru di atas"
        baris={edisi}
        kunci={(item) => `${item.daftar} ${item.edisi}`}
        kolom={[
          { kepala: 'Daftar', isi: (item) => <span className="kuat">{namaDaftar(item.daftar)}</span> },
          {
            kepala: 'Edisi',
            isi: (item) => (
              <span>
                {item.edisi}
                {item.dasar !== item.edisi && (
                  <span className="mini redup" style={{ display: 'block' }}>
                    {item.dasar}
                  </span>
                )}
              </span>
            ),
          },
          { kepala: 'Dipakai', isi: (item) => <Dipakai edisi={item} /> },
          { kepala: 'Diimpor', isi: (item) => <Diimpor edisi={item} /> },
          { kepala: 'Baris', angka: true, isi: (item) => hitungan(item.banyak) },
          {
            kepala: '',
            isi: (item) => (
              <button
                type="button"
                className="tombol kecil"
                aria-pressed={item.daftar === dibuka?.daftar && item.edisi === dibuka.edisi}
                aria-label={`Cari di ${namaDaftar(item.daftar)}, ${item.edisi}`}
                onClick={() => buka(item)}
              >
                Cari
              </button>
            ),
          },
        ]}
      />
    </section>
  )
}

function Dipakai({ edisi }: { edisi: Edisi }) {
  if (edisi.daftar === 'peta') return null
  if (edisi.sejakTahun === null) return <Cip>Belum dipakai</Cip>
  return <span className="angka">mulai {edisi.sejakTahun}</span>
}

function Diimpor({ edisi }: { edisi: Edisi }) {
  if (edisi.diimpor === null) return null
  return (
    <span>
      {tanggalPendek(edisi.diimpor)}
      <span className="mini redup" style={{ display: 'block' }}>
        {edisi.oleh}
      </span>
    </span>
  )
}

type Impor = Jawaban['rujukan']['daftar']['impor'][number]

function RiwayatImpor({ impor }: { impor: readonly Impor[] }) {
  return (
    <section className="panel" aria-labelledby="riwayat-impor">
      <header>
        <h2 id="riwayat-impor">Riwayat impor</h2>
      </header>
      <Tabel
        judul="Impor terakhir, terbaru di atas"
        baris={impor}
        kunci={(item) => item.imporId}
        kolom={[
          {
            kepala: 'Waktu',
            isi: (item) => <span className="angka">{waktuPendek(item.dicatat, true)}</span>,
          },
          {
            kepala: 'Daftar',
            isi: (item) => [namaDaftar(item.daftar), item.edisi].filter(Boolean).join(', '),
          },
          { kepala: 'Berkas', isi: (item) => item.berkas },
          { kepala: 'Oleh', isi: (item) => item.oleh },
          { kepala: 'Hasil', isi: (item) => <Hasil impor={item} /> },
          {
            kepala: 'Kejadian',
            samping: true,
            isi: (item) => <span className="sidik">{item.kejadian}</span>,
          },
        ]}
      />
    </section>
  )
}

function Hasil({ impor }: { impor: Impor }) {
  if (impor.hasil === 'ditolak')
    return (
      <span>
        <Cip nada="buruk">Ditolak</Cip> {hitungan(impor.ditolak)} dari {hitungan(impor.dibaca)} baris
      </span>
    )
  return (
    <span>
      {hitungan(impor.baru)} baru, {hitungan(impor.berubah)} berubah, {hitungan(impor.sama)} sama
    </span>
  )
}
