import { findTemuan, type GolonganTemuan, type Temuan } from '@benang/database/sistem/cari'
import { parseSegmen } from '@benang/values/kode'
import type { Act } from '../act.ts'
import { unitScope } from '../act-authority.ts'
import { pembacaBuku } from '../akuntansi/pembaca-buku.ts'
import { pembacaPengguna } from '../organisasi/list-pengguna.ts'

/** What was found, by sort; `mirip` says that nothing has the words as typed and these are like them. */
export type HasilCari = { mirip: boolean; temuan: readonly Temuan[] }

const banyak = 8
const umum: readonly GolonganTemuan[] = ['dokumen', 'sub-kegiatan', 'rekening', 'organisasi']
// What leads to a thread is for who may follow one; people's accounts for who may read those.
const khusus: readonly { golongan: GolonganTemuan; peran: readonly string[] }[] = [
  { golongan: 'usulan', peran: pembacaBuku },
  { golongan: 'mata-anggaran', peran: pembacaBuku },
  { golongan: 'pengguna', peran: pembacaPengguna },
]

/**
 * Everything a code, name, number or ticket leads to: documents and mata anggaran of the caller's unit (of all for a role of
 * the whole pemda), usulan and reference rows that everybody reads, accounts of people for who reads those.
 */
export const searchSemua: Act<{ tahun: number; cari: string }, HasilCari> = {
  name: 'sistem.cari',
  kind: 'read',
  roles: 'any',
  async run(env, { tahun, cari }) {
    const asked = {
      ...{ pemdaId: env.session.pemdaId, tahun, unitId: unitScope(env), cari, banyak },
      segmen: segmenOf(cari),
      golongan: golonganFor(env.penugasan.peran),
    }
    const tepat = await findTemuan(env.tx, asked, false)
    if (tepat.length > 0) return { mirip: false, temuan: tepat }
    return { mirip: true, temuan: await findTemuan(env.tx, asked, true) }
  },
}

function golonganFor(peran: string): readonly GolonganTemuan[] {
  const own = khusus.filter((satu) => satu.peran.includes(peran))
  return [...umum, ...own.map(({ golongan }) => golongan)]
}

/** A code in whatever spelling as segments; nothing for words. */
function segmenOf(cari: string): readonly number[] {
  const segmen = parseSegmen(cari.replace(/\.$/, ''))
  return segmen !== null && segmen.length > 1 && segmen.every((satu) => satu <= 32_767) ? segmen : []
}
