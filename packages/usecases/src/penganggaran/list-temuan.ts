import { findDokumen } from '@benang/database/sistem/dokumen'
import type { Act } from '../act.ts'
import { requireUnit } from '../act-authority.ts'
import { Refused } from '../refused.ts'
import { temuanDijawab } from './temuan-dokumen.ts'

/** A doubt of the guard with the reason given for it, if any; `urut` is the line's number, `waktu` an ISO time. */
export type TemuanTampak = {
  kode: string
  urut: number
  pesan: string
  saran: string
  tanda: string
  alasan: { alasan: string; nama: string; waktu: string } | null
}

/** What the guard doubts about an RKA, and what was answered. */
export const listTemuan: Act<{ dokumenId: bigint }, readonly TemuanTampak[]> = {
  name: 'rka.temuan',
  kind: 'read',
  roles: 'any',
  async run(env, { dokumenId }) {
    const key = { pemdaId: env.session.pemdaId, dokumenId }
    const dokumen = await findDokumen(env.tx, key)
    if (dokumen?.jenis !== 'rka')
      throw new Refused('TIDAK_ADA', 'RKA itu tidak ada atau bukan milik unit Anda.')
    requireUnit(env, dokumen.unitId)
    const temuan = await temuanDijawab(env.tx, key.pemdaId, dokumen)
    return temuan.map(({ kode, barisId, pesan, saran, tanda, alasan }) => ({
      ...{ kode, urut: Number(barisId), pesan, saran, tanda },
      alasan: alasan && { alasan: alasan.alasan, nama: alasan.nama, waktu: alasan.waktu },
    }))
  },
}
