import type { CSSProperties } from 'react'

/** One knot of the way a document goes: past, present, future, or refused. */
export type Simpul = {
  nama: string
  keadaan: 'lalu' | 'kini' | 'nanti' | 'ditolak'
  siapa?: string
  kapan?: string
}

/** The stepper: a solid gold thread up to now, dashed after it; on a phone knots and one sentence. */
export function Langkah({
  simpul,
  sebutan = 'Jalur dokumen',
}: {
  simpul: readonly Simpul[]
  /** What goes this way. */
  sebutan?: string
}) {
  const at = simpul.findIndex((item) => item.keadaan === 'kini' || item.keadaan === 'ditolak')
  const now = at < 0 ? simpul.length - 1 : at
  const kini = simpul[now]
  const next = simpul[now + 1]
  if (!kini) return null
  const style: CSSProperties & Record<'--jumlah', number> = { '--jumlah': simpul.length - 1 }
  const sentence = at < 0 ? 'selesai' : `langkah ${now + 1} dari ${simpul.length}`
  return (
    <div className="panel jalur">
      <ol className="langkah" style={style} aria-label={`${sebutan}, ${sentence}: ${kini.nama}`}>
        {simpul.map((item, index) => (
          <li
            key={`${item.nama}-${index}`}
            className={item.keadaan}
            aria-current={index === at ? 'step' : undefined}
          >
            <b>{item.nama}</b>
            <small>{item.siapa}</small>
            <small>{item.kapan}</small>
          </li>
        ))}
      </ol>
      <p className="langkah-kini">
        {at < 0 ? 'Selesai: ' : `Langkah ${now + 1} dari ${simpul.length}: `}
        <b>{kini.nama}</b>
        {kini.kapan ? `, ${kini.kapan}` : ''}
        {next && at >= 0 ? `. Berikutnya ${next.nama}.` : '.'}
      </p>
    </div>
  )
}
