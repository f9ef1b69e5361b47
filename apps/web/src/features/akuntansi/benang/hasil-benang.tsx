import { Link } from '@tanstack/react-router'
import type { Benang } from './bentuk-benang.ts'

type Indikator = Benang['indikator'][number]

/** What the money was for: the indicators of its sub kegiatan, what was reported last against the last target. */
export function HasilBenang({ indikator }: { indikator: readonly Indikator[] }) {
  if (indikator.length === 0) return null
  return (
    <section className="panel t-hasil" aria-labelledby="hasil-benang">
      <header>
        <h2 id="hasil-benang">Hasil sub kegiatan ini</h2>
      </header>
      <ul className="dalam pilihan-benang">
        {indikator.map((satu) => (
          <li key={satu.indikatorId}>
            <Link to="/kinerja/kartu/$indikatorId" params={{ indikatorId: String(satu.indikatorId) }}>
              {satu.nama}
            </Link>
            <small className="redup baris">{hasilOf(satu)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function hasilOf({ capaian, target, satuan, sampaiKini }: Indikator): string {
  const terakhir = capaian.findLast((satu) => satu !== null) ?? null
  const tujuan = target.findLast((satu) => satu !== null) ?? null
  const persen = sampaiKini === null ? '' : `, ${sampaiKini.replace('.', ',')} % sampai kini`
  if (terakhir === null)
    return `belum dilaporkan, target ${tujuan?.replace('.', ',') ?? 'belum ada'} ${satuan}`
  return `${terakhir.replace('.', ',')} dari ${tujuan?.replace('.', ',') ?? 'target belum ada'} ${satuan}${persen}`
}
