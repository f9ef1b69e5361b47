import type { ReactNode } from 'react'
import type { Jawaban } from '../connection/kontrak.ts'
import { angkaLaporan } from '../uang/angka-laporan.ts'

/** A report as the server gives it: amounts as rupiah text. */
export type LaporanTampil = Pick<Jawaban['laporan']['lra'], 'judul' | 'keterangan' | 'tabel'>
export type BarisLaporan = LaporanTampil['tabel']['baris'][number]

/** A report as a table: a tree by indentation. `nama` draws the second cell of a row, as plain text when left out. */
export function TabelLaporan(props: {
  laporan: LaporanTampil
  nama?: (row: BarisLaporan, index: number) => ReactNode
}) {
  const { laporan, nama = (row) => row.sel[1] } = props
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
        {baris.map((row, index) => (
          <tr key={index} className={`${row.jenis} t${row.tingkat}`}>
            <td className="angka">{row.sel[0]}</td>
            <th scope={row.jenis === 'judul' ? 'rowgroup' : 'row'}>{nama(row, index)}</th>
            {kolom.slice(2).map((satu, at) => {
              const nilai = row.sel[at + 2] ?? null
              const angka = isAngka(satu.jenis)
              return (
                <td key={satu.nama} className={angka ? 'n' : 'kata'} data-label={satu.judul}>
                  {angka ? angkaLaporan(nilai) : nilai}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function isAngka(jenis: string): boolean {
  return jenis === 'uang' || jenis === 'persen'
}
