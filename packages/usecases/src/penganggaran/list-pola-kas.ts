import { listPolaKas as bacaPola } from '@benang/database/penganggaran/pola-kas'
import { rupiahToText } from '@benang/values/rupiah'
import type { Act } from '../act.ts'

/** What an account of a sub kegiatan drew by month, as twelve wire texts in rupiah. */
export type PolaKasTampak = { subKegiatan: string; rekening: string; bulan: readonly string[] }

/** The monthly plan of the caller's unit in the year before, to follow it in a new one; nothing for a role without a unit. */
export const listPolaKas: Act<{ tahun: number }, { tahun: number; pola: readonly PolaKasTampak[] }> = {
  name: 'dpa.polaKas',
  kind: 'read',
  roles: 'any',
  async run({ tx, session }, { tahun }) {
    const unitId = session.aktif?.unitId ?? null
    if (unitId === null) return { tahun: tahun - 1, pola: [] }
    const rows = await bacaPola(tx, { pemdaId: session.pemdaId, tahun: tahun - 1, unitId })
    const groups = Map.groupBy(rows, ({ subKegiatan, rekening }) => `${subKegiatan} ${rekening}`)
    const pola = [...groups.values()].flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const months = Array.from({ length: 12 }, (_, at) => group.find(({ bulan }) => bulan === at + 1))
      const bulan = months.map((satu) => rupiahToText(satu?.jumlah ?? 0n))
      return [{ subKegiatan: first.subKegiatan, rekening: first.rekening, bulan }]
    })
    return { tahun: tahun - 1, pola }
  },
}
