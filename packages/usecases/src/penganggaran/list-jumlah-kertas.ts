import { listJumlahKertas, type JumlahKertas } from '@benang/database/penganggaran/kertas-jumlah'
import { listPlafon, type Plafon } from '@benang/database/penganggaran/plafon'
import { kodeOf } from '@benang/values/kode-of'
import { rupiahToText } from '@benang/values/rupiah'
import type { Act } from '../act.ts'
import { requireKertas } from './kertas.ts'

/** A ceiling beside what is planned under it, rupiah as text: by other documents (`lain`) and by this paper (`ini`). */
export type PaguKertas = {
  subKegiatan: string
  subKegiatanNama: string
  dana: string
  pagu: string
  lain: string
  ini: string
  /** What is not planned yet; less than nothing where the ceiling is exceeded. */
  sisa: string
}

/** A paper added up: groups in the order of the codes, and ceilings per sub kegiatan and source of funds. */
export type JumlahKertasTampak = {
  nomor: number
  kelompok: readonly (Omit<JumlahKertas, 'jumlah'> & { jumlah: string })[]
  pagu: readonly PaguKertas[]
}

/** The sums of a working paper, with pagu · terinci · belum dirinci. */
export const listJumlah: Act<{ dokumenId: bigint }, JumlahKertasTampak> = {
  name: 'kertas.jumlah',
  kind: 'read',
  roles: 'any',
  async run(env, { dokumenId }) {
    const { dokumen, nomor } = await requireKertas(env, dokumenId)
    const { pemdaId } = env.session
    const kelompok = await listJumlahKertas(env.tx, { pemdaId, dokumenId })
    const { tahun, unitId } = dokumen
    const plafon = await listPlafon(env.tx, { pemdaId, tahun, unitId })
    return {
      nomor,
      kelompok: kelompok.map((satu) => ({ ...satu, jumlah: rupiahToText(satu.jumlah) })),
      pagu: paguOf(kelompok, plafon),
    }
  },
}

function paguOf(kelompok: readonly JumlahKertas[], plafon: readonly Plafon[]): readonly PaguKertas[] {
  const groups = Map.groupBy(
    kelompok.filter(({ subKegiatan, dana }) => subKegiatan !== '' && dana !== ''),
    ({ subKegiatan, dana }) => `${kodeOf(subKegiatan)} ${kodeOf(dana)}`,
  )
  const known = new Map(plafon.map((p) => [`${kodeOf(p.subKegiatanKode)} ${kodeOf(p.danaKode)}`, p]))
  return [...groups].flatMap(([key, rows]) => {
    const [first] = rows
    if (first === undefined) return []
    const ada = known.get(key)
    const [pagu, lain] = [ada?.plafon ?? 0n, ada?.terpakai ?? 0n]
    const ini = rows.reduce((sum, { jumlah }) => sum + jumlah, 0n)
    const { subKegiatan, subKegiatanNama, dana } = first
    return [
      {
        ...{ subKegiatan, subKegiatanNama, dana, pagu: rupiahToText(pagu), lain: rupiahToText(lain) },
        ...{ ini: rupiahToText(ini), sisa: rupiahToText(pagu - lain - ini) },
      },
    ]
  })
}
