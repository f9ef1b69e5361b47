import type { Tx } from '@benang/database/connection'
import { insertTenggatTercatat, takeIngatan } from '@benang/database/penganggaran/kalender'

const tahun = 2026

/** A row in each table of the budget calendar. */
export async function seedKalender(tx: Tx, pemdaId: number): Promise<void> {
  const key = { pemdaId, tahun, kode: 'kua-ppas-dprd' }
  await insertTenggatTercatat(tx, {
    ...{ ...key, tanggal: '2025-07-11', bukti: 'Surat KDH 900/12/2025', penggunaId: 1, peran: 'tapd' },
  })
  await takeIngatan(tx, { ...key, tenggat: '2025-07-14' })
}
