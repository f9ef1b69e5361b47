import { Link } from '@tanstack/react-router'
import { Cip } from '../../../cip/cip.tsx'
import { statusOf } from '../../../cip/status.ts'
import type { Jawaban } from '../../../connection/kontrak.ts'
import { trpc } from '../../../connection/trpc.ts'
import { useJudul } from '../../../dokumen/judul-halaman.ts'
import { Kerangka } from '../../../kabar/kerangka.tsx'
import { Kosong } from '../../../kabar/kosong.tsx'
import { useRuang } from '../../../sesi/konteks.tsx'
import { Tabel } from '../../../tabel/tabel.tsx'
import { KabarTolakan } from '../../../tolakan/kabar-tolakan.tsx'
import { angka } from '../../../uang/uang.tsx'

type Kemajuan = Jawaban['asistensi']['kemajuan'][number]

/** How far the asistensi of every RKA of the year is: notes by state, and what still holds a verification. */
export function Asistensi() {
  const { tahun } = useRuang()
  const kemajuan = trpc.asistensi.kemajuan.useQuery({ tahun })
  const judul = `Asistensi RKA ${tahun}`
  useJudul(judul)
  const semua = kemajuan.data ?? []
  const menahan = semua.filter(({ wajibTerbuka }) => wajibTerbuka > 0).length
  return (
    <>
      <div className="kepala">
        <h1>{kemajuan.data ? `${judul}: ${menahan} dari ${semua.length} RKA tertahan` : judul}</h1>
        <Link to="/laporan/lampiran" search={{ kode: 'berita-acara-asistensi' }} className="tombol">
          Berita acara asistensi
        </Link>
      </div>
      <section className="panel" aria-label="Kemajuan asistensi per RKA">
        {kemajuan.error && <KabarTolakan error={kemajuan.error} ulangi={() => void kemajuan.refetch()} />}
        {!kemajuan.data && !kemajuan.error && <Kerangka />}
        {kemajuan.data?.length === 0 && (
          <Kosong judul={`Belum ada RKA tahun ${tahun}.`}>Asistensi dimulai setelah RKA dibuat.</Kosong>
        )}
        {semua.length > 0 && (
          <Tabel
            judul="Kemajuan asistensi per RKA"
            kelas="tugas"
            baris={semua}
            kunci={(satu) => satu.dokumenId}
            kolom={[
              { kepala: 'RKA', isi: (satu) => <Nama satu={satu} /> },
              {
                kepala: 'Status',
                isi: ({ status }) => {
                  const { nada, label } = statusOf(status)
                  return <Cip nada={nada}>{label}</Cip>
                },
              },
              { kepala: 'Nilai (Rp)', angka: true, isi: ({ jumlah }) => angka(jumlah) },
              { kepala: 'Catatan', angka: true, isi: ({ catatan }) => String(catatan) },
              { kepala: 'Dijawab', angka: true, isi: ({ dijawab }) => String(dijawab) },
              { kepala: 'Selesai', angka: true, isi: ({ selesai }) => String(selesai) },
              {
                kepala: 'Menahan verifikasi',
                isi: ({ wajibTerbuka }) =>
                  wajibTerbuka > 0 ? <Cip nada="buruk">{wajibTerbuka} wajib</Cip> : 'tidak ada',
              },
            ]}
          />
        )}
      </section>
    </>
  )
}

function Nama({ satu }: { satu: Kemajuan }) {
  return (
    <div>
      <Link to="/dokumen/$jenis/$dokumenId" params={{ jenis: satu.jenis, dokumenId: satu.dokumenId }}>
        {satu.uraian}
      </Link>
      <div className="kecil redup">{satu.unitNama}</div>
    </div>
  )
}
