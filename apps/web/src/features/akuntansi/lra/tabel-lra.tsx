import { Link } from '@tanstack/react-router'
import { angkaLaporan } from './angka-laporan.ts'
import { barisDicari } from './baris-dicari.ts'
import type { BarisLra, CariLra, LaporanLra } from './bentuk-lra.ts'

/** The report as a table: a tree by indentation, each row leading to the documents behind it for those who may read them. */
export function TabelLra(props: { laporan: LaporanLra; cari: CariLra; bisaTelusur: boolean }) {
  const { laporan, cari, bisaTelusur } = props
  const { kolom, baris } = laporan.tabel
  return (
    <table className="tumpukan lra">
      <caption className="sr">{[laporan.judul, ...laporan.keterangan].join(', ')}</caption>
      <thead>
        <tr>
          {kolom.map((satu) => (
            <th key={satu.nama} scope="col" className={isAngka(satu.jenis) ? 'n' : undefined}>
              {satu.judul}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {baris.map((row, index) => {
          const dicari = bisaTelusur ? barisDicari(baris, index, cari.potongan ?? 'ringkas') : null
          return (
            <tr key={index} className={`${row.jenis} t${row.tingkat}`}>
              <td className="angka">{row.sel[0]}</td>
              <th scope={row.jenis === 'judul' ? 'rowgroup' : 'row'}>
                {dicari === null ? (
                  row.sel[1]
                ) : (
                  <Link to="/laporan/dokumen" search={{ ...cari, ...dicari, uraian: row.sel[1] ?? '' }}>
                    {row.sel[1]}
                  </Link>
                )}
              </th>
              {kolom.slice(2).map((satu, at) => (
                <td key={satu.nama} className="n" data-label={satu.judul}>
                  {angkaLaporan(selOf(row, at + 2))}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function selOf(row: BarisLra, index: number): string | null {
  return row.sel[index] ?? null
}

function isAngka(jenis: string): boolean {
  return jenis === 'uang' || jenis === 'persen'
}
