import { Link } from '@tanstack/react-router'
import { Cip } from '../cip/cip.tsx'
import { statusOf } from '../cip/status.ts'
import { Tabel } from '../tabel/tabel.tsx'
import { angka } from '../uang/uang.tsx'
import type { DokumenRingkas, DokumenTampak } from './bentuk.ts'
import { useSebutan } from './jenis.ts'

/** The documents this one came from and led to. */
export function Turunan({ dokumen }: { dokumen: DokumenTampak }) {
  const sebut = useSebutan()
  const rows = [
    ...dokumen.asal.map((item) => ({ ...item, arah: 'Asal' })),
    ...dokumen.turunan.map((item) => ({ ...item, arah: 'Lanjutan' })),
  ]
  if (rows.length === 0) return null
  return (
    <section className="panel" aria-labelledby="sambungan">
      <header>
        <h2 id="sambungan">Dokumen sebelum dan sesudahnya</h2>
      </header>
      <Tabel
        judul="Dokumen asal dan lanjutan"
        baris={rows}
        kunci={(item) => item.dokumenId}
        kolom={[
          {
            kepala: 'Dokumen',
            isi: (item) => (
              <>
                <TautDokumen dokumen={item} teks={sebut(item)} />
                <span className="mini redup" style={{ display: 'block' }}>
                  {item.uraian}
                </span>
              </>
            ),
          },
          { kepala: 'Arah', isi: (item) => item.arah },
          {
            kepala: 'Status',
            isi: (item) => <Cip nada={statusOf(item.status).nada}>{statusOf(item.status).label}</Cip>,
          },
          { kepala: 'Jumlah (Rp)', angka: true, isi: (item) => angka(item.jumlah) },
        ]}
      />
    </section>
  )
}

/** A link to a document by its number, or by what it is while it has none. */
export function TautDokumen({ dokumen, teks }: { dokumen: DokumenRingkas; teks?: string }) {
  return (
    <Link to="/dokumen/$jenis/$dokumenId" params={{ jenis: dokumen.jenis, dokumenId: dokumen.dokumenId }}>
      {teks ?? dokumen.nomor ?? 'Belum bernomor'}
    </Link>
  )
}
