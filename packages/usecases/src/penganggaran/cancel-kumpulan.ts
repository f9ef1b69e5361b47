import { randomUUID } from 'node:crypto'
import { findBarisKertas } from '@benang/database/penganggaran/kertas'
import { findKumpulan, type Kumpulan } from '@benang/database/penganggaran/kertas-kumpulan'
import {
  listOperasiKumpulan,
  listPelakuOperasi,
  listPindahTerakhir,
} from '@benang/database/penganggaran/kertas-operasi'
import { balikkanKumpulan, type BentrokBatal } from '@benang/domain/penganggaran/kertas/balikkan-kumpulan'
import type { Act, Env } from '../act.ts'
import { Refused } from '../refused.ts'
import { penulisKertas, requireKertas, requireTerbuka, requireWaktu } from './kertas.ts'
import { runOperasi } from './operasi-kertas.ts'

/** What was taken back: rows changed, and what stays because somebody wrote it since (`medan` '': the row itself). */
export type HasilBatal = {
  /** The kumpulan of the taking back, which can be taken back itself. */
  kumpulan: string
  banyak: number
  konflik: readonly (Omit<BentrokBatal, 'rev'> & { oleh: string; waktu: string })[]
}

/** Takes back all that was done to a paper in one go; by who did it, or the PA, while the paper is open. */
export const cancelKumpulan: Act<{ dokumenId: bigint; kumpulan: string; perintah: string }, HasilBatal> = {
  name: 'kertas.batalkan',
  kind: 'write',
  roles: penulisKertas,
  async run(env, { dokumenId, kumpulan, perintah }) {
    const kertas = await requireKertas(env, dokumenId, { kunci: true })
    env.catat?.(dokumenId)
    requireTerbuka(kertas.dokumen)
    await requireWaktu(env, kertas.dokumen, null)
    const key = { pemdaId: env.session.pemdaId, dokumenId }
    const head = requireMilik(env, await findKumpulan(env.tx, key, kumpulan))
    const dulu = await listOperasiKumpulan(env.tx, key, kumpulan)
    const ids = [...new Set(dulu.map(({ barisId }) => barisId))]
    const rows = new Map((await findBarisKertas(env.tx, key, ids)).map((b) => [b.barisId, b]))
    const pindahTerakhir = await listPindahTerakhir(env.tx, key, ids)
    const { operasi, konflik } = balikkanKumpulan(dulu, {
      rows,
      pindahTerakhir,
      nomor: kertas.nomor,
      idOf: randomUUID,
    })
    if (operasi.length === 0 && konflik.length === 0)
      throw new Refused(
        'ATURAN',
        'Perubahan itu sudah tidak ada di kertas kerja ini; tidak ada yang dibatalkan.',
      )
    const sebutan = `Pembatalan: ${head.sebutan === '' ? 'perubahan massal' : head.sebutan}`.slice(0, 200)
    const batal = { kumpulan: perintah, jenis: 'batal' as const, sebutan, membatalkan: kumpulan }
    await runOperasi(env, kertas, operasi, { susulan: false, kumpulan: batal })
    const pelaku = await listPelakuOperasi(
      env.tx,
      key,
      konflik.map(({ rev }) => rev),
    )
    return {
      kumpulan: perintah,
      banyak: new Set(operasi.map(({ barisId }) => barisId)).size,
      konflik: konflik.map(({ rev, ...satu }) => ({
        ...satu,
        ...{ oleh: pelaku.get(rev)?.nama ?? '', waktu: pelaku.get(rev)?.waktu ?? '' },
      })),
    }
  },
}

function requireMilik({ session, penugasan }: Env, head: Kumpulan | undefined): Kumpulan {
  if (head === undefined)
    throw new Refused(
      'TIDAK_ADA',
      'Perubahan massal itu tidak ada di kertas kerja ini. Muat ulang daftarnya.',
    )
  if (head.penggunaId === session.penggunaId || penugasan.peran === 'pa') return head
  throw new Refused('TIDAK_BERWENANG', 'Perubahan massal dibatalkan oleh pembuatnya atau oleh PA.')
}
