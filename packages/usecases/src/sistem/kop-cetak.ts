import type { Tx } from '@benang/database/connection'
import { findPemegangJabatan, type PemegangJabatan } from '@benang/database/organisasi/pemegang-jabatan'
import { findPemda } from '@benang/database/sistem/pemda'
import { findPeran } from '@benang/domain/organisasi/peran'
import type { Penandatangan } from '@benang/reports/laporan'
import { invariant } from '@benang/values/invariant'
import type { Tanggal } from '@benang/values/tanggal'

/** A government as the head of a sheet names it. `tempat` is the place beside a date, `kepala` the office of its head. */
export type PemdaTercetak = { pemdaId: number; nama: string; tempat: string; kepala: string; contoh: boolean }

const kepalaDaerah = { provinsi: 'Gubernur', kabupaten: 'Bupati', kota: 'Wali Kota' } as const

/** The government of the transaction's tenant, as printed. */
export async function pemdaTercetak(tx: Tx, pemdaId: number): Promise<PemdaTercetak> {
  const pemda = await findPemda(tx, pemdaId)
  invariant(pemda !== undefined, `pemda ${pemdaId} is registered`)
  const { nama, jenis, contoh } = pemda
  const tempat = nama.replace(/^(Provinsi|Kabupaten|Kota) /, '')
  return { pemdaId, nama, tempat, kepala: `${kepalaDaerah[jenis]} ${tempat}`, contoh }
}

/** The signature block of whoever held the office that day; empty lines when nobody did, for a pen. */
export async function penandatanganOf(
  tx: Tx,
  pemda: PemdaTercetak,
  { peran, unitId, tanggal }: { peran: string; unitId: number | null; tanggal: Tanggal },
): Promise<readonly Penandatangan[]> {
  const pemegang = await findPemegangJabatan(tx, { pemdaId: pemda.pemdaId, peran, unitId, tanggal })
  const jabatan = peran === 'kdh' ? pemda.kepala : (findPeran(peran)?.nama ?? peran)
  const { nama = '', nip = null, pangkat = null } = pemegang ?? {}
  return [
    { sebutan: null, tanggal, jabatan, awalan: awalanOf(pemegang?.sifat ?? 'definitif'), nama, pangkat, nip },
  ]
}

/** The abbreviation before an office that is not held in full. */
export function awalanOf(sifat: PemegangJabatan['sifat']): string | null {
  switch (sifat) {
    case 'plt':
      return 'Plt.'
    case 'plh':
      return 'Plh.'
    case 'pj':
      return 'Pj.'
    case 'kuasa':
    case 'definitif':
      return null
  }
}
