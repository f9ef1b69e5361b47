import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { cadangan, tinggi } from '../tampak/ukuran.ts'
import { barisUkur } from './bahan-ukur.ts'

const medan = ['uraian', 'koefisien', 'harga', 'jumlah', 'rekening', 'subKegiatan', 'dana']
const kolom = '48px minmax(280px, 1fr) 168px 120px 132px 180px 180px 150px'

/** Bare rows of TanStack Virtual with as many cells as the grid has and nothing else: what the grid is measured against. */
export function KisiPolos({ banyak }: { banyak: number }) {
  const frame = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- no compiler is used: each scroll draws anew
  const virtual = useVirtualizer({
    count: banyak,
    getScrollElement: () => frame.current,
    estimateSize: () => tinggi,
    overscan: cadangan,
    useFlushSync: false,
  })
  return (
    <div className="bingkai-kisi" ref={frame}>
      <div className="kisi" style={{ minWidth: 1258 }}>
        <div className="badan-kisi" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const { isi } = barisUkur(index)
            return (
              <div
                key={key}
                className="baris-kisi"
                data-index={index}
                style={{ top: start, gridTemplateColumns: kolom }}
              >
                <div className="no">{index + 1}</div>
                {medan.map((satu) => (
                  <div key={satu} className="sel">
                    {isi[satu]}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
