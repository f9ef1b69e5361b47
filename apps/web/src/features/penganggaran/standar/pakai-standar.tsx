import { Link } from '@tanstack/react-router'
import type { StandarRinci } from './bentuk-standar.ts'

/** Where the price is used: documents priced by it, and composed prices made of it. */
export function PakaiStandar({ rinci: { dipakai, tersusun } }: { rinci: StandarRinci }) {
  return (
    <section className="panel" aria-labelledby="pakai-standar">
      <header>
        <h2 id="pakai-standar">Dipakai di</h2>
      </header>
      <div className="dalam tumpuk kecil">
        {dipakai.length === 0 && tersusun.length === 0 && (
          <p className="redup">Belum ada dokumen yang memakainya.</p>
        )}
        <ul>
          {dipakai.map(({ dokumenId, jenis, nomor, uraian, unit, versi, banyak }) => (
            <li key={dokumenId}>
              <Link to="/dokumen/$jenis/$dokumenId" params={{ jenis, dokumenId }}>
                {nomor || uraian}
              </Link>
              <span className="mini redup" style={{ display: 'block' }}>
                {unit}, {banyak} baris, versi {versi}
              </span>
            </li>
          ))}
          {tersusun.map(({ standarId, kode, nama }) => (
            <li key={kode}>
              <Link to="/standar-harga/$standarId" params={{ standarId: String(standarId) }}>
                {nama}
              </Link>
              <span className="mini redup" style={{ display: 'block' }}>
                HSPK {kode}
              </span>
            </li>
          ))}
        </ul>
        {dipakai.length > 0 && (
          <p className="mini redup">
            Versi yang sudah dipakai tidak diubah lagi; harga lain adalah keputusan baru.
          </p>
        )}
      </div>
    </section>
  )
}
