import type { Tx } from '@benang/database/connection'
import {
  listNilaiPorsi,
  listPetaanPorsi,
  type PetaanPorsi,
  type TahapPorsi,
} from '@benang/database/penganggaran/porsi'
import { findPemda } from '@benang/database/sistem/pemda'
import { type HasilPorsi, hitungPorsi } from '@benang/domain/penganggaran/kepatuhan/hitung-porsi'
import { type PorsiWajib, porsiBerlaku } from '@benang/domain/penganggaran/kepatuhan/porsi-wajib'
import type { Irisan } from '@benang/domain/penganggaran/kepatuhan/saringan'
import { invariant } from '@benang/values/invariant'

/** A share in a year with what the pemda mapped to it. */
export type PorsiTerhitung = { porsi: PorsiWajib; hasil: HasilPorsi; petaan: readonly PetaanPorsi[] }

/** Every share that binds this pemda in a year, computed over its whole budget. */
export async function dataKepatuhan(
  tx: Tx,
  { pemdaId, tahun, tahap }: { pemdaId: number; tahun: number; tahap: TahapPorsi },
): Promise<readonly PorsiTerhitung[]> {
  const pemda = await findPemda(tx, pemdaId)
  invariant(pemda !== undefined, `pemda ${pemdaId} is registered`)
  const nilai = await listNilaiPorsi(tx, { pemdaId, tahun }, tahap)
  const semua = await listPetaanPorsi(tx, pemdaId)
  return porsiBerlaku(pemda.jenis, tahun).map((porsi) => {
    const petaan = semua.filter((satu) => satu.porsi === porsi.id && isPetaanBerlaku(satu, tahun))
    return { porsi, petaan, hasil: hitungPorsi(porsi, nilai, { tahun, petaan: petaan.map(irisanOf) }) }
  })
}

/** Counted for a year: begun in it or before, and still open when it ends; one ended today counts for the years before. */
export function isPetaanBerlaku({ sejak, sampai }: PetaanPorsi, tahun: number): boolean {
  const akhir = `${tahun}-12-31`
  return sejak <= akhir && (sampai === null || sampai >= akhir)
}

/** The slice of a mapping as the shares take it. */
export function irisanOf({ subKegiatan, rekening }: PetaanPorsi): Irisan {
  return {
    ...(subKegiatan === '' ? {} : { subKegiatan }),
    ...(rekening === '' ? {} : { rekening }),
  }
}
