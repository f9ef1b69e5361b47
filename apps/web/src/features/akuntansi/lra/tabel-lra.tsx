import { Link } from '@tanstack/react-router'
import { TabelLaporan } from '../../../tabel/tabel-laporan.tsx'
import { barisDicari } from './baris-dicari.ts'
import type { CariLra, LaporanLra } from './bentuk-lra.ts'

/** The report as a table, each row leading to the documents behind it for those who may read them. */
export function TabelLra(props: { laporan: LaporanLra; cari: CariLra; bisaTelusur: boolean }) {
  const { laporan, cari, bisaTelusur } = props
  const { baris } = laporan.tabel
  return (
    <TabelLaporan
      laporan={laporan}
      nama={({ sel }, index) => {
        const dicari = bisaTelusur ? barisDicari(baris, index, cari.potongan ?? 'ringkas') : null
        if (dicari === null) return sel[1]
        return (
          <Link to="/laporan/dokumen" search={{ ...cari, ...dicari, uraian: sel[1] ?? '' }}>
            {sel[1]}
          </Link>
        )
      }}
    />
  )
}
