import { Link } from '@tanstack/react-router'
import { Cip } from '../../../cip/cip.tsx'
import { trpc } from '../../../connection/trpc.ts'
import { Tabel } from '../../../tabel/tabel.tsx'
import { tanggalPendek } from '../../../waktu/waktu.ts'
import { sebutKeadaan } from './bentuk-kalender.ts'

/** The deadlines of the budget calendar that are near for the role in force, or just passed; nothing when there are none. */
export function Pengingat() {
  const pengingat = trpc.kalender.pengingat.useQuery({})
  const semua = pengingat.data ?? []
  if (semua.length === 0) return null
  return (
    <section className="panel" aria-labelledby="pengingat">
      <header>
        <h2 id="pengingat">Tenggat anggaran ({semua.length})</h2>
        <Link to="/kalender" className="kecil">
          Kalender anggaran
        </Link>
      </header>
      <Tabel
        judul="Tenggat kalender anggaran yang dekat atau baru lewat"
        baris={semua}
        kunci={({ tahun, kode }) => `${tahun}-${kode}`}
        kolom={[
          { kepala: 'Kegiatan', isi: ({ nama, tahun }) => `${nama} (APBD ${tahun})` },
          {
            kepala: 'Paling lambat',
            isi: ({ tanggal }) => <span className="angka">{tanggalPendek(tanggal)}</span>,
          },
          {
            kepala: 'Keadaan',
            isi: (satu) => {
              const { teks, nada } = sebutKeadaan(satu)
              return <Cip nada={nada}>{teks}</Cip>
            },
          },
        ]}
      />
    </section>
  )
}
