import { changeKeadaan, type Mode, readBuku } from '@benang/database/ledger/buku'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'

export type ChangeModeInput = { tahun: number; mode: Mode; alasan: string; perintah: string }

const minAlasan = 10

/**
 * Turns a main book, which stops at limits, into a mirror, which records facts of another system and flags them, or back. The
 * change and its reason are a jurnal of the book and a line of the audit trail.
 */
export const changeMode: Act<ChangeModeInput, { ok: true }> = {
  name: 'buku.gantiMode',
  kind: 'write',
  roles: ['ppkd'],
  secondFactor: 'fresh',
  async run(env, { tahun, mode, perintah, ...input }) {
    const alasan = input.alasan.trim()
    if (alasan.length < minAlasan)
      throw new Refused(
        'ISIAN',
        `Alasan memuat ${alasan.length} huruf. Isi paling sedikit ${minAlasan} huruf.`,
      )
    const buku = { pemdaId: env.session.pemdaId, tahun }
    const kini = await readBuku(env.tx, buku)
    if (kini === undefined) throw new Refused('TIDAK_ADA', `Buku tahun ${tahun} belum dibuka.`)
    if (!kini.buka)
      throw new Refused('ATURAN', `Buku tahun ${tahun} sudah ditutup; modenya tidak bisa diganti lagi.`)
    if (kini.mode === mode)
      throw new Refused('BENTROK', `Buku tahun ${tahun} sudah dalam mode ${mode}; tidak ada yang diganti.`)
    const who = { perintah, pelaku: env.session.penggunaId, tanggal: env.context.today, nomor: alasan }
    await changeKeadaan(env.tx, { ...buku, ...who }, { perkara: 'mode', nilai: mode })
    env.beriAlasan?.(alasan)
    return { ok: true }
  },
}
