import { parseRupiah, rupiahToText } from '@benang/values/rupiah'
import { Link } from '@tanstack/react-router'
import { Tabel } from '../../../tabel/tabel.tsx'
import { angka } from '../../../uang/uang.tsx'
import type { StandarRinci } from './bentuk-standar.ts'

type Komponen = StandarRinci['komponen'][number]

/** What a composed price is made of: coefficient × price of each component, added up to whole rupiah. */
export function SusunanHspk({ komponen, harga }: { komponen: readonly Komponen[]; harga: string }) {
  return (
    <section className="panel" aria-labelledby="susunan-hspk">
      <header>
        <h2 id="susunan-hspk">Tersusun dari</h2>
      </header>
      <Tabel
        judul="Komponen, koefisien dan harganya"
        baris={komponen}
        kunci={({ kode }) => kode}
        kolom={[
          {
            kepala: 'Komponen',
            isi: ({ kode, nama, standarId }) =>
              standarId === null ? (
                `${kode} (tidak berlaku lagi)`
              ) : (
                <Link to="/standar-harga/$standarId" params={{ standarId: String(standarId) }}>
                  {nama}
                </Link>
              ),
          },
          {
            kepala: 'Koefisien',
            angka: true,
            isi: ({ koefisien, satuan }) =>
              `${(koefisien / 10_000).toLocaleString('id-ID', { maximumFractionDigits: 4 })} ${satuan ?? ''}`,
          },
          {
            kepala: 'Harga (Rp)',
            angka: true,
            isi: (satu) => (satu.harga === null ? '' : angka(satu.harga)),
          },
          { kepala: 'Jumlah (Rp)', angka: true, isi: (satu) => angka(jumlahOf(satu)) },
        ]}
        jumlah={['Dibulatkan ke rupiah', '', '', angka(harga)]}
      />
    </section>
  )
}

function jumlahOf({ koefisien, harga }: Komponen): string {
  return rupiahToText((BigInt(koefisien) * parseRupiah(harga ?? '0')) / 10_000n)
}
