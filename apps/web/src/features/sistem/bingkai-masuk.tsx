import type { ReactNode } from 'react'

/** The page before the workspace: the thread at the left, one form at the right. */
export function BingkaiMasuk({ judul, children }: { judul: string; children: ReactNode }) {
  return (
    <div className="masuk">
      <div className="masuk-benang">
        <svg aria-hidden="true" viewBox="0 0 600 700" preserveAspectRatio="xMinYMid slice">
          <path d="M64 -20V452a92 92 0 1 1 92 92H900" />
          <path d="M64 -20V452a92 92 0 1 1 92 92H900" transform="translate(14 12)" opacity=".35" />
        </svg>
        <b>Benang</b>
        <p>
          Satu rupiah, dari usulan warga sampai hasilnya, pada satu benang yang bisa diikuti dan diperiksa.
        </p>
      </div>
      <main id="utama" className="masuk-isi" tabIndex={-1}>
        <h1>{judul}</h1>
        {children}
      </main>
    </div>
  )
}
