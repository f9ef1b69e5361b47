import { semuaBagian } from '@benang/domain/penganggaran/bagian-apbd'
import { type PosturApbd, posturKosong } from '@benang/domain/penganggaran/postur-apbd'
import { parseRupiah, sum } from '@benang/values/rupiah'
import type { Jawaban } from '../../../connection/kontrak.ts'

/** An RKA an APBD holds or may hold. */
export type RkaMuatan = Jawaban['apbd']['muatan']['rka'][number]

/** What some RKA add up to, by part of the budget. */
export function posturOf(rka: readonly RkaMuatan[]): PosturApbd {
  return semuaBagian.reduce(
    (postur, bagian) => ({
      ...postur,
      [bagian]: sum(rka.filter((satu) => satu.bagian === bagian).map(({ jumlah }) => parseRupiah(jumlah))),
    }),
    posturKosong,
  )
}

/** Why an RKA is not in an APBD, in words; null where nothing stands in its way. */
export function sebabTakBisa({ bisa, pemuat, status }: RkaMuatan): string | null {
  if (bisa) return null
  if (pemuat !== null)
    return pemuat === 'draf' ? 'sudah dipilih draf APBD lain' : `sudah dimuat APBD ${pemuat}`
  return status === 'diajukan' ? 'menunggu verifikasi TAPD' : `masih ${status}`
}
