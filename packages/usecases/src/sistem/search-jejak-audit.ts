import { type JejakTampak, searchJejakAudit as search } from '@benang/database/sistem/cari-jejak-audit'
import { findPeran } from '@benang/domain/organisasi/peran'
import type { Tanggal } from '@benang/values/tanggal'
import type { Act } from '../act.ts'
import { Refused } from '../refused.ts'
import { labelOf } from './label-tindakan.ts'

/** Filters that are left out match everything; see the query for what each takes. */
export type SearchJejakInput = {
  dari?: Tanggal | undefined
  sampai?: Tanggal | undefined
  orang?: string | undefined
  tindakan?: string | undefined
  hasil?: 'jadi' | 'ditolak' | undefined
  dokumenId?: bigint | undefined
  kejadian?: string | undefined
  sebelum?: bigint | undefined
}

/** A page of the trail, newest first; `berikut` is the `sebelum` of the next page. */
export type HalamanJejak = {
  jejak: readonly (JejakTampak & { label: string; peranNama: string | null })[]
  berikut: bigint | null
}

const banyak = 50

/** The audit trail of a pemda for those who oversee it: who did what, under which role, and what was refused. */
export const searchJejakAudit: Act<SearchJejakInput, HalamanJejak> = {
  name: 'audit.cari',
  kind: 'read',
  roles: ['inspektorat', 'pemeriksa', 'admin', 'ppkd'],
  async run(env, { dari = null, sampai = null, ...input }) {
    if (dari !== null && sampai !== null && dari > sampai)
      throw new Refused('ISIAN', `Tanggal awal ${dari} sesudah tanggal akhir ${sampai}. Tukar keduanya.`)
    const rows = await search(env.tx, env.session.pemdaId, {
      ...{ dari, sampai },
      orang: input.orang ?? null,
      tindakan: input.tindakan ?? null,
      hasil: input.hasil ?? null,
      dokumenId: input.dokumenId ?? null,
      kejadian: input.kejadian ?? null,
      sebelum: input.sebelum ?? null,
      banyak: banyak + 1,
    })
    const page = rows.slice(0, banyak)
    return {
      jejak: page.map((row) => ({
        ...row,
        label: labelOf(row.tindakan),
        peranNama: findPeran(row.peran ?? '')?.nama ?? row.peran,
      })),
      berikut: rows.length > banyak ? (page.at(-1)?.jejakId ?? null) : null,
    }
  },
}
