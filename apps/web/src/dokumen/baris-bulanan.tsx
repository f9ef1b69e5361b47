import { formatAngka, parseRupiah, sum } from '@benang/values/rupiah'
import { angka, angkaRingkas } from '../uang/uang.tsx'
import { namaBulan } from '@benang/values/tanggal'
import type { Baris } from './bentuk.ts'
import { NamaBaris } from './nama-baris.tsx'

/** Lines with months, one block per mata anggaran: its name and sum, under it the months that have an amount. */
export function BarisBulanan({ baris, tahun }: { baris: readonly Baris[]; tahun: number }) {
  const keys = [...new Set(baris.map((item) => item.kunci))]
  const total = sum(baris.map((item) => parseRupiah(item.jumlah)))
  return (
    <div className="bulan-tampak">
      {keys.map((kunci) => (
        <SatuMata key={kunci} baris={baris.filter((item) => item.kunci === kunci)} tahun={tahun} />
      ))}
      <p className="jumlah">
        <span>Jumlah (Rp)</span>
        <span>{formatAngka(total)}</span>
      </p>
    </div>
  )
}

function SatuMata({ baris, tahun }: { baris: readonly Baris[]; tahun: number }) {
  const [first] = baris
  if (first === undefined) return null
  const total = sum(baris.map((item) => parseRupiah(item.jumlah)))
  return (
    <section>
      <div className="kepala-mata">
        <NamaBaris baris={first} tahun={tahun} />
        <b className="uang">{formatAngka(total)}</b>
      </div>
      <dl>
        {baris.map((item) => (
          <div key={item.urut}>
            <dt>{namaBulan[item.bulan - 1] ?? 'Setahun'}</dt>
            <dd title={angka(item.jumlah)}>{angkaRingkas(item.jumlah)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
