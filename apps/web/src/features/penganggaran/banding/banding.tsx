import { keepPreviousData } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Remah } from '../../../benang/remah.tsx'
import type { Jawaban } from '../../../connection/kontrak.ts'
import { trpc } from '../../../connection/trpc.ts'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { PilihUnit } from '../../../tabel/pilih-unit.tsx'
import { TabelLaporan } from '../../../tabel/tabel-laporan.tsx'
import { UnduhLaporan } from '../../../tabel/unduh-laporan.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { readCariBanding } from './cari-banding.ts'
import { PilihPosisi } from './pilih-posisi.tsx'

/** Any two states of the budget cell by cell, published or not: before, after, more or less, and who changed it. */
export function Banding() {
  const cari = useSearch({ from: '/ruang/laporan/banding' })
  const pindah = useNavigate({ from: '/laporan/banding' })
  const { tahun, sesi } = useRuang()
  const versi = trpc.laporan.versi.useQuery({ tahun })
  const dari = cari.dari ?? (versi.data?.[0] === undefined ? 'j0' : `v${versi.data[0].versi}`)
  const ke = cari.ke ?? sesi.hariIni
  const { unit } = cari
  const found = trpc.laporan.banding.useQuery(
    { tahun, dari, ke, ...(unit === undefined ? {} : { unitId: unit }) },
    { placeholderData: keepPreviousData, enabled: versi.data !== undefined },
  )
  const { data, error } = found
  const set = (change: Readonly<Record<string, unknown>>) =>
    void pindah({ search: readCariBanding({ ...cari, dari, ke, ...change }), replace: true })
  const umum = { versi: versi.data ?? [], hariIni: sesi.hariIni }
  useJudul(`Bandingkan APBD ${tahun}`)
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
            kini="Bandingkan APBD"
          />
          <h1>{data ? kalimat(data) : `Bandingkan APBD ${tahun}`}</h1>
        </div>
        <UnduhLaporan berkas="banding" tanya={{ tahun, dari, ke, unit }} />
      </div>
      <search className="saring">
        <PilihPosisi
          {...umum}
          id="banding-dari"
          judul="Sebelum"
          nilai={dari}
          ubah={(satu) => set({ dari: satu })}
        />
        <PilihPosisi
          {...umum}
          id="banding-ke"
          judul="Setelah"
          nilai={ke}
          ubah={(satu) => set({ ke: satu })}
        />
        <PilihUnit id="banding-unit" nilai={unit} ubah={(satu) => set({ unit: satu })} />
      </search>
      {error && <KabarTolakan error={error} ulangi={() => void found.refetch()} />}
      {!data && !error && <Kerangka baris={8} />}
      {data && !error && <Isi laporan={data} />}
    </>
  )
}

type Laporan = Jawaban['laporan']['banding']

function Isi({ laporan }: { laporan: Laporan }) {
  const { judul, pemda, keterangan, pembuka, tabel, sisa, catatan } = laporan
  const [sebab] = pembuka
  return (
    <>
      <section className="panel" aria-label={judul}>
        <header>
          <h2>{pemda}</h2>
          <span className="kecil redup">{keterangan.join('; ')}</span>
        </header>
        {tabel.baris.length === 0 ? (
          <Kosong judul="Tidak ada yang berubah.">Anggaran kedua keadaan sama sampai sen.</Kosong>
        ) : (
          <TabelLaporan laporan={laporan} />
        )}
        <footer>
          <ul className="kecil redup catatan-lra">
            {sisa > 0 && (
              <li>{sisa.toLocaleString('id-ID')} baris lagi ada dalam berkasnya; unduh di atas.</li>
            )}
            {catatan.map((satu) => (
              <li key={satu}>{satu}</li>
            ))}
          </ul>
        </footer>
      </section>
      {sebab?.jenis === 'fakta' && (
        <section className="panel" aria-labelledby="judul-sebab">
          <header>
            <h2 id="judul-sebab">Dokumen di antaranya ({sebab.fakta.length})</h2>
          </header>
          <ul className="dalam kecil">
            {sebab.fakta.map(({ label, nilai }) => (
              <li key={label}>
                <b>{label}</b>: {nilai}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function kalimat({ tabel, sisa }: Laporan): string {
  const banyak = tabel.baris.filter(({ jenis }) => jenis === 'rincian').length + sisa
  return banyak === 0 ? 'Tidak ada yang berubah' : `${banyak.toLocaleString('id-ID')} mata anggaran berubah`
}
