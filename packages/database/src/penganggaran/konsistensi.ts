import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from '../ledger/post.ts'
import type { PlafonBernama } from './anggaran.ts'

type Cakupan = { unitId: number | null; sampai: Tanggal }

/** Spending of a sub kegiatan in RKA that are submitted and not yet verified. Sen. */
export type DiajukanBernama = Omit<PlafonBernama, 'rkpd' | 'ppas' | 'danaKode' | 'danaNama'> & {
  jumlah: bigint
}

/** What submitted RKA ask for, by unit and sub kegiatan. */
export async function listDiajukan(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { unitId, sampai }: Cakupan,
): Promise<readonly DiajukanBernama[]> {
  const { rows } = await sql<DiajukanBernama>`
    select k.unit as "unitId", coalesce(o.kode, '') as "unitKode", coalesce(o.nama, '') as "unitNama", s.kode as "subKode",
      s.nama as "subNama", s.urusan, s.bidang, s.program, s.kegiatan, sum(b.jumlah)::bigint as jumlah
    from daerah.dokumen d
    join daerah.dokumen_baris b using (pemda_id, dokumen_id)
    join ledger.kunci k on k.pemda_id = d.pemda_id and k.tahun = d.tahun and k.kunci = b.kunci
    join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
    left join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = k.unit
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jenis in ('rka', 'rka_perubahan') and d.status = 'diajukan'
      and d.tanggal <= ${sampai}::date and (${unitId}::int is null or k.unit = ${unitId})
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9`.execute(tx)
  return rows
}

/** A signed exception as it bears on one sub kegiatan; `jalan` is its code. Sen. */
export type SebabPlafon = {
  unitKode: string
  subKode: string
  untuk: 'ppas' | 'rka'
  jalan: string
  bukti: string
  alasan: string
  jumlah: bigint
}

/** The signed exceptions of a year by unit and sub kegiatan. */
export async function listSebabPlafon(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { unitId, sampai }: Cakupan,
): Promise<readonly SebabPlafon[]> {
  const { rows } = await sql<SebabPlafon>`
    select coalesce(o.kode, '') as "unitKode", coalesce(s.kode, '') as "subKode",
      case d.jenis when 'pengecualian_ppas' then 'ppas' else 'rka' end as untuk,
      coalesce(d.isi ->> 'jalan', '') as jalan, coalesce(d.isi ->> 'bukti', '') as bukti,
      coalesce(d.isi ->> 'alasan', '') as alasan, sum(b.jumlah)::bigint as jumlah
    from daerah.dokumen d
    join daerah.dokumen_baris b using (pemda_id, dokumen_id)
    join ledger.kunci k on k.pemda_id = d.pemda_id and k.tahun = d.tahun and k.kunci = b.kunci
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
    left join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = k.unit
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jenis in ('pengecualian_ppas', 'pengecualian_rka')
      and d.status = 'disahkan' and d.tanggal <= ${sampai}::date and (${unitId}::int is null or k.unit = ${unitId})
    group by d.dokumen_id, 1, 2, 3, 4, 5, 6
    order by 1, 2, d.dokumen_id`.execute(tx)
  return rows
}

/** What the newest KUA of a year says: the signed one, else the one submitted; undefined before there is any. */
export async function findKua(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  sampai: Tanggal,
): Promise<{ nota: string; tanggal: Tanggal; isi: Readonly<Record<string, string>> } | undefined> {
  const { rows } = await sql<{ nota: string; tanggal: Tanggal; isi: Readonly<Record<string, string>> }>`
    select coalesce(isi ->> 'nota', '') as nota, tanggal, isi from daerah.dokumen
    where pemda_id = ${pemdaId} and tahun = ${tahun} and jenis = 'ppas' and status in ('diajukan', 'disahkan')
      and tanggal <= ${sampai}::date
    order by status = 'disahkan' desc, tanggal desc, dokumen_id desc limit 1`.execute(tx)
  return rows[0]
}
