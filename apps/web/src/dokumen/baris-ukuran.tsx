import { Link } from '@tanstack/react-router'
import { ukuranTampak } from '../isian/parse-ukuran.ts'
import { type Kolom, Tabel } from '../tabel/tabel.tsx'
import type { Baris } from './bentuk.ts'

const namaTriwulan: Readonly<Record<number, string>> = { 3: 'TW I', 6: 'TW II', 9: 'TW III', 12: 'TW IV' }

/** The measures of a document: one row per indicator, one column per quarter it speaks of. */
export function BarisUkuran({ judul, baris }: { judul: string; baris: readonly Baris[] }) {
  const bulan = [...new Set(baris.map((satu) => satu.bulan))].toSorted((a, b) => a - b)
  const rows = [...Map.groupBy(baris, ({ kunci }) => kunci).values()]
  const kolom: Kolom<readonly Baris[]>[] = [
    { kepala: 'Indikator', isi: (row) => <Indikator baris={row[0]} /> },
    ...bulan.map((akhir) => ({
      kepala: namaTriwulan[akhir] ?? String(akhir),
      angka: true,
      isi: (row: readonly Baris[]) => nilaiOf(row, akhir),
    })),
    {
      kepala: 'Keterangan',
      isi: (row) => [...new Set(row.map(({ uraian }) => uraian))].filter(Boolean).join('; '),
    },
  ]
  return <Tabel judul={judul} kolom={kolom} baris={rows} kunci={(row) => row[0]?.kunci ?? ''} />
}

function Indikator({ baris }: { baris: Baris | undefined }) {
  if (!baris?.ukuran) return null
  return (
    <span>
      <Link to="/kinerja/kartu/$indikatorId" params={{ indikatorId: String(baris.ukuran.indikatorId) }}>
        {baris.ukuran.nama}
      </Link>{' '}
      <span className="redup">({baris.ukuran.satuan})</span>
      <span className="mini redup" style={{ display: 'block' }}>
        {baris.mataAnggaran?.subKegiatanKode} {baris.mataAnggaran?.subKegiatanNama}
      </span>
    </span>
  )
}

function nilaiOf(row: readonly Baris[], bulan: number): string {
  const found = row.find((satu) => satu.bulan === bulan)
  return found === undefined ? '' : ukuranTampak(found.jumlah)
}
