import { golonganKunci } from '@benang/ledger/kunci'
import { tahap } from '@benang/ledger/tahap'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A plafon of the KUA-PPAS in sen: what it is, and what verified RKA and DPA have taken of it. */
export type Plafon = {
  unitId: number
  subKegiatanKode: string
  subKegiatanNama: string
  danaKode: string
  plafon: bigint
  terpakai: bigint
}

/** Plafon of a year, of one unit or (null) all, by sub kegiatan and source of funds. */
export async function listPlafon(
  tx: Tx,
  { pemdaId, tahun, unitId }: { pemdaId: number; tahun: number; unitId: number | null },
): Promise<readonly Plafon[]> {
  const { rows } = await sql<Plafon>`
    select k.unit as "unitId", coalesce(s.kode, '') as "subKegiatanKode", coalesce(s.nama, '') as "subKegiatanNama",
      coalesce(d.kode, '') as "danaKode", a.masuk as plafon, a.keluar as terpakai
    from ledger.kunci k
    join ledger.saldo a on a.pemda_id = k.pemda_id and a.tahun = k.tahun and a.kunci = k.kunci
      and a.tahap = ${tahap.ppas} and a.sampai = 0
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
    left join rujukan.sumber_dana_kini d on d.pemda_id = 0 and d.dana_id = k.dana
    where k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.golongan = ${golonganKunci.plafon}
      and (${unitId}::int is null or k.unit = ${unitId}::int)
    order by s.segmen, d.kode`.execute(tx)
  return rows
}
