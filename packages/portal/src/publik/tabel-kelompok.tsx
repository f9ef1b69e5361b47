import { formatRupiah, type Rupiah, sum } from '@benang/values/rupiah'
import { Batang, persen, Uang } from './angka.tsx'
import { tenang } from './tenang.ts'

/** A row: what, how much, and where it leads (null: nowhere). `atas` is a small line above the name. */
export type BarisKelompok = {
  kunci: string
  kode: string
  nama: string
  atas?: string
  ke: string | null
  anggaran: Rupiah
  realisasi: Rupiah
}

/** A table that adds up: groups with bars, the total under a rule. */
export function TabelKelompok({
  judul,
  kolom,
  baris,
  jumlah,
}: {
  judul: string
  /** What the rows are: "Perangkat daerah". */
  kolom: string
  baris: readonly BarisKelompok[]
  /** Word of the total row; absent: the rows are not to be added. */
  jumlah?: string
}) {
  const terbesar = baris.reduce((most, { anggaran }) => (anggaran > most ? anggaran : most), 1n)
  return (
    <table className="kelompok">
      <caption>{judul}</caption>
      <thead>
        <tr>
          <th scope="col">{kolom}</th>
          <th scope="col" className="angka">
            Anggaran
          </th>
          <th scope="col" className="angka">
            Realisasi
          </th>
          <th scope="col" className="angka">
            Terpakai
          </th>
          <th scope="col">
            <span className="baca">Batang</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {baris.map((satu) => (
          <tr key={satu.kunci}>
            <th scope="row">
              {satu.atas !== undefined && <small>{satu.atas}</small>}
              {satu.ke === null ? tenang(satu.nama) : <a href={satu.ke}>{tenang(satu.nama)}</a>}
              {satu.kode !== '' && <small>{satu.kode}</small>}
            </th>
            <Uang judul="Anggaran" jumlah={satu.anggaran} />
            <Uang judul="Realisasi" jumlah={satu.realisasi} />
            <td className="angka" data-judul="Terpakai">
              {persen(satu.realisasi, satu.anggaran)}
            </td>
            <td className="sel-batang">
              <Batang anggaran={satu.anggaran} realisasi={satu.realisasi} terbesar={terbesar} />
            </td>
          </tr>
        ))}
      </tbody>
      {jumlah !== undefined && <Jumlah kata={jumlah} baris={baris} />}
    </table>
  )
}

function Jumlah({ kata, baris }: { kata: string; baris: readonly BarisKelompok[] }) {
  const anggaran = sum(baris.map((satu) => satu.anggaran))
  const realisasi = sum(baris.map((satu) => satu.realisasi))
  return (
    <tfoot>
      <tr>
        <th scope="row">{kata}</th>
        <td className="angka" data-judul="Anggaran">
          {formatRupiah(anggaran)}
        </td>
        <td className="angka" data-judul="Realisasi">
          {formatRupiah(realisasi)}
        </td>
        <td className="angka" data-judul="Terpakai">
          {persen(realisasi, anggaran)}
        </td>
        <td className="sel-batang">
          <Batang anggaran={0n} realisasi={0n} terbesar={1n} />
        </td>
      </tr>
    </tfoot>
  )
}
