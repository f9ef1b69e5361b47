import type { ReactNode } from 'react'
import { Kabar } from '../kabar/kabar.tsx'
import { KabarTolakan } from './kabar-tolakan.tsx'
import { readPenolakan } from './penolakan.ts'
import { TolakanBatas } from './tolakan-batas.tsx'

/** Shows why an act was refused: arithmetic for limits, a list for rules, the sentence for the rest. */
export function Tolakan(props: {
  error: unknown
  tindakan: string
  bantuan?: ReactNode
  ulangi?: () => void
}) {
  const penolakan = readPenolakan(props.error)
  if (penolakan.kekurangan.length > 0) {
    return <TolakanBatas penolakan={penolakan} tindakan={props.tindakan} bantuan={props.bantuan} />
  }
  if (penolakan.pelanggaran.length > 0) {
    return (
      <Kabar
        nada="buruk"
        judul={`${props.tindakan} belum bisa: ${penolakan.pelanggaran.length} hal perlu diperbaiki`}
      >
        <ul>
          {penolakan.pelanggaran.map((item) => (
            <li key={`${item.aturan}${item.lokasi}`}>
              {item.pesan} <span className="mini redup">{item.aturan}</span>
            </li>
          ))}
        </ul>
        {props.bantuan && <div className="deret">{props.bantuan}</div>}
      </Kabar>
    )
  }
  return props.ulangi === undefined ? (
    <KabarTolakan error={props.error} />
  ) : (
    <KabarTolakan error={props.error} ulangi={props.ulangi} />
  )
}
