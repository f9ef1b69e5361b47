import { Link, Navigate, useSearch } from '@tanstack/react-router'
import { trpc } from '../../../connection/trpc.ts'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { Tabel } from '../../../tabel/tabel.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { CariBenang } from './cari-benang.tsx'

/** Where a thread is looked for: one exact find is followed at once, others are offered. */
export function CariHalaman() {
  const ruang = useRuang()
  const { cari = '', tahun = ruang.tahun } = useSearch({ from: '/ruang/benang' })
  const temuan = trpc.benang.cari.useQuery({ tahun, cari }, { enabled: cari !== '' })
  useJudul('Benang emas')
  const tepat = temuan.data?.filter((satu) => satu.tepat) ?? []
  const [satu] = tepat
  if (satu !== undefined && tepat.length === 1)
    return (
      <Navigate replace to="/benang/$tahun/$kunci" params={{ tahun: String(tahun), kunci: satu.kunci }} />
    )
  return (
    <>
      <div className="kepala">
        <h1>Ikuti satu rupiah {tahun}, dari usulan sampai LRA</h1>
      </div>
      <CariBenang key={cari} cari={cari} tahun={tahun} />
      {temuan.error && <KabarTolakan error={temuan.error} ulangi={() => void temuan.refetch()} />}
      {cari !== '' && !temuan.data && !temuan.error && <Kerangka baris={4} />}
      {cari === '' && (
        <p className="baca redup">
          Ketik nomor tiket usulan, nomor dokumen apa pun (RKPD sampai SP2D, kontrak), kode atau nama sub
          kegiatan dan rekening. Benangnya menunjukkan tiap tahap, dokumennya, siapa yang memutus, dan mengapa
          jumlahnya berubah.
        </p>
      )}
      {temuan.data?.length === 0 && (
        <Kosong judul={`Tidak ada yang cocok dengan “${cari}” pada tahun ${tahun}.`}>
          Periksa nomornya, kurangi katanya, atau ganti tahun di kop.
        </Kosong>
      )}
      {temuan.data && temuan.data.length > 0 && (
        <section className="panel" aria-label="Temuan">
          <Tabel
            judul={`${temuan.data.length} temuan`}
            baris={temuan.data}
            kunci={(item) => item.kunci}
            kolom={[
              {
                kepala: 'Benang',
                isi: (item) => (
                  <Link to="/benang/$tahun/$kunci" params={{ tahun: String(tahun), kunci: item.kunci }}>
                    {item.judul}
                  </Link>
                ),
              },
              { kepala: 'Jenis', isi: (item) => item.jenis },
              { kepala: 'Keterangan', isi: (item) => <span className="kecil redup">{item.keterangan}</span> },
            ]}
          />
        </section>
      )}
    </>
  )
}
