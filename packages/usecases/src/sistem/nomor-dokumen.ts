import type { Tx } from '@benang/database/connection'
import { kodeUnitOf } from '@benang/database/organisasi/organisasi'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import { drawNomor } from '@benang/database/sistem/nomor'
import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { formatNomor } from '@benang/documents/nomor'

type Bernomor = Pick<Dokumen, 'tahun' | 'unitId' | 'tanggal' | 'nomor'> & { pemdaId: number }

/** The number a document has, or the next of its kind, unit (or pemda) and year. */
export async function numberOf(
  tx: Tx,
  jenis: Pick<JenisDokumen, 'kode' | 'singkatan' | 'templatNomor' | 'nomorSePemda'>,
  { pemdaId, tahun, unitId, tanggal, nomor }: Bernomor,
): Promise<string> {
  if (nomor !== null) return nomor
  const counted = jenis.nomorSePemda === true ? 0 : unitId
  const seq = await drawNomor(tx, { pemdaId, tahun, jenis: jenis.kode, unitId: counted })
  const unit = await kodeUnitOf(tx, { pemdaId, unitId })
  return formatNomor(jenis.templatNomor, { seq, jenis: jenis.singkatan, unit, tanggal, tahun })
}
