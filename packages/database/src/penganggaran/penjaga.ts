import { statusMati } from '@benang/documents/jenis-dokumen'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A line of another RKA that buys something called like what was asked for; prices in sen. */
export type BarangLain = {
  tahun: number
  unitId: number
  unit: string
  nomor: string
  rekening: string
  uraian: string
  spesifikasi: string
  satuan: string
  harga: bigint
  jumlah: bigint
}

/** A reason somebody gave for a doubt; `waktu` is an ISO time. */
export type AlasanPenjaga = { tanda: string; alasan: string; nama: string; waktu: string }

type Key = { pemdaId: number; dokumenId: bigint }

/** Which lines: like some texts (`sebutan`), of RKA of some years, one document left out, the newest `batas` of each name. */
type DicariBarang = {
  pemdaId: number
  tahun: readonly [dari: number, sampai: number]
  kecuali: bigint
  sebutan: readonly string[]
  batas: number
}

/**
 * Lines called like one of these texts in living RKA. Of a draft that is written in a working paper its rows count, not the lines
 * of its last submission.
 */
export async function listBarangLain(tx: Tx, asked: DicariBarang): Promise<readonly BarangLain[]> {
  if (asked.sebutan.length === 0) return []
  const { rows } = await sql<BarangLain>`
    with nama as (select distinct daerah.kunci_barang(u) as kunci from unnest(${[...asked.sebutan]}::text[]) u),
    baris as (${barangDokumen(asked)} union all ${barangKertas(asked)})
    select b.tahun, b.unit_id as "unitId", coalesce(o.nama, '') as unit, b.nomor, b.rekening, b.uraian, b.spesifikasi, b.satuan,
      b.harga, b.jumlah
    from baris b
    left join rujukan.organisasi_kini o on o.pemda_id = ${asked.pemdaId} and o.organisasi_id = b.unit_id`.execute(
    tx,
  )
  return rows
}

const terbuka = sql`(d.status in ('draf', 'dikembalikan') and exists (
    select from daerah.kertas t where t.pemda_id = d.pemda_id and t.dokumen_id = d.dokumen_id))`

function rkaHidup({ tahun: [dari, sampai], kecuali }: DicariBarang) {
  return sql`d.jenis = 'rka' and d.tahun between ${dari} and ${sampai} and d.dokumen_id <> ${kecuali}
    and d.status <> all(${[...statusMati]}::text[])`
}

// Row-level security keeps a key that is computed from an index, so it is computed once for each line and then joined.
function barangDokumen(asked: DicariBarang) {
  return sql`
    select l.tahun, l.unit_id, l.nomor, coalesce(r.kode, '') as rekening, l.uraian, l.spesifikasi, l.satuan, l.harga, l.jumlah
    from (
      select s.*, row_number() over (partition by s.nama order by s.tahun desc, s.dokumen_id desc, s.urut) as ke
      from nama
      join (
        select d.tahun, d.unit_id, d.dokumen_id, b.urut, coalesce(d.nomor, '') as nomor, b.kunci, b.uraian,
          coalesce(b.rinci->>'spesifikasi', '') as spesifikasi, b.satuan, b.harga, b.jumlah,
          daerah.kunci_barang(b.uraian || ' ' || coalesce(b.rinci->>'spesifikasi', '')) as nama
        from daerah.dokumen d
        join daerah.dokumen_baris b on b.pemda_id = d.pemda_id and b.dokumen_id = d.dokumen_id
        where d.pemda_id = ${asked.pemdaId} and b.koefisien is not null and ${rkaHidup(asked)} and not ${terbuka}
        offset 0) s on s.nama = nama.kunci
      where nama.kunci <> '') l
    join ledger.kunci k on k.pemda_id = ${asked.pemdaId} and k.tahun = l.tahun and k.kunci = l.kunci
    left join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
    where l.ke <= ${asked.batas}`
}

function barangKertas(asked: DicariBarang) {
  return sql`
    select l.tahun, l.unit_id, l.nomor, l.rekening, l.uraian, l.spesifikasi, l.satuan, l.harga, l.jumlah
    from (
      select s.*, row_number() over (partition by s.nama order by s.tahun desc, s.dokumen_id desc, s.urut) as ke
      from nama
      join (
        select d.tahun, d.unit_id, d.dokumen_id, b.urut, coalesce(d.nomor, '') as nomor,
          coalesce(b.isi->>'rekening', '') as rekening, coalesce(b.isi->>'uraian', '') as uraian,
          coalesce(b.isi->>'spesifikasi', '') as spesifikasi, b.satuan, b.harga, b.jumlah,
          daerah.kunci_barang(coalesce(b.isi->>'uraian', '') || ' ' || coalesce(b.isi->>'spesifikasi', '')) as nama
        from daerah.dokumen d
        join daerah.kertas_baris b on b.pemda_id = d.pemda_id and b.dokumen_id = d.dokumen_id
        where d.pemda_id = ${asked.pemdaId} and not b.dihapus and b.jumlah > 0 and ${rkaHidup(asked)} and ${terbuka}
        offset 0) s on s.nama = nama.kunci
      where nama.kunci <> '') l
    where l.ke <= ${asked.batas}`
}

/** Adds a reason; earlier ones for the same doubt stay. */
export async function insertAlasanPenjaga(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  row: { tanda: string; kode: string; pesan: string; alasan: string; penggunaId: number; pejabatId: number },
): Promise<void> {
  await sql`
    insert into daerah.penjaga_alasan (pemda_id, dokumen_id, urut, tanda, kode, pesan, alasan, pengguna_id, pejabat_id)
    select ${pemdaId}::int, ${dokumenId}::bigint, coalesce(max(a.urut), 0) + 1, ${row.tanda}, ${row.kode}, ${row.pesan},
      ${row.alasan}, ${row.penggunaId}::int, ${row.pejabatId}::int
    from daerah.penjaga_alasan a
    where a.pemda_id = ${pemdaId} and a.dokumen_id = ${dokumenId}`.execute(tx)
}

/** The reason that stands for each doubt of a document. */
export async function listAlasanPenjaga(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
): Promise<readonly AlasanPenjaga[]> {
  const { rows } = await sql<AlasanPenjaga>`
    select distinct on (a.tanda) a.tanda, a.alasan, coalesce(p.nama, '') as nama,
      to_char(a.waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as waktu
    from daerah.penjaga_alasan a
    left join rujukan.pejabat_kini p on p.pemda_id = a.pemda_id and p.pejabat_id = a.pejabat_id
    where a.pemda_id = ${pemdaId} and a.dokumen_id = ${dokumenId}
    order by a.tanda, a.urut desc`.execute(tx)
  return rows
}
