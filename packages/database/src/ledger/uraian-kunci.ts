import { type GolonganKunci, golonganKunci } from '@benang/ledger/kunci'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import { golonganOf } from './golongan.ts'
import type { Buku } from './post.ts'

/** What a key is, in the words of the reference rows now; null where it has no such part or the row is missing. */
export type UraianKunci = {
  kunci: number
  golongan: GolonganKunci
  /** As registered: full codes and edition, never renamed. */
  kode: string
  unit: number
  unitKode: string | null
  unitNama: string | null
  subKegiatanKode: string | null
  subKegiatanNama: string | null
  rekeningKode: string | null
  rekeningUraian: string | null
  danaKode: string | null
  /** Number of the document the key of a contract or usulan stands for. */
  acuanNomor: string | null
}

/** The given keys in words, by number; unknown numbers are left out. */
export async function listUraianKunci(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  keys: readonly number[],
): Promise<readonly UraianKunci[]> {
  const { rows } = await sql<Omit<UraianKunci, 'golongan'> & { golongan: number }>`
    select k.kunci, k.golongan, k.kode, k.unit, o.kode as "unitKode", o.nama as "unitNama",
      s.kode as "subKegiatanKode", s.nama as "subKegiatanNama",
      r.kode as "rekeningKode", r.uraian as "rekeningUraian", d.kode as "danaKode",
      case when k.golongan in (${golonganKunci.kontrak}, ${golonganKunci.usulan}) then (
        select a.nomor from daerah.dokumen a where a.pemda_id = k.pemda_id and a.dokumen_id = k.acuan
      ) end as "acuanNomor"
    from ledger.kunci k
    left join rujukan.organisasi_kini o on o.pemda_id = k.pemda_id and o.organisasi_id = k.unit
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
    left join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
    left join rujukan.sumber_dana_kini d on d.pemda_id = 0 and d.dana_id = k.dana
    where k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.kunci = any (${[...new Set(keys)]}::int[])
    order by k.kunci`.execute(tx)
  return rows.map((row) => ({ ...row, golongan: golonganOf(row.golongan) }))
}
