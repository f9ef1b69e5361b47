import { Link, useParams } from '@tanstack/react-router'
import { Remah } from '../../../benang/remah.tsx'
import { Cip } from '../../../cip/cip.tsx'
import { trpc } from '../../../connection/trpc.ts'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { rupiah } from '../../../uang/uang.tsx'
import type { Benang } from './bentuk-benang.ts'
import { CariBenang } from './cari-benang.tsx'
import { DaftarSimpul } from './daftar-simpul.tsx'
import { HasilBenang } from './hasil-benang.tsx'
import { KainBenang } from './kain-benang.tsx'
import { TabelSelisih } from './tabel-selisih.tsx'

/** One golden thread: the finding, the cloth, the arithmetic, and every document on the way. */
export function LihatBenang() {
  const { tahun, kunci } = useParams({ from: '/ruang/benang/$tahun/$kunci' })
  const benang = trpc.benang.lihat.useQuery({ tahun: Number(tahun), kunci })
  useJudul(benang.data ? `Benang ${benang.data.judul}` : 'Benang emas')
  return (
    <>
      {benang.data ? <Kepala benang={benang.data} /> : <KepalaKosong kunci={kunci} />}
      <CariBenang key={kunci} tahun={Number(tahun)} />
      {benang.error && <KabarTolakan error={benang.error} ulangi={() => void benang.refetch()} />}
      {!benang.data && !benang.error && <Kerangka baris={8} />}
      {benang.data && <Isi benang={benang.data} />}
    </>
  )
}

function KepalaKosong({ kunci }: { kunci: string }) {
  return (
    <div className="kepala">
      <div>
        <Remah induk={[<Beranda key="benang" />]} kini={kunci} />
        <h1>Benang emas</h1>
      </div>
    </div>
  )
}

const Beranda = () => (
  <Link to="/benang" activeOptions={{ exact: true }}>
    Benang emas
  </Link>
)

function Kepala({ benang }: { benang: Benang }) {
  const { judul, keterangan, dari, mode, alur } = benang
  const luar = alur.simpul.flatMap(({ selisih }) => selisih).filter(({ tanda }) => tanda !== null).length
  return (
    <div className="kepala">
      <div>
        <Remah induk={[<Beranda key="benang" />]} kini={dari?.nomor || judul} />
        <h1>{judulOf(benang)}</h1>
        <p className="redup kecil">{keterangan.join(' · ')}</p>
        <p className="deret cip-benang">
          {mode === 'cermin' && <Cip nada="nila">Buku cermin</Cip>}
          {luar > 0 && <Cip nada="waspada">{luar} tambahan tidak tercantum dalam KUA-PPAS/RKPD</Cip>}
        </p>
      </div>
      <div className="deret alat">
        {dari && (
          <Link
            className="tombol"
            to="/dokumen/$jenis/$dokumenId"
            params={{ jenis: dari.jenis, dokumenId: dari.dokumenId }}
          >
            Buka {dari.jenisNama}
          </Link>
        )}
        <button type="button" className="tombol" onClick={() => window.print()}>
          Cetak
        </button>
      </div>
    </div>
  )
}

function judulOf({ judul, pilihan, alur: { simpul, temuan } }: Benang): string {
  if (pilihan.length > 0) return `${judul}: ${pilihan.length} benang`
  if (simpul.every(({ bagian }) => bagian.length === 0)) return judul
  return `${judul}: ${rupiah(temuan.awal)} ${temuan.awalKata}, ${rupiah(temuan.akhir)} ${temuan.akhirKata}`
}

function Isi({ benang }: { benang: Benang }) {
  const { pilihan, alur, tahun, dari } = benang
  if (pilihan.length > 0) return <Pilihan benang={benang} tahun={tahun} />
  if (alur.simpul.every(({ bagian }) => bagian.length === 0))
    return (
      <Kosong judul="Benang ini belum dimulai.">
        {dari?.jenis === 'usulan'
          ? 'Usulan masuk buku setelah diverifikasi; dari situ benangnya bisa diikuti.'
          : 'Belum ada dokumen yang membukukannya.'}
      </Kosong>
    )
  return (
    <div className="tumpuk">
      <KainBenang alur={alur} />
      <HasilBenang indikator={benang.indikator} />
      <TabelSelisih benang={benang} />
      <DaftarSimpul simpul={alur.simpul} />
    </div>
  )
}

function Pilihan({ benang, tahun }: { benang: Benang; tahun: number }) {
  return (
    <section className="panel" aria-labelledby="pilihan">
      <header>
        <h2 id="pilihan">Dokumen ini dilalui {benang.pilihan.length} benang; pilih satu</h2>
      </header>
      <ul className="dalam pilihan-benang">
        {benang.pilihan.map((satu) => (
          <li key={satu.kunci}>
            <Link to="/benang/$tahun/$kunci" params={{ tahun: String(tahun), kunci: satu.kunci }}>
              {satu.nama}
            </Link>
            <small className="redup baris">{satu.unit}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
