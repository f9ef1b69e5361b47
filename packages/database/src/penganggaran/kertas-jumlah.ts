import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

type Key = { pemdaId: number; dokumenId: bigint }

/** Rows of a working paper added up at one level: sen, how many rows, and what they stand under. */
export type JumlahKertas = {
  subKegiatan: string
  subKegiatanNama: string
  rekening: string
  rekeningNama: string
  paket: string
  keterangan: string
  dana: string
  danaNama: string
  banyak: number
  salah: number
  jumlah: bigint
}

/**
 * Added up by sub kegiatan, account, package, note and source of funds together, in the order of the codes; levels above are
 * sums of these. Rows whose code is in no list stand under what was typed.
 */
export async function listJumlahKertas(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
): Promise<readonly JumlahKertas[]> {
  const { rows } = await sql<JumlahKertas>`
    select g.sub as "subKegiatan", coalesce(s.nama, '') as "subKegiatanNama", g.rek as rekening,
      coalesce(r.uraian, '') as "rekeningNama", g.paket, g.keterangan, g.dana, coalesce(d.nama, '') as "danaNama",
      g.banyak, g.salah, g.jumlah
    from (
      select sub_kegiatan_id, rekening_id, dana_id, coalesce(isi->>'subKegiatan', '') as sub,
        coalesce(isi->>'rekening', '') as rek, coalesce(isi->>'paket', '') as paket,
        coalesce(isi->>'keterangan', '') as keterangan, coalesce(isi->>'dana', '') as dana,
        count(*)::int as banyak, (count(*) filter (where salah <> '[]'))::int as salah, sum(jumlah)::bigint as jumlah
      from daerah.kertas_baris
      where pemda_id = ${pemdaId} and dokumen_id = ${dokumenId} and not dihapus
      group by 1, 2, 3, 4, 5, 6, 7, 8) g
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = g.sub_kegiatan_id
    left join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = g.rekening_id
    left join rujukan.sumber_dana_kini d on d.pemda_id = 0 and d.dana_id = g.dana_id
    order by s.segmen nulls last, g.sub, r.segmen nulls last, g.rek, g.paket, g.keterangan, d.segmen nulls last, g.dana
    limit 5000`.execute(tx)
  return rows
}

/** What a row of a kertas becomes part of at submission: its key's references, with codes and editions. */
export type TempatKertas = {
  subKegiatanId: number | null
  rekeningId: number
  danaId: number | null
  unit: string
  subKegiatan: string | null
  edisiSub: string | null
  rekening: string
  edisiRekening: string
  rinci: boolean
  dana: string | null
  skpkd: number | null
}

/** The distinct places (sub kegiatan, account, source of funds) of a paper's rows. */
export async function listTempatKertas(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  unitId: number,
): Promise<readonly TempatKertas[]> {
  const { rows } = await sql<TempatKertas>`
    select t.sub as "subKegiatanId", t.rek as "rekeningId", t.dan as "danaId", coalesce(u.kode, '') as unit,
      s.kode as "subKegiatan", s.edisi as "edisiSub", r.kode as rekening, r.edisi as "edisiRekening", r.rinci,
      d.kode as dana,
      (select organisasi_id from rujukan.organisasi_kini
       where pemda_id = ${pemdaId} and jenis = 'skpkd' order by organisasi_id limit 1) as skpkd
    from (
      select distinct sub_kegiatan_id as sub, rekening_id as rek, dana_id as dan from daerah.kertas_baris
      where pemda_id = ${pemdaId} and dokumen_id = ${dokumenId} and not dihapus and rekening_id is not null and jumlah > 0) t
    join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = t.rek
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = t.sub
    left join rujukan.sumber_dana_kini d on d.pemda_id = 0 and d.dana_id = t.dan
    left join rujukan.organisasi_kini u on u.pemda_id = ${pemdaId} and u.organisasi_id = ${unitId}
    order by 1, 2, 3`.execute(tx)
  return rows
}
