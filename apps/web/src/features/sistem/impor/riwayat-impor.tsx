import { Link } from '@tanstack/react-router'
import { Cip, type Nada } from '../../../cip/cip.tsx'
import { trpc } from '../../../connection/trpc.ts'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { Tabel } from '../../../tabel/tabel.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { waktuPendek } from '../../../waktu/waktu.ts'
import { bulat, type Riwayat } from './bentuk-impor.ts'

/** The history of imports: who, what, what came of it; each opens where it stands. */
export function RiwayatImpor() {
  const riwayat = trpc.impor.riwayat.useQuery({ jenis: null })
  useJudul('Impor')
  return (
    <>
      <div className="kepala">
        <h1>Impor</h1>
        {!riwayat.error && (
          <Link className="tombol utama" to="/impor/baru" search={{}}>
            Impor berkas
          </Link>
        )}
      </div>
      {riwayat.error && <KabarTolakan error={riwayat.error} ulangi={() => void riwayat.refetch()} />}
      {!riwayat.data && !riwayat.error && <Kerangka />}
      {riwayat.data && (
        <section className="panel" aria-labelledby="riwayat-impor">
          <header>
            <h2 id="riwayat-impor">Riwayat</h2>
          </header>
          {riwayat.data.length === 0 ? (
            <Kosong judul="Belum ada berkas yang diimpor.">
              Pilih Impor berkas: daftar dari Excel, CSV, atau JSON diperiksa dulu, baru disimpan.
            </Kosong>
          ) : (
            <DaftarRiwayat riwayat={riwayat.data} />
          )}
        </section>
      )}
    </>
  )
}

function DaftarRiwayat({ riwayat }: { riwayat: readonly Riwayat[] }) {
  return (
    <Tabel
      judul="Impor, terbaru di atas"
      baris={riwayat}
      kunci={({ imporanId }) => imporanId}
      kolom={[
        {
          kepala: 'Berkas',
          isi: ({ imporanId, namaBerkas }) => (
            <Link to="/impor/$imporanId" params={{ imporanId }}>
              {namaBerkas}
            </Link>
          ),
        },
        {
          kepala: 'Jenis',
          isi: ({ nama, tahun }) => (tahun === null ? nama : `${nama}, ${tahun}`),
        },
        {
          kepala: 'Oleh',
          isi: ({ oleh, unit }) => (
            <span>
              {oleh}
              <span className="mini redup blok">{unit}</span>
            </span>
          ),
        },
        { kepala: 'Waktu', isi: ({ dibuat }) => <span className="angka">{waktuPendek(dibuat, true)}</span> },
        { kepala: 'Hasil', isi: (satu) => <Hasil riwayat={satu} /> },
      ]}
    />
  )
}

const keadaan: Record<Riwayat['status'], { label: string; nada: Nada }> = {
  dibaca: { label: 'Belum diperiksa', nada: 'netral' },
  diperiksa: { label: 'Sudah diperiksa', nada: 'nila' },
  diterapkan: { label: 'Diterapkan', nada: 'baik' },
  dibatalkan: { label: 'Dibatalkan', nada: 'waspada' },
  gagal: { label: 'Berkas ditolak', nada: 'buruk' },
}

function Hasil({ riwayat }: { riwayat: Riwayat }) {
  const { status, hitungan, alasanBatal, olehBatal } = riwayat
  const { label, nada } = keadaan[status]
  return (
    <span>
      <Cip nada={nada}>{label}</Cip>
      {hitungan !== null && (
        <span className="mini redup blok">
          {bulat(hitungan.baru)} baru, {bulat(hitungan.berubah)} berubah, {bulat(hitungan.sama)} sama
          {hitungan.jumlahGalat > 0 ? `, ${bulat(hitungan.jumlahGalat)} galat` : ''}
        </span>
      )}
      {status === 'dibatalkan' && (
        <span className="mini redup blok">
          {olehBatal}: {alasanBatal}
        </span>
      )}
    </span>
  )
}
