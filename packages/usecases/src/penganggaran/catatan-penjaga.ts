import type { Tx } from '@benang/database/connection'
import type { Dokumen } from '@benang/database/sistem/dokumen'
import { temuanDijawab } from './temuan-dokumen.ts'

/** What the guard doubts about an RKA as sentences below its print, each with the reason given or that there is none yet. */
export async function catatanPenjaga(tx: Tx, pemdaId: number, dokumen: Dokumen): Promise<readonly string[]> {
  const temuan = await temuanDijawab(tx, pemdaId, dokumen)
  return temuan.map(({ pesan, alasan }) =>
    alasan === null
      ? `Penjaga. ${pesan} Belum dijelaskan.`
      : `Penjaga. ${pesan} Alasan: ${alasan.alasan} (${alasan.nama}).`,
  )
}
