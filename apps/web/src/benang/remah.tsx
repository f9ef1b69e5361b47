import { Fragment, type ReactNode } from 'react'

/** Where this page stands, as a thread; the last item is the page itself. */
export function Remah({ induk, kini }: { induk: readonly ReactNode[]; kini: string }) {
  return (
    <nav aria-label="Letak halaman">
      <ol className="remah">
        {induk.map((item, index) => (
          <Fragment key={index}>
            <li>{item}</li>
          </Fragment>
        ))}
        <li aria-current="page">{kini}</li>
      </ol>
    </nav>
  )
}
