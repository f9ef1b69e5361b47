import type { ReactNode } from 'react'

/** One column: `angka` aligns right with equal digits, `samping` falls away on narrow screens. */
export type Kolom<Row> = {
  kepala: string
  isi: (row: Row) => ReactNode
  angka?: boolean
  samping?: boolean
}

/** A table with a spoken caption; below 640 px each row stacks into a card without losing a value. */
export function Tabel<Row>(props: {
  judul: string
  kolom: readonly Kolom<Row>[]
  baris: readonly Row[]
  kunci: (row: Row) => string
  jumlah?: readonly ReactNode[]
  kelas?: string
  /** Stays a table on phones: few, short columns. */
  tetap?: boolean
}) {
  const { judul, kolom, baris, kunci, jumlah, kelas = '', tetap = false } = props
  return (
    <table className={tetap ? kelas : `tumpukan ${kelas}`}>
      <caption className="sr">{judul}</caption>
      <thead>
        <tr>
          {kolom.map((item, index) => (
            <th key={`${item.kepala}${index}`} scope="col" className={classOf(item)}>
              {item.kepala === '' ? <span className="sr">Tindakan</span> : item.kepala}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {baris.map((row) => (
          <tr key={kunci(row)}>
            {kolom.map((item, index) => (
              <td
                key={`${item.kepala}${index}`}
                className={classOf(item)}
                data-label={index > 0 ? item.kepala : undefined}
              >
                {item.isi(row)}
              </td>
            ))}
          </tr>
        ))}
        {jumlah && (
          <tr className="jumlah">
            {kolom.map((item, index) => (
              <td key={`${item.kepala}${index}`} className={classOf(item)}>
                {jumlah[index]}
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  )
}

function classOf<Row>(kolom: Kolom<Row>): string | undefined {
  const names = [kolom.angka ? 'n' : '', kolom.samping ? 'samping' : ''].filter((name) => name !== '')
  return names.length > 0 ? names.join(' ') : undefined
}
