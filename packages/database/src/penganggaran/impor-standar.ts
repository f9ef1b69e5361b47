import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A row of the file that cannot be taken, and why. */
export type StandarSalah = {
  lembar: string
  baris: number
  kode: string
  lain: 'terkunci' | 'tanpa komponen' | 'salah hitung'
}

/**
 * Rows of the queue of prices that change what a line was priced by, or that are composed of what is not there or adds up to another
 * price (whole rupiah, half up); the first thousand. A composed item takes the prices of the file before those of the list.
 */
export async function findStandarSalah(tx: Tx, edisi: string): Promise<readonly StandarSalah[]> {
  const { rows } = await sql<StandarSalah>`
    with dipakai as (
      select a.urut from antrean_standar a
      join rujukan.standar_kini s on s.kode = a.kode and s.edisi = ${edisi}
      where row(s.nama, s.spesifikasi, s.satuan, s.harga, s.rekening, s.jenis, s.kode_kelompok, s.nama_kelompok, s.tkdn,
          s.jenis_produk, s.keterangan, s.susunan)
        is distinct from row(a.nama, a.spesifikasi, a.satuan, a.harga, a.rekening, a.jenis, a.kode_kelompok, a.nama_kelompok,
          a.tkdn, a.jenis_produk, a.keterangan, a.susunan)
        and exists (
          select from daerah.dokumen_baris d
          where d.pemda_id = s.pemda_id and d.standar_id = s.standar_id and d.standar_versi = s.versi)),
    tersusun as (
      select a.urut, z.zona, coalesce(a.harga[z.zona], a.harga[1]) as harga, bool_and(k.kode is not null) as ada,
        sum((u ->> 'koefisien')::numeric * coalesce(k.harga[z.zona], k.harga[1])) as jumlah
      from antrean_standar a
      cross join lateral generate_series(1, cardinality(a.harga)) as z(zona)
      cross join lateral jsonb_array_elements(a.susunan) as u
      left join lateral (
        select kode, harga from antrean_standar b where b.kode = u ->> 'kode'
        union all
        select kode, harga from rujukan.standar_kini b where b.kode = u ->> 'kode'
        limit 1) k on true
      where a.jenis = 'HSPK' and a.susunan is not null
      group by a.urut, z.zona, a.harga)
    select a.lembar, a.baris, a.kode, s.lain
    from (
      select urut, 'terkunci' as lain from dipakai
      union
      select urut, 'tanpa komponen' from tersusun where not ada
      union
      select urut, 'salah hitung' from tersusun where ada and round(jumlah / 1000000) * 100 <> harga) s
    join antrean_standar a using (urut)
    order by a.urut
    limit 1000`.execute(tx)
  return rows
}
