import { Link } from '@tanstack/react-router'
import type { Jawaban } from '../../../connection/kontrak.ts'
import { ukuranTampak } from '../../../isian/parse-ukuran.ts'

type Satu = Jawaban['kinerja']['lihat']['baris'][number]['indikator'][number]

/** What the money is for: each indicator with the target of the year, as far as one is set. */
export function Indikator({ daftar }: { daftar: readonly Satu[] }) {
  if (daftar.length === 0) return <span className="redup">belum ada indikator</span>
  return (
    <ul className="polos kecil">
      {daftar.map((satu) => {
        const target = satu.target.findLast((nilai) => nilai !== null) ?? null
        return (
          <li key={satu.indikatorId}>
            <span>
              <Link to="/kinerja/kartu/$indikatorId" params={{ indikatorId: String(satu.indikatorId) }}>
                {satu.nama}
              </Link>{' '}
              <b>{target === null ? 'target belum diisi' : `${ukuranTampak(target)} ${satu.satuan}`}</b>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
