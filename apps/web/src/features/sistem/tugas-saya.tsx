import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { Link } from '@tanstack/react-router'
import { Lini } from '../../benang/lini.tsx'
import { trpc } from '../../connection/trpc.ts'
import type { DokumenRingkas, Tugas } from '../../dokumen/bentuk.ts'
import { judulDokumen, useJenis } from '../../dokumen/jenis.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../kabar/kerangka.tsx'
import { Kosong } from '../../kabar/kosong.tsx'
import { Pengingat } from '../penganggaran/kalender/pengingat.tsx'
import { useRuang } from '../../sesi/konteks.tsx'
import { Tabel } from '../../tabel/tabel.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { angka, rupiahKata } from '../../uang/uang.tsx'
import { hariPanjang, lamanya, tanggalPendek, waktuPendek } from '../../waktu/waktu.ts'
import { HitungMundur } from './hitung-mundur.tsx'
import { sekarang } from '../../waktu/jam.ts'

type Perlu = Tugas['perlu'][number]
type Menunggu = Tugas['menunggu'][number]

/** The inbox of the role in force: what needs me, what waits for others, what just happened. */
export function TugasSaya() {
  const { sesi, tahun } = useRuang()
  const { semua } = useJenis()
  const tugas = trpc.dokumen.tugasSaya.useQuery({ tahun })
  useJudul('Tugas saya')
  return (
    <>
      <div className="kepala-tugas">
        <h1>Tugas saya</h1>
        <span className="kecil redup">{hariPanjang(sesi.hariIni)}</span>
        <HitungMundur tahun={tahun} />
      </div>
      {tugas.error && <KabarTolakan error={tugas.error} ulangi={() => void tugas.refetch()} />}
      {!tugas.data && !tugas.error && <Kerangka baris={6} />}
      {tugas.data && (
        <>
          <Posisi posisi={tugas.data.posisi} />
          <div className="tata">
            <PerluAnda perlu={tugas.data.perlu} jenis={semua} hariIni={sesi.hariIni} />
            <div className="tumpuk">
              <Pengingat />
              <MenungguLain menunggu={tugas.data.menunggu} jenis={semua} />
              <section className="panel" aria-labelledby="terakhir">
                <header>
                  <h2 id="terakhir">Perubahan terakhir</h2>
                </header>
                {tugas.data.terakhir.length === 0 ? (
                  <Kosong judul="Belum ada perubahan di unit Anda." />
                ) : (
                  <div style={{ padding: '14px 20px 0' }}>
                    <Lini
                      peristiwa={tugas.data.terakhir.map((item, index) => ({
                        id: `${item.dokumenId}-${index}`,
                        judul: (
                          <Link
                            to="/dokumen/$jenis/$dokumenId"
                            params={{ jenis: item.jenis, dokumenId: item.dokumenId }}
                          >
                            {item.judul}
                          </Link>
                        ),
                        siapa: `${item.nama}, ${waktuPendek(item.waktu)}`,
                        keadaan: item.hasil === 'ditolak' ? 'tolak' : undefined,
                      }))}
                    />
                  </div>
                )}
              </section>
            </div>
          </div>
        </>
      )}
    </>
  )
}

function Posisi({ posisi }: { posisi: Tugas['posisi'] }) {
  if (posisi.length === 0) return null
  return (
    <dl className="panel posisi">
      {posisi.map((item) => (
        <div key={item.nama}>
          <dt>{item.nama}</dt>
          <dd>
            {rupiahKata(item.jumlah)}
            <small>{item.keterangan}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function PerluAnda(props: { perlu: readonly Perlu[]; jenis: readonly JenisDokumen[]; hariIni: string }) {
  const { perlu, jenis, hariIni } = props
  return (
    <section className="panel" aria-labelledby="perlu">
      <header>
        <h2 id="perlu">Perlu Anda ({perlu.length})</h2>
      </header>
      {perlu.length === 0 ? (
        <Kosong judul="Tidak ada yang menunggu Anda.">
          Dokumen baru dibuat dari menu Penganggaran atau Penatausahaan. Peran lain: tekan Alt+R.
        </Kosong>
      ) : (
        <Tabel
          judul="Tugas menurut tenggat"
          kelas="tugas"
          baris={perlu}
          kunci={(item) => item.dokumenId}
          kolom={[
            {
              kepala: 'Tugas',
              isi: (item) => (
                <Link
                  to="/dokumen/$jenis/$dokumenId"
                  params={{ jenis: item.jenis, dokumenId: item.dokumenId }}
                >
                  {nama(item, jenis)}, {item.uraian}
                </Link>
              ),
            },
            { kepala: 'Tenggat', isi: (item) => <Tenggat tenggat={item.tenggat} hariIni={hariIni} /> },
            { kepala: 'Nilai (Rp)', angka: true, isi: (item) => angka(item.jumlah) },
            {
              kepala: '',
              angka: true,
              isi: (item) => (
                <Link
                  className="tombol kecil"
                  to="/dokumen/$jenis/$dokumenId"
                  params={{ jenis: item.jenis, dokumenId: item.dokumenId }}
                  aria-label={`${item.tindakan}: ${nama(item, jenis)}, ${item.uraian}`}
                >
                  {item.tindakan}
                </Link>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}

function Tenggat({ tenggat, hariIni }: { tenggat: string | null; hariIni: string }) {
  if (tenggat === null) return <span className="redup">tanpa tenggat</span>
  if (tenggat < hariIni) return <span className="buruk-t kuat">lewat, {tanggalPendek(tenggat)}</span>
  if (tenggat === hariIni) return <span className="buruk-t kuat">Hari ini</span>
  return <span className="waspada-t kuat angka">{tanggalPendek(tenggat)}</span>
}

function MenungguLain({
  menunggu,
  jenis,
}: {
  menunggu: readonly Menunggu[]
  jenis: readonly JenisDokumen[]
}) {
  return (
    <section className="panel tunggu" aria-labelledby="menunggu">
      <header>
        <h2 id="menunggu">Menunggu orang lain ({menunggu.length})</h2>
      </header>
      {menunggu.length === 0 ? (
        <Kosong judul="Tidak ada dokumen Anda di tangan orang lain." />
      ) : (
        <ul>
          {menunggu.map((item) => (
            <li key={item.dokumenId}>
              <Link to="/dokumen/$jenis/$dokumenId" params={{ jenis: item.jenis, dokumenId: item.dokumenId }}>
                {nama(item, jenis)}, {item.uraian}
              </Link>
              <span className="angka">{rupiahKata(item.jumlah)}</span>
              <small>
                {item.pemegang}, {lamanya(item.sejak, sekarang())}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function nama(dokumen: DokumenRingkas, jenis: readonly JenisDokumen[]): string {
  const singkatan =
    jenis.find((item) => item.kode === dokumen.jenis)?.singkatan ?? dokumen.jenis.toUpperCase()
  return dokumen.nomor === null ? singkatan : judulDokumen(singkatan, dokumen.nomor)
}
