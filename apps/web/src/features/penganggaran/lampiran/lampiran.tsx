import { keepPreviousData } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Remah } from '../../../benang/remah.tsx'
import { trpc } from '../../../connection/trpc.ts'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { TabelLaporan } from '../../../tabel/tabel-laporan.tsx'
import { UnduhLaporan } from '../../../tabel/unduh-laporan.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { CetakBuku } from './cetak-buku.tsx'
import { PilihLampiran } from './pilih-lampiran.tsx'

/** Annexes of Perda and Perkada and the forms of a unit, from the book as it stands or as it was, on the screen and as files. */
export function Lampiran() {
  const cari = useSearch({ from: '/ruang/laporan/lampiran' })
  const pindah = useNavigate({ from: '/laporan/lampiran' })
  const { tahun } = useRuang()
  const { kode = 'perda-1', keadaan = 'apbd', unit, sampai, sejak } = cari
  const found = trpc.laporan.lampiran.useQuery(
    {
      ...{ tahun, kode, keadaan },
      ...(unit === undefined ? {} : { unitId: unit }),
      ...(sampai === undefined ? {} : { sampai }),
      ...(sejak === undefined ? {} : { sejak }),
    },
    { placeholderData: keepPreviousData },
  )
  const { data, error } = found
  useJudul('Lampiran APBD')
  return (
    <>
      <div className="kepala">
        <div>
          <Remah
            induk={[
              <Link key="laporan" to="/laporan">
                Laporan
              </Link>,
            ]}
            kini="Lampiran APBD"
          />
          <h1>{data?.judul ?? 'Lampiran APBD'}</h1>
        </div>
        <div className="deret alat">
          <CetakBuku tanya={{ tahun, keadaan, ...(sampai === undefined ? {} : { sampai }) }} />
          <UnduhLaporan berkas="lampiran" tanya={{ tahun, ...cari, kode, keadaan }} />
        </div>
      </div>
      <PilihLampiran cari={{ ...cari, kode }} ubah={(search) => void pindah({ search, replace: true })} />
      {error && <KabarTolakan error={error} ulangi={() => void found.refetch()} />}
      {!data && !error && <Kerangka baris={8} />}
      {data && !error && (
        <section className="panel" aria-label={data.judul}>
          <header>
            <h2>{data.unit ?? data.pemda}</h2>
            <span className="kecil redup">{data.keterangan.join(', ')}</span>
          </header>
          <TabelLaporan laporan={data} />
          <footer>
            <ul className="kecil redup catatan-lra">
              {data.sisa > 0 && (
                <li>{data.sisa.toLocaleString('id-ID')} baris lagi ada dalam berkasnya; unduh di atas.</li>
              )}
              {data.catatan.map((satu) => (
                <li key={satu}>{satu}</li>
              ))}
            </ul>
          </footer>
        </section>
      )}
    </>
  )
}
