import { Link, useSearch } from '@tanstack/react-router'
import type { Jawaban } from '../../connection/kontrak.ts'
import { trpc } from '../../connection/trpc.ts'
import { useSebutan } from '../../dokumen/jenis.ts'
import { useJudul } from '../../dokumen/judul-halaman.ts'
import { bersih } from '@benang/values/bersih'
import { Kabar } from '../../kabar/kabar.tsx'
import { Kerangka } from '../../kabar/kerangka.tsx'
import { Kosong } from '../../kabar/kosong.tsx'
import { useRuang } from '../../sesi/konteks.tsx'
import { KabarTolakan } from '../../tolakan/kabar-tolakan.tsx'

type Temuan = Jawaban['cari']['semua']['temuan'][number]

const kelompok: readonly { golongan: Temuan['golongan']; judul: string }[] = [
  { golongan: 'dokumen', judul: 'Dokumen' },
  { golongan: 'usulan', judul: 'Usulan' },
  { golongan: 'mata-anggaran', judul: 'Mata anggaran' },
  { golongan: 'sub-kegiatan', judul: 'Sub kegiatan' },
  { golongan: 'rekening', judul: 'Rekening' },
  { golongan: 'organisasi', judul: 'Perangkat daerah' },
  { golongan: 'pengguna', judul: 'Pengguna' },
]

/** What a code, name, number or ticket leads to, by sort; each result leads on. */
export function Cari() {
  const { q } = useSearch({ from: '/ruang/cari' })
  const { tahun } = useRuang()
  const cari = bersih(q).slice(0, 120).trim()
  const hasil = trpc.cari.semua.useQuery({ tahun, cari }, { enabled: cari !== '' })
  useJudul('Cari')
  return (
    <>
      <div className="kepala">
        <h1>{cari === '' ? 'Cari' : `Hasil cari “${cari}”`}</h1>
      </div>
      {cari === '' && (
        <Kosong judul="Belum ada kata yang dicari.">
          Ketik kode, nama, nomor dokumen, atau nomor tiket di kotak cari (tekan /).
        </Kosong>
      )}
      {hasil.error && <KabarTolakan error={hasil.error} ulangi={() => void hasil.refetch()} />}
      {cari !== '' && hasil.isPending && <Kerangka />}
      {hasil.data && <Hasil hasil={hasil.data} tahun={tahun} />}
    </>
  )
}

function Hasil({ hasil, tahun }: { hasil: Jawaban['cari']['semua']; tahun: number }) {
  if (hasil.temuan.length === 0)
    return (
      <Kosong judul={`Tidak ada yang cocok di tahun ${tahun}.`}>
        Coba satu kata saja, kode tanpa nama, atau tahun lain di kepala halaman.
      </Kosong>
    )
  return (
    <div className="tumpuk">
      {hasil.mirip && (
        <Kabar judul="Tidak ada yang persis sama">
          <span>Di bawah ini yang ejaannya mirip.</span>
        </Kabar>
      )}
      {kelompok.map(({ golongan, judul }) => {
        const isi = hasil.temuan.filter((satu) => satu.golongan === golongan)
        if (isi.length === 0) return null
        return (
          <section key={golongan} className="panel temuan" aria-labelledby={`temuan-${golongan}`}>
            <header>
              <h2 id={`temuan-${golongan}`}>{judul}</h2>
            </header>
            <ul>
              {isi.map((satu) => (
                <li key={satu.id}>
                  <SatuTemuan temuan={satu} tahun={tahun} />
                  {satu.keterangan !== '' && <small className="redup">{satu.keterangan}</small>}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function SatuTemuan({ temuan, tahun }: { temuan: Temuan; tahun: number }) {
  const sebut = useSebutan()
  const { golongan, id, jenis, kode, nama } = temuan
  const isi = (
    <>
      {kode !== '' && <span className="angka kuat">{kode}</span>} {nama}
    </>
  )
  switch (golongan) {
    case 'dokumen':
      return (
        <Link to="/dokumen/$jenis/$dokumenId" params={{ jenis, dokumenId: id }}>
          {sebut({ jenis, nomor: kode === '' ? null : kode })}, {nama}
        </Link>
      )
    case 'usulan':
      return (
        <Link to="/benang/$tahun/$kunci" params={{ tahun: String(tahun), kunci: kode || `dok-${id}` }}>
          {isi}
        </Link>
      )
    case 'mata-anggaran':
      return (
        <Link to="/benang/$tahun/$kunci" params={{ tahun: String(tahun), kunci: id }}>
          {isi}
        </Link>
      )
    case 'sub-kegiatan':
    case 'rekening':
      return (
        <Link to="/benang" search={{ cari: kode }}>
          {isi}
        </Link>
      )
    case 'organisasi':
      return (
        <Link to="/laporan" search={{ unit: Number(id) }}>
          {isi}
        </Link>
      )
    case 'pengguna':
      return <Link to="/pengguna">{isi}</Link>
    default:
      return golongan satisfies never
  }
}
