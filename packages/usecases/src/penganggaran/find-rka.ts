import { listRkaUnit } from '@benang/database/penganggaran/acuan-buku'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'

/** The one RKA of a unit and year that is meant, for those who name no document; refuses with the list where there are more. */
export const findRka: Act<{ tahun: number; unit: string; terbuka: boolean }, { dokumenId: bigint }> = {
  name: 'rka.cari',
  kind: 'read',
  roles: 'any',
  async run({ tx, session }, { tahun, unit, terbuka }) {
    const semua = await listRkaUnit(tx, { pemdaId: session.pemdaId, tahun, unit })
    const rows = terbuka
      ? semua.filter(({ status }) => status === 'draf' || status === 'dikembalikan')
      : semua
    const [satu, lain] = rows
    if (satu === undefined)
      throw new Refused('TIDAK_ADA', `Unit ${unit} tidak punya ${terbuka ? 'draf ' : ''}RKA tahun ${tahun}.`)
    if (lain === undefined) return { dokumenId: satu.dokumenId }
    const pilihan = rows
      .map(({ dokumenId, uraian, status }) => `${dokumenId} (${uraian}, ${status})`)
      .join('; ')
    throw new Refused(
      'ISIAN',
      `Unit ${unit} punya ${rows.length} RKA tahun ${tahun}. Sebut salah satu dengan --dokumen: ${pilihan}.`,
    )
  },
}
