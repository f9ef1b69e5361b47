import { Link } from '@tanstack/react-router'
import { Cip } from '../../../cip/cip.tsx'
import { trpc } from '../../../connection/trpc.ts'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { Tabel } from '../../../tabel/tabel.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { tanggalPendek } from '../../../waktu/waktu.ts'
import { sebutKeadaan, type Tenggat } from './bentuk-kalender.ts'
import { CatatTenggat } from './catat-tenggat.tsx'

/** The calendar of the budget year: what is due, by whom, on what basis, and what shows that it was done. */
export function Kalender() {
  const { tahun } = useRuang()
  const kalender = trpc.kalender.lihat.useQuery({ tahun })
  const judul = `Kalender anggaran ${tahun}`
  useJudul(judul)
  const semua = kalender.data ?? []
  return (
    <>
      <div className="kepala">
        <h1>{kalender.data ? `${judul}: ${ringkas(semua)}` : judul}</h1>
      </div>
      {kalender.error && <KabarTolakan error={kalender.error} ulangi={() => void kalender.refetch()} />}
      {!kalender.data && !kalender.error && <Kerangka baris={8} />}
      {kalender.data && (
        <div className="tumpuk">
          <Bagian judul={`Penyusunan, ${tahun - 1}`} tenggat={semua.filter(sampai(`${tahun}`))} />
          <Bagian
            judul={`Pelaksanaan dan perubahan, ${tahun}`}
            tenggat={semua.filter(({ tanggal }) => tanggal.startsWith(`${tahun}`))}
          />
          <Bagian
            judul={`Pertanggungjawaban, ${tahun + 1}`}
            tenggat={semua.filter(({ tanggal }) => tanggal >= `${tahun + 1}`)}
          />
          <p className="kecil redup">
            Hari kerja dihitung tanpa hari libur nasional, cuti bersama, dan libur daerah yang tercatat.
            Minggu I sebuah bulan berakhir tanggal 7, minggu II tanggal 14, minggu III tanggal 21, minggu IV
            tanggal 28.
          </p>
        </div>
      )}
    </>
  )
}

function sampai(batas: string) {
  return ({ tanggal }: Tenggat) => tanggal < batas
}

/** How the year stands, in one line. */
function ringkas(semua: readonly Tenggat[]): string {
  const banyak = (keadaan: Tenggat['keadaan']) => semua.filter((satu) => satu.keadaan === keadaan).length
  const bagian = [
    [banyak('lewat'), 'lewat tanpa catatan'],
    [banyak('dekat'), 'dekat'],
    [banyak('selesai') + banyak('terlambat'), 'selesai'],
  ] as const
  const teks = bagian.filter(([jumlah]) => jumlah > 0).map(([jumlah, kata]) => `${jumlah} ${kata}`)
  return teks.length === 0 ? `${semua.length} tenggat` : teks.join(', ')
}

function Bagian({ judul, tenggat }: { judul: string; tenggat: readonly Tenggat[] }) {
  if (tenggat.length === 0) return null
  return (
    <section className="panel" aria-label={judul}>
      <header>
        <h2>{judul}</h2>
      </header>
      <Tabel
        judul={judul}
        kelas="kalender"
        baris={tenggat}
        kunci={(satu) => satu.kode}
        kolom={[
          { kepala: 'Kegiatan', isi: (satu) => <Apa tenggat={satu} /> },
          { kepala: 'Paling lambat', isi: (satu) => <Kapan tenggat={satu} /> },
          { kepala: 'Oleh', isi: ({ pelaku }) => pelaku.join(', ') },
          { kepala: 'Keadaan', isi: (satu) => <Keadaan tenggat={satu} /> },
          { kepala: 'Selesai oleh', isi: (satu) => <Bukti tenggat={satu} /> },
        ]}
      />
    </section>
  )
}

const asalDasar = { terverifikasi: '', kutipan: ', kutipan', ingatan: ', belum diperiksa' } as const

function Apa({ tenggat }: { tenggat: Tenggat }) {
  const { nama, bersyarat, dasar, diperiksa, hitung } = tenggat
  return (
    <div>
      <b>{nama}</b>
      {bersyarat !== null && <span className="kecil"> {bersyarat}</span>}
      <div className="mini redup">
        {hitung}; {dasar}
        {asalDasar[diperiksa]}
      </div>
    </div>
  )
}

function Kapan({ tenggat: { tanggal, perkiraan } }: { tenggat: Tenggat }) {
  return (
    <div>
      <span className="angka">{tanggalPendek(tanggal)}</span>
      {perkiraan && <div className="mini redup">perkiraan</div>}
    </div>
  )
}

function Keadaan({ tenggat }: { tenggat: Tenggat }) {
  const { teks, nada } = sebutKeadaan(tenggat)
  return (
    <div>
      <Cip nada={nada}>{teks}</Cip>
      {tenggat.maju !== null && tenggat.maju.jumlah > 0 && (
        <div className="mini redup">
          {tenggat.maju.selesai} dari {tenggat.maju.jumlah} dokumen
        </div>
      )}
    </div>
  )
}

function Bukti({ tenggat }: { tenggat: Tenggat }) {
  const { dokumen, selesai, catatan } = tenggat
  return (
    <div>
      {selesai !== null && <div className="angka">{tanggalPendek(selesai)}</div>}
      {dokumen !== null && (
        <Link to="/dokumen/$jenis/$dokumenId" params={{ jenis: dokumen.jenis, dokumenId: dokumen.dokumenId }}>
          {dokumen.judul}
        </Link>
      )}
      {catatan !== null && (
        <span className="kecil">
          {catatan.bukti} <span className="redup">({catatan.peran})</span>
        </span>
      )}
      <CatatTenggat tenggat={tenggat} />
    </div>
  )
}
