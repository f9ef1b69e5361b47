import { Tabel } from '../../../tabel/tabel.tsx'
import { angka } from '../../../uang/uang.tsx'
import { tanggalPendek } from '../../../waktu/waktu.ts'
import type { VersiStandar } from './bentuk-standar.ts'

/** Every version of an item with its decree and the days it holds. */
export function VersiBarang({ versi, tanggal }: { versi: readonly VersiStandar[]; tanggal: string }) {
  return (
    <section className="panel" aria-labelledby="versi-standar">
      <header>
        <h2 id="versi-standar">Versi</h2>
      </header>
      <Tabel
        judul="Versi, terbaru di atas"
        baris={versi}
        kunci={(satu) => String(satu.versi)}
        kolom={[
          { kepala: 'Versi', isi: (satu) => satu.versi },
          { kepala: 'Keputusan', isi: ({ edisi }) => edisi },
          { kepala: 'Berlaku', isi: (satu) => masaOf(satu, tanggal) },
          { kepala: 'Nama', samping: true, isi: ({ nama, spesifikasi }) => `${nama} ${spesifikasi}`.trim() },
          { kepala: 'Harga (Rp)', angka: true, isi: ({ harga }) => angka(harga[0] ?? '0.00') },
        ]}
      />
    </section>
  )
}

function masaOf({ sejak, sampai }: VersiStandar, tanggal: string): string {
  if (sejak === null) return 'diperbaiki sebelum dipakai'
  const mulai = sejak > tanggal ? `mulai ${tanggalPendek(sejak)}` : `sejak ${tanggalPendek(sejak)}`
  return sampai === null ? mulai : `${mulai} sampai ${tanggalPendek(sampai)}`
}
