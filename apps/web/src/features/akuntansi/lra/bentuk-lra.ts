import type { Jawaban } from '../../../connection/kontrak.ts'

/** An LRA as the server gives it: amounts as rupiah text. */
export type LaporanLra = Jawaban['laporan']['lra']
export type BarisLra = LaporanLra['tabel']['baris'][number]

/** How the report is cut. */
export type Potongan = 'ringkas' | 'organisasi' | 'urusan'
export const namaPotongan: Readonly<Record<Potongan, string>> = {
  ringkas: 'Ringkas, menurut rekening',
  organisasi: 'Per perangkat daerah',
  urusan: 'Belanja per urusan dan program',
}

/** What is asked, as it stands in the address; left out: ringkas, all I may see, today. */
export type CariLra = { potongan?: Potongan; unit?: number; sampai?: string }

/** What row is asked about, as it stands in the address; `uraian` only names it. */
export type CariDokumenLra = CariLra & {
  rekening: string
  kodeUnit?: string
  urusan?: string
  uraian?: string
}

/** Reads an address; what no report has is left out. */
export function readCari(search: Readonly<Record<string, unknown>>): CariLra {
  const { potongan, unit, sampai } = search
  return {
    ...(potongan === 'organisasi' || potongan === 'urusan' ? { potongan } : {}),
    ...(typeof unit === 'number' && Number.isInteger(unit) && unit > 0 ? { unit } : {}),
    ...(typeof sampai === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(sampai) ? { sampai } : {}),
  }
}

/** The same for the documents of a row; a code of one level comes as a number. */
export function readCariDokumen(search: Readonly<Record<string, unknown>>): CariDokumenLra {
  const { rekening, kodeUnit, urusan, uraian } = search
  return {
    ...readCari(search),
    rekening: isText(rekening) ? String(rekening) : '',
    ...(isText(kodeUnit) ? { kodeUnit: String(kodeUnit) } : {}),
    ...(isText(urusan) ? { urusan: String(urusan) } : {}),
    ...(isText(uraian) ? { uraian: String(uraian) } : {}),
  }
}

function isText(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}
