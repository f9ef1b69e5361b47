import type { Jawaban } from '../../connection/kontrak.ts'

/** Everything the performance page shows. */
export type KinerjaTampak = Jawaban['kinerja']['lihat']
export type UnitKinerja = KinerjaTampak['unit'][number]
export type SubKinerja = KinerjaTampak['baris'][number]
export type IndikatorKinerja = SubKinerja['indikator'][number]

/** A card with its versions, its year and its documents. */
export type KartuLengkap = Jawaban['kinerja']['bacaKartu']

/** What a new card may be made of. */
export type PilihanKartu = Jawaban['kinerja']['pilihan']
