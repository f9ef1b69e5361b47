import type { Jawaban } from '../../../connection/kontrak.ts'
import { Tabel } from '../../../tabel/tabel.tsx'
import { tanggalPendek } from '../../../waktu/waktu.ts'

type Edisi = Jawaban['standarHarga']['daftar']['edisi'][number]

/** The decrees of the list, newest first, each as a file of its own. */
export function DaftarEdisi({ edisi, tanggal }: { edisi: readonly Edisi[]; tanggal: string }) {
  if (edisi.length === 0) return null
  return (
    <section className="panel" aria-labelledby="edisi-standar">
      <header>
        <h2 id="edisi-standar">Keputusan</h2>
      </header>
      <Tabel
        judul="Keputusan tentang standar harga, terbaru di atas"
        baris={edisi}
        kunci={({ edisiId }) => String(edisiId)}
        kolom={[
          {
            kepala: 'Daftar',
            isi: ({ nama, dasar }) => (
              <span>
                <b>{nama}</b>
                <span className="mini redup" style={{ display: 'block' }}>
                  {dasar}
                </span>
              </span>
            ),
          },
          {
            kepala: 'Berlaku sejak',
            isi: ({ sejak }) => <span className="angka">{tanggalPendek(sejak)}</span>,
          },
          { kepala: 'Sifat', isi: ({ menyeluruh }) => (menyeluruh ? 'mengganti semua' : 'menambah') },
          {
            kepala: 'Isi daftar',
            isi: ({ nama, sejak }) => (
              <a
                href={`/app/laporan/standar-harga.xlsx?edisi=${encodeURIComponent(nama)}&tanggal=${sejak > tanggal ? sejak : tanggal}`}
                download
              >
                Unduh xlsx<span className="sr"> {nama}</span>
              </a>
            ),
          },
        ]}
      />
    </section>
  )
}
