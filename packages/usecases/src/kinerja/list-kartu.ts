import {
  type Kartu,
  listKartu as findAll,
  listSatuan,
  listSubKegiatanUnit,
  type SatuanUkur,
  type SubKegiatanUnit,
} from '@benang/database/kinerja/kartu'
import { namaSifat, semuaSifat, type Sifat } from '@benang/domain/kinerja/sifat'
import { satuanBaku } from '@benang/domain/kinerja/satuan-baku'
import { unitScope } from '../act-authority.ts'
import type { Act } from '../act.ts'

/** A card as plain JSON; `kunci` is the ledger's key as text, null while the card is not in the book of that year. */
export type KartuTampak = Omit<Kartu, 'kunci'> & { kunci: string | null }

/** A stored card as the screens take it. */
export function kartuTampak({ kunci, ...kartu }: Kartu): KartuTampak {
  return { ...kartu, kunci: kunci === null ? null : String(kunci) }
}

/** Cards in force of the caller's unit, or of all units for a role of the whole pemda. */
export const listKartu: Act<{ tahun: number }, readonly KartuTampak[]> = {
  name: 'kinerja.kartu',
  kind: 'read',
  roles: 'any',
  async run(env, { tahun }) {
    const buku = { pemdaId: env.session.pemdaId, tahun }
    const rows = await findAll(env.tx, buku, { unitId: unitScope(env) })
    return rows.filter(({ aktif }) => aktif).map(kartuTampak)
  },
}

/** What a new card may be made of. `satuanId`: the nomenclature's satuan, null where the ledger does not know it. */
export type PilihanKartu = {
  subKegiatan: readonly (SubKegiatanUnit & { satuanId: number | null })[]
  satuan: readonly SatuanUkur[]
  sifat: readonly { kode: Sifat; nama: string }[]
}

/** Sub kegiatan in the plan or budget of the year with what the nomenclature measures them by, satuan, natures. */
export const listPilihanKartu: Act<{ tahun: number }, PilihanKartu> = {
  name: 'kinerja.pilihan',
  kind: 'read',
  roles: 'any',
  async run(env, { tahun }) {
    const satuan = await listSatuan(env.tx)
    const byKode = new Map(satuan.map(({ kode, satuanId }) => [kode, satuanId]))
    const buku = { pemdaId: env.session.pemdaId, tahun }
    const rows = await listSubKegiatanUnit(env.tx, buku, unitScope(env))
    return {
      subKegiatan: rows.map((row) => ({ ...row, satuanId: byKode.get(satuanBaku(row.satuan)) ?? null })),
      satuan,
      sifat: semuaSifat.map((kode) => ({ kode, nama: namaSifat[kode] })),
    }
  },
}
