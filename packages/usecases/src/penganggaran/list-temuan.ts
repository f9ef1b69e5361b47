import { findDokumen } from '@benang/database/sistem/dokumen'
import { isMenahan } from '@benang/domain/penganggaran/penjaga/periksa-baris'
import type { Act } from '../act.ts'
import { requireUnit } from '../act-authority.ts'
import { Refused } from '../refused.ts'
import { type TemuanDijawab, temuanDijawab } from './temuan-dokumen.ts'

/**
 * A doubt of the guard with the reason given for it, if any; `urut` is the number of the line or row, `barisId` the row of the
 * working paper ('' for a line written without one), `waktu` an ISO time. `menahan`: no reason lets it pass, it must be mended.
 */
export type TemuanTampak = {
  kode: string
  urut: number
  barisId: string
  medan: string
  menahan: boolean
  pesan: string
  saran: string
  tanda: string
  alasan: { alasan: string; nama: string; waktu: string } | null
}

/** What the guard doubts about an RKA or, while it is a draft, about its working paper, and what was answered; `baris`: of some rows. */
export const listTemuan: Act<
  { dokumenId: bigint; baris?: readonly string[] | undefined },
  readonly TemuanTampak[]
> = {
  name: 'rka.temuan',
  kind: 'read',
  roles: 'any',
  async run(env, { dokumenId, baris }) {
    const key = { pemdaId: env.session.pemdaId, dokumenId }
    const dokumen = await findDokumen(env.tx, key)
    if (dokumen?.jenis !== 'rka')
      throw new Refused('TIDAK_ADA', 'RKA itu tidak ada atau bukan milik unit Anda.')
    requireUnit(env, dokumen.unitId)
    const temuan = await temuanDijawab(env.tx, key.pemdaId, dokumen)
    const diminta = baris === undefined ? null : new Set(baris)
    return temuan.filter(({ barisId }) => diminta?.has(barisId) ?? true).map(tampak)
  },
}

function tampak({ kode, barisId, urut, medan, pesan, saran, tanda, alasan }: TemuanDijawab): TemuanTampak {
  return {
    ...{ kode, urut, medan, pesan, saran, tanda, menahan: isMenahan(kode) },
    barisId: barisId === String(urut) ? '' : barisId,
    alasan: alasan && { alasan: alasan.alasan, nama: alasan.nama, waktu: alasan.waktu },
  }
}
