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
  if (pemuat !== null) return pemuat === 'draf' ? 'sudah dipilih draf lain' : `sudah dimuat ${pemuat}`
  return status === 'diajukan' ? 'menunggu verifikasi TAPD' : `masih ${status}`
}

/** Which of the two kinds that adopt budgets of units this is. */
export function pemuatOf(jenis: string): 'apbd' | 'apbd_perubahan' {
  return jenis === 'apbd_perubahan' ? jenis : 'apbd'
}

/** True of the APBD and its change: what they adopt is chosen on the form and shown on the page. */
export function isPemuat(jenis: string): boolean {
  return jenis === 'apbd' || jenis === 'apbd_perubahan'
}
