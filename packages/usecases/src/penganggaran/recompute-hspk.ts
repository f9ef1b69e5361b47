import type { Tx } from '@benang/database/connection'
import { insertStandarUlang, listHspkBerubah } from '@benang/database/penganggaran/standar-versi'
import { Refused } from '../refused.ts'

// A composed item may be a component of another; deeper than this is a circle.
const maxTingkat = 8

/**
 * Gives every composed price that a decree's components changed a version under that decree; answers how many. Refuses where a
 * line was priced by it under the same decree already, or where items are made of each other.
 */
export async function recomputeHspk(tx: Tx, key: { pemdaId: number; edisi: string }): Promise<number> {
  const semua = new Set<string>()
  for (let tingkat = 0; tingkat < maxTingkat; tingkat += 1) {
    const berubah = await listHspkBerubah(tx, key)
    if (berubah.length === 0) return semua.size
    const terkunci = berubah.find((satu) => satu.terkunci)
    if (terkunci !== undefined)
      throw new Refused(
        'ATURAN',
        `HSPK ${terkunci.kode} ikut berubah karena komponennya, padahal sudah dipakai dokumen menurut ${key.edisi}. Tetapkan harga itu dengan keputusan baru.`,
      )
    await insertStandarUlang(tx, key, berubah)
    for (const { kode } of berubah) semua.add(kode)
  }
  throw new Refused(
    'ATURAN',
    `HSPK ${[...semua].slice(0, 5).join(', ')} tersusun dari dirinya sendiri. Perbaiki susunannya.`,
  )
}
