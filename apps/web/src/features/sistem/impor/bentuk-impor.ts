import type { PutusanImpor } from '@benang/imports/imporan/hasil-periksa'
import type { PemetaanLembar } from '@benang/imports/imporan/pemetaan'
import type { Jawaban } from '../../../connection/kontrak.ts'

/** A kind of import my role may begin. */
export type JenisImpor = Jawaban['impor']['jenis'][number]

/** An import with all its steps. */
export type Imporan = Jawaban['impor']['lihat']

/** A line of the history. */
export type Riwayat = Jawaban['impor']['riwayat'][number]

/** What the last check said. */
export type Periksa = NonNullable<Imporan['periksa']>
export type Galat = Periksa['galat'][number]
export type Konflik = Periksa['konflik'][number]

/** What the person decides on the way. */
export type Keputusan = {
  pemetaan: readonly PemetaanLembar[]
  pilihan: Readonly<Record<string, string>>
  perbaikan: Readonly<Record<string, string>>
  putusan: PutusanImpor
}

/** The steps after the file, by what stands in the address. */
export const langkahImpor = ['cocokkan', 'periksa', 'terapkan'] as const
export type LangkahImpor = (typeof langkahImpor)[number]

/** The step an import stands at when its address names none. */
export function langkahOf({ status, periksa, pekerjaan }: Imporan): LangkahImpor {
  if (status === 'diterapkan' || status === 'dibatalkan') return 'terapkan'
  return periksa !== null || pekerjaan !== null ? 'periksa' : 'cocokkan'
}

/** Whole numbers as people read them. */
export const bulat = (banyak: number) => banyak.toLocaleString('id-ID')

/** True while a job works on it. */
export function isBekerja({ pekerjaan }: Imporan): boolean {
  return pekerjaan?.status === 'antre' || pekerjaan?.status === 'jalan'
}
