import type { BarisFormulir } from '../../../dokumen/isi-formulir.ts'
import type { AcuanRka } from './daftar-acuan.ts'
import { selKosong } from './sel-rka.ts'

const banyak = 40

/** Suggestions for the cell the cursor is in: rows of its list that have every word typed, offered by the browser. */
export function SaranAcuan(props: {
  acuan: AcuanRka | null
  fokus: { id: string; kolom: string } | null
  baris: readonly BarisFormulir[]
}) {
  const { acuan, fokus, baris } = props
  const kolom = fokus?.kolom
  if (acuan === null || (kolom !== 'subKegiatan' && kolom !== 'rekening' && kolom !== 'dana')) return null
  const text = (baris.find((satu) => satu.id === fokus?.id)?.sel ?? selKosong)[kolom]
  const kata = text.slice(0, 200).toLowerCase().split(/\s+/).filter(Boolean)
  const cocok = []
  for (const satu of acuan[kolom].semua) {
    const name = `${satu.kode} ${satu.nama}`.toLowerCase()
    if (kata.every((one) => name.includes(one))) cocok.push(satu)
    if (cocok.length === banyak) break
  }
  return (
    <datalist id="acuan-rka">
      {cocok.map((satu) => (
        <option key={satu.id} value={satu.kode}>
          {satu.nama}
        </option>
      ))}
    </datalist>
  )
}
