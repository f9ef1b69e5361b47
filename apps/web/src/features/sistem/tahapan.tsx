import { Link } from '@tanstack/react-router'
import { Cip } from '../../cip/cip.tsx'
import { trpc } from '../../connection/trpc.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../kabar/kerangka.tsx'
import { Kosong } from '../../kabar/kosong.tsx'
import { useRuang } from '../../sesi/konteks.tsx'
import { Tabel } from '../../tabel/tabel.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { tanggalPendek } from '../../waktu/waktu.ts'
import { JalanPengecualian } from '../penganggaran/pengecualian/jalan-pengecualian.tsx'
import type { TahapanTampak } from './bentuk.ts'

/** The year's schedule: what is open, until when, who answers for it, and on what basis. */
export function Tahapan() {
  const { tahun } = useRuang()
  const daftar = trpc.tahapan.daftar.useQuery({ tahun })
  useJudul('Tahapan')
  const terbuka = (daftar.data ?? []).filter((item) => item.terbuka).length
  return (
    <>
      <div className="kepala">
        <h1>
          Tahapan {tahun}
          {daftar.data ? `: ${terbuka} dari ${daftar.data.length} terbuka` : ''}
        </h1>
        <Link to="/kalender">Kalender anggaran</Link>
      </div>
      <section className="panel" aria-label="Jadwal tahapan">
        {daftar.error && <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />}
        {!daftar.data && !daftar.error && <Kerangka />}
        {daftar.data?.length === 0 && (
          <Kosong judul={`Belum ada jadwal tahun ${tahun}.`}>
            Admin menyusun tahapan sebelum tahun dimulai.
          </Kosong>
        )}
        {daftar.data && daftar.data.length > 0 && (
          <Tabel
            judul="Jadwal tahapan"
            baris={daftar.data}
            kunci={(item) => item.kode}
            kolom={[
              {
                kepala: 'Tahapan',
                isi: (item) => (
                  <>
                    <b>{item.nama}</b>
                    {item.sipdId !== null && <span className="mini redup"> SIPD {item.sipdId}</span>}
                  </>
                ),
              },
              { kepala: 'Keadaan', isi: (item) => <Keadaan tahapan={item} /> },
              { kepala: 'Dibuka', isi: (item) => <span className="angka">{tanggalPendek(item.buka)}</span> },
              {
                kepala: 'Ditutup',
                isi: (item) => (
                  <span className="angka">{item.tutup ? tanggalPendek(item.tutup) : 'belum ditentukan'}</span>
                ),
              },
              {
                kepala: 'Tenggat',
                isi: (item) => (
                  <>
                    {item.tenggat ? <span className="angka">{tanggalPendek(item.tenggat)}</span> : null}
                    {item.dasar ? <span className="mini redup"> {item.dasar}</span> : null}
                  </>
                ),
              },
              { kepala: 'Pemilik', isi: (item) => item.pemilik },
            ]}
          />
        )}
      </section>
      <JalanPengecualian />
    </>
  )
}

function Keadaan({ tahapan }: { tahapan: TahapanTampak }) {
  if (!tahapan.terbuka) return <Cip>Ditutup</Cip>
  const sisa = tahapan.sisaHariKerja
  if (sisa === null) return <Cip nada="baik">Terbuka</Cip>
  return <Cip nada={sisa <= 3 ? 'waspada' : 'baik'}>Terbuka, {sisa} hari kerja lagi</Cip>
}
