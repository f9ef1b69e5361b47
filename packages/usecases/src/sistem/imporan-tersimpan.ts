import type { Ditolak } from '@benang/imports/berkas-terbaca'
import type { HasilPeriksa, PutusanImpor } from '@benang/imports/imporan/hasil-periksa'
import type { LembarBacaan, PemetaanLembar } from '@benang/imports/imporan/pemetaan'
import type { BarisImporan } from '@benang/database/sistem/imporan'
import type { HasilTerap, ImporanKerja } from './adapter-impor.ts'

/** What was read of a file: its sheets, or why it is refused. */
export type Bacaan = {
  lembar: readonly LembarBacaan[]
  baris: number
  /** Name of the layout it was recognised as. */
  dialek: string | null
  peringatan: readonly string[]
  ditolak: Ditolak | null
}

/** A row with a fault: its mapped cells as text, by the name of their target. */
export type BarisBergalat = { lembar: string; baris: number; sel: Readonly<Record<string, string>> }

/** The last rehearsal, with the rows it found at fault (the first 500). */
export type PeriksaTersimpan = HasilPeriksa & { baris: readonly BarisBergalat[] }

/** What an import keeps. `perbaikan`: text by cell (`Lembar!B12`), or '' by row (`Lembar!12`), which leaves the row out. */
export type IsiTersimpan = {
  bacaan: Bacaan
  pemetaan: readonly PemetaanLembar[]
  pilihan: Readonly<Record<string, string>>
  perbaikan: Readonly<Record<string, string>>
  putusan: PutusanImpor
  periksa: PeriksaTersimpan | null
  hasil: HasilTerap | null
}

export type Imporan = BarisImporan<IsiTersimpan>

/** What an adapter is told of it. */
export function kerjaOf(imporan: Imporan): ImporanKerja {
  const { imporanId, jenis, dokumenId, tahun, kumpulan, namaBerkas, sidik, hasil } = imporan
  return { imporanId, jenis, dokumenId, tahun, kumpulan, berkas: { nama: namaBerkas, sidik }, hasil }
}
