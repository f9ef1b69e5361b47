import { useEffect, useRef } from 'react'
import { goToMedan } from './ke-medan.ts'

/** One thing to mend: the field's element id and the same words that stand at the field. */
export type Galat = { medan: string; pesan: string }

/** The error summary: fixed heading, a link to every field, focus moved here when it appears. */
export function GalatRingkas({ galat }: { galat: readonly Galat[] }) {
  const place = useRef<HTMLElement>(null)
  const sentences = galat.map((item) => item.pesan).join('|')
  useEffect(() => {
    if (sentences !== '') place.current?.focus()
  }, [sentences])
  if (galat.length === 0) return null
  return (
    <section className="galat-ringkas" tabIndex={-1} ref={place} aria-labelledby="galat-judul">
      <h2 id="galat-judul">Ada masalah: perbaiki {galat.length} hal berikut</h2>
      <ul>
        {galat.map((item) => (
          <li key={`${item.medan}${item.pesan}`}>
            <a
              href={`#${item.medan}`}
              onClick={(event) => {
                event.preventDefault()
                goToMedan(item.medan)
              }}
            >
              {item.pesan}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
