import type { ReactNode } from 'react'
import type { Kop } from './page.ts'

/** The frame of every public page: header with the thread along its foot, skip link, footer. */
export function Layout(props: {
  judul: string
  /** For search engines; null: a page they should not keep. */
  uraian: string | null
  kop: Kop | null
  contoh: boolean
  stylePath: string
  alamat: string | null
  children?: ReactNode
}) {
  return (
    <html lang="id">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${props.judul} · Benang`}</title>
        <SearchTags {...props} />
        <link rel="stylesheet" href={props.stylePath} />
      </head>
      <body>
        <a className="lewati" href="#utama">
          Lompat ke isi
        </a>
        {props.contoh && (
          <div className="contoh" role="note">
            <div className="isi">
              <b>DATA CONTOH</b> nama daerah, orang, dan angka rekaan
            </div>
          </div>
        )}
        <Header kop={props.kop} />
        <main id="utama">{props.children}</main>
        <footer className="kaki">
          <div className="isi">
            <span>Benang, perangkat lunak bebas untuk keuangan daerah.</span>
            <a href="/verifikasi">Periksa kode cetakan</a>
            <a href="/api/v1/openapi.json">Data terbuka (OpenAPI)</a>
          </div>
        </footer>
      </body>
    </html>
  )
}

function SearchTags({
  judul,
  uraian,
  alamat,
}: Pick<Parameters<typeof Layout>[0], 'judul' | 'uraian' | 'alamat'>) {
  if (uraian === null) return <meta name="robots" content="noindex" />
  return (
    <>
      <meta name="description" content={uraian} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Benang" />
      <meta property="og:locale" content="id_ID" />
      <meta property="og:title" content={judul} />
      <meta property="og:description" content={uraian} />
      {alamat !== null && (
        <>
          <link rel="canonical" href={alamat} />
          <meta property="og:url" content={alamat} />
        </>
      )}
    </>
  )
}

function Header({ kop }: { kop: Kop | null }) {
  return (
    <header className="kop">
      <div className="isi">
        <a className="lambang" href={kop === null ? '/' : `/${kop.slug}`}>
          <svg width="24" height="40" viewBox="0 0 24 40" aria-hidden="true">
            <path d="M2 2V26a10.5 10.5 0 1 1 10.5 10.5H24" />
          </svg>
          <span>
            {kop?.nama ?? 'Benang'}
            <small>{kop === null ? 'Anggaran yang bisa diikuti' : 'Anggaran terbuka'}</small>
          </span>
        </a>
        <nav aria-label="Utama">
          {kop !== null && <a href="/">Semua daerah</a>}
          {kop !== null && kop.tahun !== null && (
            <>
              <a href={`/${kop.slug}/apbd/${kop.tahun}`}>APBD</a>
              <a href={`/${kop.slug}/apbd/${kop.tahun}/lra`}>Realisasi</a>
            </>
          )}
          {kop !== null && <a href={`/${kop.slug}/usulan`}>Usulan warga</a>}
          {kop === null && <a href="/status">Status</a>}
          <a href="/app">Masuk staf</a>
        </nav>
      </div>
    </header>
  )
}
