import { Link } from '@tanstack/react-router'
import { Cip } from '../../cip/cip.tsx'
import { statusOf } from '../../cip/status.ts'
import { useSebutan } from '../../dokumen/jenis.ts'
import { persenTampak, ukuranTampak } from '../../isian/parse-ukuran.ts'
import { Kosong } from '../../kabar/kosong.tsx'
import { Tabel } from '../../tabel/tabel.tsx'
import type { KartuLengkap } from './bentuk-kinerja.ts'
import { nadaOf, Triwulan } from './tabel-kinerja.tsx'

const triwulan = ['I', 'II', 'III', 'IV'].map((nama, index) => ({ nama, index }))

/** The year of an indicator: achievement over target per quarter. */
export function Tahunan({ lengkap, tahun }: { lengkap: KartuLengkap; tahun: number }) {
  const { indikator, kartu } = lengkap
  return (
    <section className="panel" aria-labelledby="tahun-ini">
      <header>
        <h2 id="tahun-ini">
          Tahun {tahun} ({kartu.satuan})
        </h2>
        <Cip nada={nadaOf(indikator.predikat)}>
          {persenTampak(indikator.sampaiKini)} {indikator.predikat ?? ''}
        </Cip>
      </header>
      <Tabel
        judul="Target dan capaian per triwulan"
        tetap
        baris={triwulan}
        kunci={({ nama }) => nama}
        kolom={[
          { kepala: 'Triwulan', isi: ({ nama }) => nama },
          {
            kepala: 'Capaian / target',
            angka: true,
            isi: ({ index }) => <Triwulan indikator={indikator} index={index} />,
          },
          {
            kepala: 'Persen',
            angka: true,
            isi: ({ index }) => persenTampak(indikator.persen[index] ?? null),
          },
        ]}
      />
      <footer className="kecil redup">
        Atas target setahun: {persenTampak(indikator.setahun)}
        {kartu.kunci === null && `. Belum terdaftar di buku ${tahun}: ubah kartu, lalu simpan.`}
      </footer>
    </section>
  )
}

/** The documents that speak of an indicator, one row per quarter, newest first. */
export function DokumenIndikator(props: { dokumen: KartuLengkap['dokumen']; satuan: string }) {
  const { dokumen, satuan } = props
  const sebut = useSebutan()
  return (
    <section className="panel" aria-labelledby="dokumen-kartu">
      <header>
        <h2 id="dokumen-kartu">Dokumen</h2>
      </header>
      {dokumen.length === 0 ? (
        <Kosong judul="Belum ada target atau capaian." />
      ) : (
        <Tabel
          judul="Dokumen target dan capaian indikator ini"
          baris={dokumen}
          kunci={(satu) => `${satu.dokumenId} ${satu.bulan}`}
          kolom={[
            {
              kepala: 'Dokumen',
              isi: (satu) => (
                <Link
                  to="/dokumen/$jenis/$dokumenId"
                  params={{ jenis: satu.jenis, dokumenId: satu.dokumenId }}
                >
                  {sebut(satu)}
                </Link>
              ),
            },
            { kepala: 'Triwulan', isi: (satu) => triwulan[satu.bulan / 3 - 1]?.nama ?? '' },
            {
              kepala: 'Status',
              isi: (satu) => <Cip nada={statusOf(satu.status).nada}>{statusOf(satu.status).label}</Cip>,
            },
            { kepala: 'Keterangan', samping: true, isi: (satu) => satu.uraian },
            { kepala: `Nilai (${satuan})`, angka: true, isi: (satu) => ukuranTampak(satu.nilai) },
          ]}
        />
      )}
    </section>
  )
}
