import { parseRupiah } from '@benang/values/rupiah'
import { Link } from '@tanstack/react-router'
import { Cip } from '../../cip/cip.tsx'
import { trpc } from '../../connection/trpc.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { Ikon } from '../../ikon/ikon.tsx'
import { Kabar } from '../../kabar/kabar.tsx'
import { Kerangka } from '../../kabar/kerangka.tsx'
import { Kosong } from '../../kabar/kosong.tsx'
import { useRuang } from '../../sesi/konteks.tsx'
import { Tabel } from '../../tabel/tabel.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { angka, rupiah } from '../../uang/uang.tsx'
import { waktuPendek } from '../../waktu/waktu.ts'
import type { RingkasanBuku } from './bentuk-buku.ts'
import { DaftarJurnal } from './daftar-jurnal.tsx'
import { GantiMode } from './ganti-mode.tsx'

/** The book of the year: each stage with what came in, went on and is left; the chain; the mode; the jurnal. */
export function Buku() {
  const { tahun } = useRuang()
  const ringkasan = trpc.buku.ringkasan.useQuery({ tahun })
  useJudul(`Buku besar ${tahun}`)
  return (
    <>
      <div className="kepala">
        <h1>
          Buku besar {tahun}
          {ringkasan.data ? `: ${ringkasan.data.jurnalAkhir} jurnal` : ''}
        </h1>
        <div className="deret alat">
          <Link className="tombol" to="/dokumen/$jenis" params={{ jenis: 'saldo_awal' }}>
            Saldo awal
          </Link>
          <Link className="tombol" to="/dokumen/$jenis" params={{ jenis: 'pembalikan' }}>
            Pembalikan
          </Link>
        </div>
      </div>
      {ringkasan.error && <KabarTolakan error={ringkasan.error} ulangi={() => void ringkasan.refetch()} />}
      {!ringkasan.data && !ringkasan.error && <Kerangka baris={6} />}
      {ringkasan.data && (
        <div className="tata">
          <div className="tumpuk">
            {ringkasan.data.mode === 'cermin' && <KabarCermin ringkasan={ringkasan.data} />}
            <PerTahap ringkasan={ringkasan.data} />
            <DaftarJurnal key={tahun} tahun={tahun} />
          </div>
          <div className="tumpuk">
            <Rantai ringkasan={ringkasan.data} tahun={tahun} />
            <GantiMode mode={ringkasan.data.mode} tahun={tahun} />
          </div>
        </div>
      )}
    </>
  )
}

function KabarCermin({ ringkasan }: { ringkasan: RingkasanBuku }) {
  return (
    <Kabar nada="waspada" judul={`Mode cermin: ${ringkasan.pelampauan.length} pelampauan tercatat`}>
      <span>Fakta yang melewati batas dicatat dan ditandai, tidak ditolak.</span>
      <ul>
        {ringkasan.pelampauan.map((item) => (
          <li key={`${item.kunci}${item.tahapNama}`}>
            {item.tahapNama}: {item.uraian} lebih <b className="uang">{rupiah(item.jumlah)}</b>
          </li>
        ))}
      </ul>
    </Kabar>
  )
}

function PerTahap({ ringkasan }: { ringkasan: RingkasanBuku }) {
  return (
    <section className="panel" aria-labelledby="per-tahap">
      <header>
        <h2 id="per-tahap">Per tahap</h2>
        <span className="kecil redup">
          {ringkasan.unitNama === null ? '' : `${ringkasan.unitNama}: `}masuk − diteruskan = sisa
        </span>
      </header>
      {ringkasan.tahap.length === 0 ? (
        <Kosong judul="Buku ini belum memuat jurnal.">Jurnal pertama masuk saat DPA disahkan.</Kosong>
      ) : (
        <Tabel
          judul="Saldo per tahap"
          baris={ringkasan.tahap}
          kunci={(item) => item.tahap}
          kolom={[
            { kepala: 'Tahap', isi: (item) => <b>{item.nama}</b> },
            { kepala: 'Masuk (Rp)', angka: true, isi: (item) => angka(item.masuk) },
            { kepala: 'Diteruskan (Rp)', angka: true, isi: (item) => angka(item.keluar) },
            {
              kepala: 'Sisa (Rp)',
              angka: true,
              isi: (item) => (
                <b className={parseRupiah(item.sisa) < 0n ? 'buruk-t' : undefined}>{angka(item.sisa)}</b>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}

function Rantai({ ringkasan, tahun }: { ringkasan: RingkasanBuku; tahun: number }) {
  const rusak = ringkasan.keadaan === 'rusak'
  return (
    <section className="panel" aria-labelledby="rantai-buku">
      <header>
        <h2 id="rantai-buku">Rantai</h2>
        <Cip nada={rusak ? 'buruk' : ringkasan.keadaan === 'utuh' ? 'baik' : 'netral'}>
          <Ikon nama="rantai" /> {rusak ? 'putus' : ringkasan.keadaan === 'utuh' ? 'utuh' : 'belum diperiksa'}
        </Cip>
      </header>
      <div className="dalam kecil">
        <p>
          Jurnal terakhir {tahun}/{ringkasan.jurnalAkhir}
        </p>
        <p className="redup">{ringkasan.diperiksa ? `Diperiksa ${waktuPendek(ringkasan.diperiksa)}` : ''}</p>
        <p className="sidik" style={{ marginTop: 8 }}>
          {ringkasan.rantai}
        </p>
      </div>
    </section>
  )
}
