import { Link } from '@tanstack/react-router'
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
              {item.pesan} <Dasar aturan={item.aturan} />
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

// What is no rule of law has no page of its own.
const tanpaHalaman: readonly string[] = ['isian', 'pisah-tugas']

/** The way from a refusal to its rule, the legal basis and the cases that test it. */
function Dasar({ aturan }: { aturan: string }) {
  if (tanpaHalaman.includes(aturan)) return <span className="mini redup">{aturan}</span>
  return (
    <Link className="mini" to="/aturan/$aturanId" params={{ aturanId: aturan }}>
      {aturan}
    </Link>
  )
}
