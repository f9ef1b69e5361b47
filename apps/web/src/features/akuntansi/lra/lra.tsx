import { keepPreviousData } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { trpc } from '../../../connection/trpc.ts'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { UnduhLaporan } from '../../../tabel/unduh-laporan.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { rupiahKata } from '../../../uang/uang.tsx'
import { angkaLaporan } from '../../../uang/angka-laporan.ts'
import type { LaporanLra } from './bentuk-lra.ts'
import { PilihLra } from './pilih-lra.tsx'
import { TabelLra } from './tabel-lra.tsx'

/** Laporan Realisasi Anggaran of the year of work, on the screen and as files. */
export function Lra() {
  const cari = useSearch({ from: '/ruang/laporan' })
  const pindah = useNavigate({ from: '/laporan' })
  const { tahun, sesi } = useRuang()
  const { potongan = 'ringkas', unit, sampai } = cari
  const lra = trpc.laporan.lra.useQuery(
    {
      ...{ tahun, potongan },
      ...(unit === undefined ? {} : { unitId: unit }),
      ...(sampai === undefined ? {} : { sampai }),
    },
    { placeholderData: keepPreviousData },
  )
  const judul = `LRA ${tahun}`
  useJudul(judul)
  return (
    <>
      <div className="kepala">
        <h1>{lra.data ? `${judul}: ${temuanOf(lra.data)}` : judul}</h1>
        <div className="deret alat">
          <Link className="tombol" to="/laporan/lampiran">
            Lampiran APBD
          </Link>
          <Link className="tombol" to="/laporan/banding">
            Bandingkan
          </Link>
          <UnduhLaporan berkas="lra" tanya={{ tahun, ...cari }} />
        </div>
      </div>
      <PilihLra cari={cari} ubah={(search) => void pindah({ search, replace: true })} />
      {lra.error && <KabarTolakan error={lra.error} ulangi={() => void lra.refetch()} />}
      {!lra.data && !lra.error && <Kerangka baris={8} />}
      {lra.data && !lra.error && (
        <section className="panel" aria-label={lra.data.judul}>
          <header>
            <h2>{[lra.data.judul, lra.data.unit].filter(Boolean).join(', ')}</h2>
            <span className="kecil redup">{lra.data.keterangan.join(', ')}</span>
          </header>
          {isKosong(lra.data) ? (
            <Kosong judul={`Belum ada anggaran di buku ${tahun}.`}>
              Angka muncul setelah DPA disahkan dan SP2D terbit.
            </Kosong>
          ) : (
            <TabelLra laporan={lra.data} cari={cari} bisaTelusur={sesi.aktif?.peran !== 'dprd'} />
          )}
          <footer>
            <ul className="kecil redup catatan-lra">
              {lra.data.catatan.map((satu) => (
                <li key={satu}>{satu}</li>
              ))}
            </ul>
          </footer>
        </section>
      )}
    </>
  )
}

/** What the report says about spending, or of a unit that spends nothing about revenue, in one line. */
function temuanOf(laporan: LaporanLra): string {
  return jumlahOf(laporan, 'belanja') ?? jumlahOf(laporan, 'pendapatan') ?? 'belum ada belanja dianggarkan'
}

function jumlahOf({ tabel }: LaporanLra, bagian: string): string | null {
  const row = tabel.baris.find(({ sel }) => sel[1] === `JUMLAH ${bagian.toUpperCase()}`)
  const [, , anggaran = null, realisasi = null, persen = null] = row?.sel ?? []
  if (anggaran === null || realisasi === null || persen === null) return null
  return `${bagian} ${rupiahKata(realisasi)} dari ${rupiahKata(anggaran)}, ${angkaLaporan(persen)}%`
}

function isKosong({ tabel }: LaporanLra): boolean {
  return tabel.baris.every(({ jenis }) => jenis === 'judul' || jenis === 'jumlah')
}
