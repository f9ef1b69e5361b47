import type { ApbdTerbuka } from '@benang/usecases/publik/read-apbd-terbuka'
import { type Rupiah, sum } from '@benang/values/rupiah'
import { rupiahRingkas } from '@benang/values/rupiah-ringkas'
import { type Anyaman, anyam, type Ujung } from './helai.ts'
import { apbdPath } from './tautan.ts'
import { tenang } from './tenang.ts'

const [kiriX, tengahA, tengahB, kananX] = [270, 545, 600, 872]

/** Where the money comes from and what it is for, as strands; the tables below say the same in figures. */
export function Tenun({ data }: { data: ApbdTerbuka }) {
  const sumber = asal(data)
  const tujuan = untuk(data)
  if (sumber.length === 0 || tujuan.length === 0) return null
  const anyaman = anyam(sumber, tujuan)
  return (
    <svg
      className="tenun"
      viewBox={`0 0 1152 ${Math.ceil(anyaman.tinggi)}`}
      role="group"
      aria-label="Dari mana uangnya dan untuk apa. Angka yang sama ada pada tabel di bawah."
    >
      {sumber.map(({ nama }, index) => (
        <path key={nama} className={`helai h${index % 4}`} d={jalur(anyaman, index)} />
      ))}
      {anyaman.kiri.map(({ nama, jumlah, label, ke }) => (
        <Label key={nama} x={kiriX - 14} y={label} sisi="end" ujung={{ nama, jumlah, ke }} />
      ))}
      {anyaman.kanan.map(({ nama, jumlah, label, ke }) => (
        <Label key={nama} x={kananX + 14} y={label} sisi="start" ujung={{ nama, jumlah, ke }} />
      ))}
    </svg>
  )
}

function Label({ x, y, sisi, ujung }: { x: number; y: number; sisi: 'start' | 'end'; ujung: Ujung }) {
  const text = (
    <>
      <text x={x} y={round(y)} textAnchor={sisi} className="l">
        {ringkas(ujung.nama)}
      </text>
      <text x={x} y={round(y + 17)} textAnchor={sisi} className="v">
        {rupiahRingkas(ujung.jumlah)}
      </text>
    </>
  )
  return ujung.ke === null ? <g>{text}</g> : <a href={ujung.ke}>{text}</a>
}

function jalur({ helai }: Anyaman, asal: number): string {
  const [a, b] = [(kiriX + tengahA) / 2, (tengahB + kananX) / 2]
  return helai
    .filter((satu) => satu.asal === asal)
    .map(({ kiri, tengah, kanan }) => {
      const [l, m, r] = [round(kiri), round(tengah), round(kanan)]
      return `M${kiriX} ${l}C${a} ${l} ${a} ${m} ${tengahA} ${m}H${tengahB}C${b} ${m} ${b} ${r} ${kananX} ${r}`
    })
    .join('')
}

/** Revenue by kelompok, and what financing brings in. */
function asal(data: ApbdTerbuka): readonly Ujung[] {
  return data.rekening
    .filter(({ bagian, anggaran }) => (bagian === 'pendapatan' || bagian === 'penerimaan') && anggaran > 0n)
    .map(({ kode, nama, anggaran }) => ({ nama, jumlah: anggaran, ke: apbdPath(data, 'rekening', kode) }))
}

/** The largest fields of government, the rest together, and what financing takes out. */
function untuk(data: ApbdTerbuka): readonly Ujung[] {
  const urusan = data.urusan
    .filter(({ anggaran }) => anggaran > 0n)
    .toSorted((a, b) => (a.anggaran > b.anggaran ? -1 : 1))
  const besar = urusan.slice(0, urusan.length > 6 ? 5 : 6)
  const lain = urusan.slice(besar.length)
  const keluar = data.rekening.filter(({ bagian, anggaran }) => bagian === 'pengeluaran' && anggaran > 0n)
  const jumlahOf = (isi: readonly { anggaran: Rupiah }[]) => sum(isi.map(({ anggaran }) => anggaran))
  return [
    ...besar.map(({ kode, nama, anggaran }) => ({
      ...{ nama: nama === '' ? 'Tanpa urusan' : nama, jumlah: anggaran },
      ke: kode === '' ? null : apbdPath(data, 'urusan', kode),
    })),
    ...(lain.length === 0
      ? []
      : [{ nama: `Lainnya (${lain.length} urusan)`, jumlah: jumlahOf(lain), ke: null }]),
    ...(keluar.length === 0 ? [] : [{ nama: 'Pengeluaran pembiayaan', jumlah: jumlahOf(keluar), ke: null }]),
  ]
}

const round = (value: number) => Math.round(value * 10) / 10

/** A name that fits beside the strands. */
function ringkas(nama: string): string {
  const calm = tenang(nama)
  return calm.length > 26 ? `${calm.slice(0, 24).trimEnd()}…` : calm
}
