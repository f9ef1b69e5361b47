import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Remah } from '../../../benang/remah.tsx'
import type { Jawaban } from '../../../connection/kontrak.ts'
import { trpc } from '../../../connection/trpc.ts'
import { useSebutan } from '../../../dokumen/jenis.ts'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { Tabel } from '../../../tabel/tabel.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { tanggalPendek } from '../../../waktu/waktu.ts'
import { angkaLaporan } from '../../../uang/angka-laporan.ts'

type Jurnal = Jawaban['laporan']['dokumenLra']['jurnal'][number]

/** The documents that made one row of the LRA, newest first; their sum is the row. */
export function DokumenLra() {
  const { rekening, kodeUnit, urusan, uraian = '', ...cari } = useSearch({ from: '/ruang/laporan/dokumen' })
  const { tahun } = useRuang()
  const [sebelum, setSebelum] = useState<string | null>(null)
  const kode = [kodeUnit, urusan ?? rekening].filter(Boolean).join(' · ')
  const found = trpc.laporan.dokumenLra.useQuery({
    ...{ tahun, rekening },
    ...(kodeUnit === undefined ? {} : { unit: kodeUnit }),
    ...(urusan === undefined ? {} : { urusan }),
    ...(cari.unit === undefined ? {} : { unitId: cari.unit }),
    ...(cari.sampai === undefined ? {} : { sampai: cari.sampai }),
    ...(sebelum === null ? {} : { sebelum }),
  })
  const nama = uraian === '' ? namaBaris({ rekening, urusan, kodeUnit }) : uraian
  useJudul(`Dokumen ${nama}`)
  const berikut = found.data?.berikut ?? null
  return (
    <>
      <div className="kepala">
        <div>
          <Remah
            induk={[
              <Link key="lra" to="/laporan" search={cari}>
                LRA {tahun}
              </Link>,
            ]}
            kini={kode}
          />
          <h1>{nama}</h1>
          <p className="nomor">{kode}</p>
        </div>
      </div>
      {found.error && <KabarTolakan error={found.error} ulangi={() => void found.refetch()} />}
      {!found.data && !found.error && <Kerangka baris={6} />}
      {found.data && (
        <section className="panel" aria-label="Dokumen di balik angka">
          <header>
            <h2>Dokumen di balik angka</h2>
            <span className="kecil redup">
              Anggaran {angkaLaporan(found.data.anggaran)} · realisasi {angkaLaporan(found.data.realisasi)}
            </span>
          </header>
          {found.data.jurnal.length === 0 ? (
            <Kosong judul="Belum ada dokumen di baris ini." />
          ) : (
            <Daftar jurnal={found.data.jurnal} />
          )}
          {(berikut !== null || sebelum !== null) && (
            <footer>
              {sebelum !== null && (
                <button type="button" className="tombol kecil" onClick={() => setSebelum(null)}>
                  Ke yang terbaru
                </button>
              )}
              {berikut !== null && (
                <button type="button" className="tombol kecil" onClick={() => setSebelum(berikut)}>
                  Dokumen sebelumnya
                </button>
              )}
            </footer>
          )}
        </section>
      )}
    </>
  )
}

const akun: Readonly<Record<string, string>> = {
  '4': 'Pendapatan daerah',
  '5': 'Belanja daerah',
  '6': 'Pembiayaan daerah',
  '6.1': 'Penerimaan pembiayaan',
  '6.2': 'Pengeluaran pembiayaan',
}

/** A row by its code, for an address that does not bring its name along. */
function namaBaris({
  rekening = '',
  urusan,
  kodeUnit,
}: {
  rekening?: string | undefined
  urusan?: string | undefined
  kodeUnit?: string | undefined
}): string {
  const baris = urusan === undefined ? (akun[rekening] ?? `Rekening ${rekening}`) : `Belanja urusan ${urusan}`
  return kodeUnit === undefined ? baris : `${baris}, perangkat daerah ${kodeUnit}`
}

function Daftar({ jurnal }: { jurnal: readonly Jurnal[] }) {
  return (
    <Tabel
      judul="Dokumen, terbaru di atas"
      baris={jurnal}
      kunci={(item) => item.no}
      kolom={[
        { kepala: 'Dokumen', isi: (item) => <Dokumen jurnal={item} /> },
        { kepala: 'Tanggal', isi: (item) => <span className="angka">{tanggalPendek(item.tanggal)}</span> },
        { kepala: 'Uraian', isi: (item) => item.uraian },
        { kepala: 'Jurnal', samping: true, isi: (item) => <span className="angka">{item.no}</span> },
        { kepala: 'Anggaran (Rp)', angka: true, isi: (item) => tanpaNol(item.anggaran) },
        { kepala: 'Realisasi (Rp)', angka: true, isi: (item) => tanpaNol(item.realisasi) },
      ]}
    />
  )
}

function Dokumen({ jurnal }: { jurnal: Jurnal }) {
  const sebut = useSebutan()
  const { dokumenId, jenis, nomor } = jurnal
  if (jenis === null) return nomor
  const nama = sebut({ jenis, nomor })
  if (dokumenId === null) return nama
  return (
    <Link to="/dokumen/$jenis/$dokumenId" params={{ jenis, dokumenId }} title={nomor}>
      {nama}
    </Link>
  )
}

function tanpaNol(wire: string): string {
  return wire === '0.00' ? '' : angkaLaporan(wire)
}
