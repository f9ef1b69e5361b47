import { type GalatSel, namaKolom } from '../baris.ts'

/** Why a row cannot be taken: where it stands, what stands there, why not, and what to do about it. Indonesian. */
export type GalatBaris = {
  lembar: string
  baris: number
  /** Letter of the column; '' when it is the row as a whole. */
  kolom: string
  nilai: string
  alasan: string
  saran: string
}

/** Where a row stands. */
export type Tempat = { lembar: string; baris: number }

/** A fault of one cell; `kolom` counts from 1, 0 for the whole row. Long values are cut. */
export function galatBaris(
  tempat: Tempat,
  { kolom, nilai }: { kolom: number; nilai: string },
  { alasan, saran }: { alasan: string; saran: string },
): GalatBaris {
  return { ...tempat, kolom: kolom === 0 ? '' : namaKolom(kolom), nilai: nilai.slice(0, 80), alasan, saran }
}

/** A fault the reader itself found in a cell. */
export function galatPembaca({ lembar, sel, nilai, alasan }: GalatSel): GalatBaris {
  const [, kolom = '', baris = '0'] = /^([A-Z]*)(\d+)$/.exec(sel) ?? []
  return {
    ...{ lembar, baris: Number(baris), kolom, nilai: nilai.slice(0, 80) },
    alasan: alasan.replace(/\.$/, ''),
    saran: 'Ketik nilainya sebagai teks, lalu simpan.',
  }
}
