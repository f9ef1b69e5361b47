import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { tanggalStandar } from '@benang/domain/penganggaran/standar/tanggal-standar'
import { trpc } from '../../../connection/trpc.ts'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kabar } from '../../../kabar/kabar.tsx'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { Tabel } from '../../../tabel/tabel.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { angka } from '../../../uang/uang.tsx'
import { type BarisStandar, type CariStandar, semuaJenis } from './bentuk-standar.ts'
import { DaftarEdisi } from './daftar-edisi.tsx'
import { SaringStandar } from './saring-standar.tsx'

const tungguMs = 200

/** The standard prices in force, searched as they are typed, with the decrees they come from and the list as files. */
export function StandarHarga() {
  const asked = useSearch({ from: '/ruang/standar-harga' })
  const pindah = useNavigate({ from: '/standar-harga' })
  const { tahun, sesi } = useRuang()
  const [teks, setTeks] = useState(asked.cari ?? '')
  const [cari] = useDebouncedValue(teks.trim().slice(0, 120), tungguMs)
  const tanggal = asked.tanggal ?? tanggalStandar(tahun, sesi.hariIni)
  const [halaman, setHalaman] = useState(1)
  const daftar = trpc.standarHarga.daftar.useQuery(
    {
      ...{ cari, tanggal, halaman, zona: asked.zona ?? 1, rekening: asked.rekening ?? null },
      jenis: asked.jenis === undefined ? [...semuaJenis] : [asked.jenis],
    },
    { placeholderData: keepPreviousData },
  )
  useJudul('Standar harga')
  const saring = (baru: CariStandar) => {
    setHalaman(1)
    void pindah({ search: baru, replace: true })
  }
  return (
    <>
      <div className="kepala">
        <h1>Standar harga</h1>
        <div className="deret alat">
          <Unduh tanggal={tanggal} />
          <Link to="/dokumen/$jenis/baru" params={{ jenis: 'usulan_standar' }} className="tombol utama">
            Usulkan harga
          </Link>
        </div>
      </div>
      <div className="tumpuk">
        <section className="panel" aria-label="Cari standar harga">
          <search className="dalam formulir">
            <div className="medan">
              <label htmlFor="cari-standar">Barang, spesifikasi, atau kode</label>
              <input
                id="cari-standar"
                type="search"
                className="isian"
                value={teks}
                onChange={(event) => {
                  setTeks(event.currentTarget.value)
                  setHalaman(1)
                }}
              />
            </div>
            <SaringStandar asked={asked} tanggal={tanggal} zona={daftar.data?.zona ?? 1} saring={saring} />
          </search>
          {daftar.error && <KabarTolakan error={daftar.error} ulangi={() => void daftar.refetch()} />}
          {!daftar.data && !daftar.error && <Kerangka baris={8} />}
          {daftar.data?.mirip === true && (
            <div className="dalam">
              <Kabar judul={`Tidak ada yang memuat "${cari}"`}>
                <span>Ini yang kata-katanya mirip.</span>
              </Kabar>
            </div>
          )}
          {daftar.data?.baris.length === 0 && (
            <Kosong
              judul={
                daftar.data.edisi.length === 0
                  ? 'Pemda ini belum punya daftar standar harga.'
                  : 'Tidak ada standar harga yang cocok.'
              }
            >
              {daftar.data.edisi.length === 0
                ? 'Admin mengimpor daftar yang ditetapkan kepala daerah.'
                : 'Coba kata lain, buka saringannya, atau usulkan harga baru.'}
            </Kosong>
          )}
          {daftar.data && daftar.data.baris.length > 0 && <DaftarBaris baris={daftar.data.baris} />}
          {daftar.data && daftar.data.jumlahBaris > 0 && (
            <Halaman
              jumlah={daftar.data.jumlahBaris}
              ukuran={daftar.data.ukuranHalaman}
              halaman={halaman}
              pindah={setHalaman}
            />
          )}
        </section>
        {daftar.data && <DaftarEdisi edisi={daftar.data.edisi} tanggal={tanggal} />}
      </div>
    </>
  )
}

function Unduh({ tanggal }: { tanggal: string }) {
  return (
    <>
      {['xlsx', 'csv'].map((bentuk) => (
        <a
          key={bentuk}
          className="tombol"
          href={`/app/laporan/standar-harga.${bentuk}?tanggal=${tanggal}`}
          download
        >
          Unduh {bentuk}
        </a>
      ))}
    </>
  )
}

function DaftarBaris({ baris }: { baris: readonly BarisStandar[] }) {
  return (
    <Tabel
      judul="Standar harga"
      baris={baris}
      kunci={(item) => String(item.standarId)}
      kolom={[
        {
          kepala: 'Barang',
          isi: (item) => (
            <span>
              <Link to="/standar-harga/$standarId" params={{ standarId: String(item.standarId) }}>
                {item.nama}
              </Link>
              {item.spesifikasi !== '' && (
                <span className="mini redup" style={{ display: 'block' }}>
                  {item.spesifikasi}
                </span>
              )}
            </span>
          ),
        },
        { kepala: 'Kode', isi: (item) => <span className="angka mini">{item.kode}</span> },
        { kepala: 'Kelompok', isi: (item) => item.jenis },
        { kepala: 'Satuan', isi: (item) => item.satuan },
        { kepala: 'Harga (Rp)', angka: true, isi: (item) => angka(item.harga) },
        {
          kepala: 'TKDN',
          angka: true,
          samping: true,
          isi: (item) => (item.tkdn === null ? '' : `${(item.tkdn / 100).toLocaleString('id-ID')} %`),
        },
        { kepala: 'Keputusan', samping: true, isi: (item) => <span className="mini">{item.edisi}</span> },
      ]}
    />
  )
}

function Halaman(props: {
  jumlah: number
  ukuran: number
  halaman: number
  pindah: (halaman: number) => void
}) {
  const { jumlah, ukuran, halaman, pindah } = props
  const akhir = Math.max(1, Math.ceil(jumlah / ukuran))
  return (
    <footer>
      <span className="kecil redup">
        {jumlah.toLocaleString('id-ID')} barang{akhir > 1 && `, halaman ${halaman} dari ${akhir}`}
      </span>
      {halaman > 1 && (
        <button type="button" className="tombol kecil" onClick={() => pindah(halaman - 1)}>
          Sebelumnya
        </button>
      )}
      {halaman < akhir && (
        <button type="button" className="tombol kecil" onClick={() => pindah(halaman + 1)}>
          Berikutnya
        </button>
      )}
    </footer>
  )
}
