import type { KolomKisi } from '../model/ciri.ts'
import { kepalaTersemat } from '../model/tampilan.ts'
import { jumlahText, lebarKepala } from './kelompok.tsx'
import type { KiniPapan, Papan } from './papan.ts'

/** The names of the columns. */
export function KepalaKisi({ kolom }: { kolom: readonly KolomKisi[] }) {
  return (
    <div role="row" className="baris-kisi kepala-kisi" aria-rowindex={1}>
      <div role="columnheader" className="no" aria-colindex={1}>
        <span className="sr">Nomor</span>
      </div>
      {kolom.map((satu, at) => (
        <div
          key={satu.medan}
          role="columnheader"
          aria-colindex={at + 2}
          className={`sel${satu.angka ? ' n' : ''}${satu.beku ? ' beku' : ''}`}
        >
          {satu.kepala}
        </div>
      ))}
    </div>
  )
}

/** The place of a row that is on its way. */
export function BelumDimuat({ nomor, at, atas }: { nomor: number; at: number; atas: number }) {
  return (
    <div role="row" className="baris-kisi dimuat" aria-rowindex={at + 2} style={{ top: atas }}>
      <div role="rowheader" className="no">
        {nomor}
      </div>
      <div role="gridcell" className="sel redup" aria-busy>
        Memuat
      </div>
    </div>
  )
}

/** The heads of the rows at the top stay in sight with their sums. Only for the eye: the heads themselves are in the grid. */
export function Tersemat({ papan, kini, at }: { papan: Papan; kini: KiniPapan; at: number }) {
  const heads = at === 0 ? [] : kepalaTersemat(kini.tampilan, at)
  if (heads.length === 0) return null
  const { kolom } = papan.ciri
  return (
    <div className="tersemat" aria-hidden="true">
      {heads.map((butir) => {
        const span = lebarKepala(papan, butir)
        return (
          <div key={butir.kunci} className={`baris-kisi kelompok t${butir.tingkat}`} data-kunci={butir.kunci}>
            <div className="no" />
            <div
              className="sel kepala-kelompok"
              data-medan={kolom[0]?.medan}
              style={{ gridColumn: `2 / span ${span}`, paddingLeft: 8 + butir.tingkat * 16 }}
            >
              <span className="teks-sel">
                {butir.judul} <small>{butir.banyak} baris</small>
              </span>
            </div>
            {kolom.slice(span).map((satu) => (
              <div key={satu.medan} className={`sel${satu.angka ? ' n' : ''}`} data-medan={satu.medan}>
                {jumlahText(papan, butir, satu.medan)}
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}
