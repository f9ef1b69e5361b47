import { memo } from 'react'
import { Ikon } from '../../ikon/ikon.tsx'
import type { Butir } from '../model/tampilan.ts'
import { idSel, type Papan } from './papan.ts'

type Kelompok = Extract<Butir, { jenis: 'kelompok' }>

/** The head of a group: its words, how many rows, and what they come to in each column that is summed. */
export const KelompokTampak = memo(function KelompokTampak(props: {
  papan: Papan
  butir: Kelompok
  at: number
  atas: number
  aktif: string | null
}) {
  const { papan, butir, at, atas, aktif } = props
  const { kolom } = papan.ciri
  const span = lebarKepala(papan, butir)
  const isHead = aktif !== null && kolom.findIndex(({ medan }) => medan === aktif) < span
  const medan = kolom[0]?.medan ?? ''
  return (
    <div
      role="row"
      className={`baris-kisi kelompok t${butir.tingkat}`}
      aria-rowindex={at + 2}
      aria-level={butir.tingkat + 1}
      aria-expanded={butir.isTerbuka}
      data-index={at}
      data-kunci={butir.kunci}
      style={{ top: atas }}
    >
      <div role="rowheader" className="no" aria-colindex={1}>
        <span className="sr">Kelompok</span>
      </div>
      <div
        role="gridcell"
        id={idSel({ kunci: butir.kunci, medan })}
        className={isHead ? 'sel kepala-kelompok aktif' : 'sel kepala-kelompok'}
        style={{ gridColumn: `2 / span ${span}`, paddingLeft: 8 + butir.tingkat * 16 }}
        aria-colindex={2}
        aria-colspan={span}
        tabIndex={isHead ? 0 : -1}
        data-medan={medan}
        data-lipat=""
      >
        <span className={butir.isTerbuka ? 'panah' : 'panah lipat'}>
          <Ikon nama="bawah" />
        </span>
        <span className="teks-sel">
          {butir.judul} <small>{butir.banyak} baris</small>
        </span>
      </div>
      {kolom.slice(span).map((satu, index) => (
        <div
          key={satu.medan}
          role="gridcell"
          id={idSel({ kunci: butir.kunci, medan: satu.medan })}
          className={`sel${satu.angka ? ' n' : ''}${aktif === satu.medan ? ' aktif' : ''}`}
          aria-colindex={span + index + 2}
          tabIndex={aktif === satu.medan ? 0 : -1}
          data-medan={satu.medan}
        >
          {jumlahText(papan, butir, satu.medan)}
        </div>
      ))}
    </div>
  )
})

/** How many columns the words of a head take: those before the first sum. */
export function lebarKepala({ ciri: { kolom } }: Papan, { jumlah }: Kelompok): number {
  const first = kolom.findIndex(({ medan }) => jumlah.has(medan))
  return first === -1 ? kolom.length : Math.max(1, first)
}

/** What a group comes to in a column, as it is written; empty where nothing is summed. */
export function jumlahText(papan: Papan, butir: Kelompok, medan: string): string {
  const jumlah = butir.jumlah.get(medan)
  return jumlah === undefined ? '' : papan.ciri.tulisJumlah(jumlah)
}
