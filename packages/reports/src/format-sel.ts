import { formatAngka, rupiahToText } from '@benang/values/rupiah'
import type { Kolom, Laporan, Sel, Tabel } from './laporan.ts'

/** A cell as paper shows it: `1.250.000,00`, a negative in brackets `(1.250.000,00)`, `93,75`; empty for nothing. */
export function formatSel({ jenis }: Pick<Kolom, 'jenis'>, sel: Sel): string {
  if (sel === null) return ''
  if (typeof sel === 'string') return sel
  const text = formatAngka(sel < 0n ? -sel : sel)
  return sel < 0n ? `(${text})` : jenis === 'uang' || jenis === 'persen' ? text : String(sel)
}

/** A cell for machines: `1250000.00`, `93.75`, text as it is; null for nothing. */
export function selToWire(sel: Sel): string | null {
  return typeof sel === 'bigint' ? rupiahToText(sel) : sel
}

/** A report as plain JSON: amounts and percents as text with a point, never a float. */
export type LaporanWire = Omit<Laporan, 'tabel' | 'pembuka' | 'penutup' | 'terbilang'> & {
  tabel: TabelWire
  pembuka: readonly BagianWire[]
  penutup: readonly BagianWire[]
  terbilang: { label: string; jumlah: string } | null
}
export type TabelWire = Omit<Tabel, 'baris'> & {
  baris: readonly {
    jenis: Tabel['baris'][number]['jenis']
    tingkat: number
    sel: readonly (string | null)[]
  }[]
}
export type BagianWire =
  | Exclude<Laporan['pembuka'][number], { jenis: 'tabel' }>
  | { jenis: 'tabel'; tabel: TabelWire }

/** The report as it travels to a screen or a program. */
export function laporanToWire(laporan: Laporan): LaporanWire {
  const { tabel, pembuka, penutup, terbilang, ...rest } = laporan
  return {
    ...rest,
    pembuka: pembuka.map(bagianToWire),
    tabel: tabelToWire(tabel),
    penutup: penutup.map(bagianToWire),
    terbilang: terbilang === null ? null : { ...terbilang, jumlah: rupiahToText(terbilang.jumlah) },
  }
}

function bagianToWire(bagian: Laporan['pembuka'][number]): BagianWire {
  return bagian.jenis === 'tabel' ? { jenis: 'tabel', tabel: tabelToWire(bagian.tabel) } : bagian
}

function tabelToWire({ judul, kolom, baris }: Tabel): TabelWire {
  return { judul, kolom, baris: baris.map((satu) => ({ ...satu, sel: satu.sel.map(selToWire) })) }
}
