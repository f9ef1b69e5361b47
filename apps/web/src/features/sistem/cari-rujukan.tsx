import { keepPreviousData } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { trpc } from '../../connection/trpc.ts'
import { focusNow } from '../../isian/focus-now.ts'
import { Kerangka } from '../../kabar/kerangka.tsx'
import { Kosong } from '../../kabar/kosong.tsx'
import { Tabel } from '../../tabel/tabel.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'
import { type Edisi, namaDaftar } from './daftar-rujukan.ts'

const tungguMs = 250

/** A search by code or name in one edition, fifty rows at a time; the keyboard goes to it when it was asked for. */
export function CariRujukan({ edisi, diminta }: { edisi: Edisi; diminta: boolean }) {
  const [teks, setTeks] = useState('')
  const [halaman, setHalaman] = useState(1)
  const [cari] = useDebouncedValue(teks, tungguMs)
  const hasil = trpc.rujukan.cari.useQuery(
    { daftar: daftarOf(edisi), edisi: edisi.edisi, cari: cari.trim().slice(0, 120), halaman },
    { placeholderData: keepPreviousData },
  )
  const baris = hasil.data?.baris
  return (
    <section className="panel" aria-labelledby="isi-rujukan">
      <header>
        <h2 id="isi-rujukan">
          {namaDaftar(edisi.daftar)}, {edisi.edisi}
        </h2>
      </header>
      <search className="dalam">
        <div className="medan">
          <label htmlFor="cari-rujukan">Kode atau nama</label>
          <input
            id="cari-rujukan"
            type="search"
            className="isian"
            ref={diminta ? focusNow : null}
            value={teks}
            onChange={(event) => {
              setTeks(event.currentTarget.value)
              setHalaman(1)
            }}
          />
        </div>
      </search>
      {hasil.error && <KabarTolakan error={hasil.error} ulangi={() => void hasil.refetch()} />}
      {!baris && !hasil.error && <Kerangka />}
      {baris?.length === 0 && (
        <Kosong judul="Tidak ada baris dengan kode atau nama itu.">
          Coba sebagian namanya, atau kode induknya.
        </Kosong>
      )}
      {baris && baris.length > 0 && <DaftarBaris baris={baris} />}
      {(halaman > 1 || hasil.data?.lagi === true) && (
        <footer>
          {halaman > 1 && (
            <button type="button" className="tombol kecil" onClick={() => setHalaman(halaman - 1)}>
              Sebelumnya
            </button>
          )}
          {hasil.data?.lagi === true && (
            <button type="button" className="tombol kecil" onClick={() => setHalaman(halaman + 1)}>
              Berikutnya
            </button>
          )}
        </footer>
      )}
    </section>
  )
}

type Baris = { kode: string; nama: string; keterangan: string; versi: number }

function DaftarBaris({ baris }: { baris: readonly Baris[] }) {
  return (
    <Tabel
      judul="Baris menurut kode"
      baris={baris}
      kunci={(item) => `${item.kode} ${item.nama} ${item.keterangan}`}
      kolom={[
        { kepala: 'Kode', isi: (item) => <span className="angka kuat">{item.kode}</span> },
        { kepala: 'Nama', isi: (item) => item.nama },
        {
          kepala: 'Keterangan',
          isi: (item) => item.keterangan !== '' && <span className="mini redup">{item.keterangan}</span>,
        },
        { kepala: 'Versi', angka: true, samping: true, isi: (item) => item.versi },
      ]}
    />
  )
}

const daftar = ['nomenklatur', 'rekening', 'sumber-dana', 'wilayah', 'satuan', 'peta'] as const

function daftarOf(edisi: Edisi): (typeof daftar)[number] {
  return daftar.find((satu) => satu === edisi.daftar) ?? 'nomenklatur'
}
