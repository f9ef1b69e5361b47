import { formatAngka, parseRupiah } from '@benang/values/rupiah'
import { Tabel } from '../../../tabel/tabel.tsx'
import type { Periksa } from './bentuk-impor.ts'

/** Totals before and after, and the difference. */
export function TotalImpor({ total }: { total: Periksa['total'] }) {
  if (total.length === 0) return null
  const angka = (sen: bigint) => formatAngka(sen, { sen: false })
  const selisih = ({ sebelum, sesudah }: Periksa['total'][number]) => {
    const beda = parseRupiah(sesudah) - parseRupiah(sebelum)
    return `${beda > 0n ? '+' : ''}${angka(beda)}`
  }
  return (
    <section className="panel" aria-labelledby="total-impor">
      <header>
        <h2 id="total-impor">Sebelum dan sesudah impor</h2>
      </header>
      <Tabel
        judul="Jumlah sebelum dan sesudah impor, dalam rupiah"
        baris={total}
        kunci={({ kunci }) => kunci}
        kolom={[
          { kepala: 'Yang dijumlah', isi: ({ nama }) => nama },
          { kepala: 'Sekarang (Rp)', angka: true, isi: ({ sebelum }) => angka(parseRupiah(sebelum)) },
          {
            kepala: 'Setelah impor (Rp)',
            angka: true,
            isi: ({ sesudah }) => <b>{angka(parseRupiah(sesudah))}</b>,
          },
          { kepala: 'Selisih (Rp)', angka: true, isi: selisih },
        ]}
      />
    </section>
  )
}
