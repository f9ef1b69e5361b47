import type { Tx } from '@benang/database/connection'
import { findTahapan, hasPengecualian, type Tahapan } from '@benang/database/sistem/tahapan'
import { formatTanggal } from '@benang/values/tanggal'
import { Refused } from '../refused.ts'

/**
 * Refuses with TAHAPAN while the stage is closed and no exception lets the unit in. A stage the pemda set no schedule
 * for does not lock: the schedule is the pemda's own instrument, the law's limits stand in the rules.
 */
export async function requireTahapan(
  tx: Tx,
  key: { pemdaId: number; tahun: number; kode: string; unitId: number | null },
): Promise<void> {
  const tahapan = await findTahapan(tx, key)
  if (tahapan === undefined || tahapan.keadaan === 'buka') return
  if (await hasPengecualian(tx, key)) return
  throw new Refused('TAHAPAN', closedMessage(tahapan))
}

/** Says when it closed or opens, and who can grant an exception. */
export function closedMessage(tahapan: Tahapan): string {
  const whom = `Pengecualian diberikan oleh ${tahapan.pemilik}.`
  if (tahapan.keadaan === 'belum') return `Tahap ${tahapan.nama} dibuka ${moment(tahapan.buka)}. ${whom}`
  if (tahapan.keadaan === 'kunci') return `Tahap ${tahapan.nama} dikunci sebelum jadwalnya berakhir. ${whom}`
  return `Tahap ${tahapan.nama} ditutup ${moment(tahapan.tutup ?? tahapan.buka)}. ${whom}`
}

/** `2026-11-20 23:59` → `20 November 2026 pukul 23.59` */
function moment(text: string): string {
  return `${formatTanggal(text.slice(0, 10))} pukul ${text.slice(11).replace(':', '.')}`
}
