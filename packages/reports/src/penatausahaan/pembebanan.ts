import { sum } from '@benang/values/rupiah'
import { formatTanggal } from '@benang/values/tanggal'
import type { Tabel } from '../laporan.ts'
import {
  type BarisCetak,
  type DataCetak,
  dokumenOf,
  nomorOf,
  type PosisiKunci,
} from '../sistem/data-cetak.ts'
import { isiOf } from '../sistem/isian-cetak.ts'
import { kolomJumlah, tabelRekening } from '../sistem/tabel-rekening.ts'

/** The accounts a payment is charged to: the lines of its SPP. */
export function pembebanan(data: DataCetak): Tabel {
  return tabelRekening(barisSpp(data), { jumlah: 'JUMLAH', kolom: [kolomJumlah] })
}

/** The lines of the SPP a payment is about. */
export function barisSpp(data: DataCetak): readonly BarisCetak[] {
  return dokumenOf(data, 'spp')?.baris ?? []
}

/** Whom a payment goes to, and where to. */
export function penerimaOf(data: DataCetak): readonly { label: string; nilai: string }[] {
  const spp = dokumenOf(data, 'spp')
  return [
    { label: 'Penerima', nilai: isiOf(spp, 'penerima') },
    { label: 'Rekening penerima', nilai: isiOf(spp, 'rekeningPenerima') },
  ]
}

/** The documents that came before, one line a kind that is there. */
export function dasarOf(
  data: DataCetak,
  kinds: readonly (readonly [jenis: string, label: string])[],
): readonly { label: string; nilai: string }[] {
  return kinds.flatMap(([jenis, label]) => {
    const found = data.leluhur.find((satu) => satu.jenis === jenis)
    return found === undefined ? [] : [{ label, nilai: `${nomorOf(found)}, ${formatTanggal(found.tanggal)}` }]
  })
}

/** The SPD behind a payment, in one line. */
export function dasarSpd({ spd }: DataCetak): { label: string; nilai: string } {
  const nilai = spd.map(({ nomor, tanggal }) => `${nomor}, ${formatTanggal(tanggal)}`).join('\n')
  return { label: 'Dasar pembayaran (SPD)', nilai: nilai === '' ? 'belum ada SPD' : nilai }
}

/** One sum over the keys of some lines. */
export function jumlahPosisi(
  { posisi }: Pick<DataCetak, 'posisi'>,
  baris: readonly BarisCetak[],
  tahap: keyof PosisiKunci,
): bigint {
  return sum([...new Set(baris.map(({ kunci }) => kunci))].map((kunci) => posisi.get(kunci)?.[tahap] ?? 0n))
}
