import { Link } from '@tanstack/react-router'
import { Cip, type Nada } from '../../cip/cip.tsx'
import { persenTampak, ukuranTampak } from '../../isian/parse-ukuran.ts'
import { type Kolom, Tabel } from '../../tabel/tabel.tsx'
import { angkaRingkas } from '../../uang/uang.tsx'
import type { IndikatorKinerja, SubKinerja } from './bentuk-kinerja.ts'

type Row = { sub: SubKinerja; indikator: IndikatorKinerja | null; pertama: boolean }

const triwulan: readonly Kolom<Row>[] = ['TW I', 'TW II', 'TW III', 'TW IV'].map((kepala, index) => ({
  kepala,
  angka: true,
  isi: ({ indikator }) => indikator && <Triwulan indikator={indikator} index={index} />,
}))

/** Sub kegiatan with budget and payments, its indicators with achievement over target per quarter. */
export function TabelKinerja({ baris }: { baris: readonly SubKinerja[] }) {
  const rows = baris.flatMap((sub): Row[] =>
    sub.indikator.length === 0
      ? [{ sub, indikator: null, pertama: true }]
      : sub.indikator.map((indikator, index) => ({ sub, indikator, pertama: index === 0 })),
  )
  return (
    <Tabel
      judul="Anggaran, realisasi, target dan capaian per sub kegiatan"
      kelas="kinerja"
      baris={rows}
      kunci={({ sub, indikator }) => `${sub.subKegiatanId} ${indikator?.indikatorId ?? ''}`}
      kolom={[
        { kepala: 'Sub kegiatan dan indikator', isi: (row) => <Nama {...row} /> },
        {
          kepala: 'Anggaran (Rp)',
          angka: true,
          isi: ({ sub, pertama }) => (pertama ? angkaRingkas(sub.anggaran) : ''),
        },
        {
          kepala: 'Realisasi',
          angka: true,
          isi: ({ sub, pertama }) => (pertama ? persenTampak(sub.serapan) : ''),
        },
        ...triwulan,
        { kepala: 'Capaian', angka: true, isi: ({ indikator }) => indikator && <Capaian {...indikator} /> },
      ]}
    />
  )
}

function Nama({ sub, indikator }: Row) {
  return (
    <span>
      <span className="mini redup" style={{ display: 'block' }}>
        {sub.kode} {sub.nama}
      </span>
      {indikator === null ? (
        <span>Belum ada kartu indikator</span>
      ) : (
        <>
          <Link to="/kinerja/kartu/$indikatorId" params={{ indikatorId: String(indikator.indikatorId) }}>
            {indikator.nama}
          </Link>{' '}
          <span className="redup">({indikator.satuan})</span>
        </>
      )}
    </span>
  )
}

/** Achievement over target; a dash where nothing is recorded. */
export function Triwulan({ indikator, index }: { indikator: IndikatorKinerja; index: number }) {
  const tulis = (nilai: string | null | undefined) => (nilai == null ? '–' : ukuranTampak(nilai))
  return (
    <span>
      <b>{tulis(indikator.capaian[index])}</b>
      <span className="redup"> / {tulis(indikator.target[index])}</span>
    </span>
  )
}

function Capaian({ sampaiKini, setahun, predikat }: IndikatorKinerja) {
  return (
    <span>
      <Cip nada={nadaOf(predikat)}>{persenTampak(sampaiKini)}</Cip>
      <span className="mini redup" style={{ display: 'block' }}>
        {predikat ?? 'Belum dilaporkan'}; setahun {persenTampak(setahun)}
      </span>
    </span>
  )
}

/** The tone of a class; the word beside it says it too. */
export function nadaOf(predikat: string | null): Nada {
  if (predikat === null) return 'netral'
  if (predikat === 'Sangat tinggi' || predikat === 'Tinggi') return 'baik'
  return predikat === 'Sedang' ? 'waspada' : 'buruk'
}
