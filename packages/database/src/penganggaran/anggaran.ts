import { tahap } from '@benang/ledger/tahap'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from '../ledger/post.ts'

/** A mata anggaran of the book with every name above it; '' where it has none. Sen. */
export type AnggaranBernama = {
  kunci: number
  bagian: 'pendapatan' | 'belanja' | 'penerimaan' | 'pengeluaran'
  unitId: number
  unitKode: string
  unitNama: string
  subKode: string
  subNama: string
  urusan: string
  bidang: string
  program: string
  kegiatan: string
  segmen: readonly number[]
  danaKode: string
  danaNama: string
  jumlah: bigint
}

/** The stages whose incoming moves are the budget as planned in RKA, and as granted in DPA. */
export const tahapKeadaan = {
  rapbd: [tahap.rka, tahap.rencana, tahap.rencana_pengeluaran],
  apbd: [tahap.dpa, tahap.target_pendapatan],
} as const
export type KeadaanAnggaran = keyof typeof tahapKeadaan

/** The budget of a book as of a day, folded from the moves; lines of zero are left out. */
export async function listAnggaran(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { keadaan, unitId, sampai }: { keadaan: KeadaanAnggaran; unitId: number | null; sampai: Tanggal },
): Promise<readonly AnggaranBernama[]> {
  const { rows } = await sql<AnggaranBernama>`
    with masuk as (
      select m.ke as kunci, sum(m.jumlah)::bigint as jumlah
      from ledger.mutasi m
      join ledger.jurnal j on j.pemda_id = m.pemda_id and j.tahun = m.tahun and j.no = m.no
      where m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and m.ke_tahap in (${sql.join(tahapKeadaan[keadaan])})
        and m.dari_tahap <> ${tahap.pelampauan} and not m.penutup and j.tanggal <= ${sampai}::date
      group by m.ke having sum(m.jumlah) <> 0)
    select m.kunci, publik.bagian_dari(r.segmen) as bagian, k.unit as "unitId", coalesce(o.kode, '') as "unitKode",
      coalesce(o.nama, '') as "unitNama", coalesce(s.kode, '') as "subKode", coalesce(s.nama, '') as "subNama",
      coalesce(s.urusan, '') as urusan, coalesce(s.bidang, '') as bidang, coalesce(s.program, '') as program,
      coalesce(s.kegiatan, '') as kegiatan, r.segmen, coalesce(d.kode, '') as "danaKode", coalesce(d.nama, '') as "danaNama",
      m.jumlah
    from masuk m
    join ledger.kunci k on k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.kunci = m.kunci
    join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
    left join rujukan.organisasi_kini o on o.pemda_id = ${pemdaId} and o.organisasi_id = k.unit
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
    left join rujukan.sumber_dana_kini d on d.pemda_id = 0 and d.dana_id = k.dana
    where publik.bagian_dari(r.segmen) is not null and (${unitId}::int is null or k.unit = ${unitId})
    order by m.kunci`.execute(tx)
  return rows
}

/** What RKPD and PPAS gave a sub kegiatan of a unit from one fund as of a day. Sen. */
export type PlafonBernama = Omit<AnggaranBernama, 'kunci' | 'bagian' | 'segmen' | 'jumlah'> & {
  rkpd: bigint
  ppas: bigint
}

/** Every sub kegiatan and fund with a pagu of RKPD or PPAS. */
export async function listPlafonBernama(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { unitId, sampai }: { unitId: number | null; sampai: Tanggal },
): Promise<readonly PlafonBernama[]> {
  const { rows } = await sql<PlafonBernama>`
    with masuk as (
      select k.unit, k.sub_kegiatan, k.dana,
        coalesce(sum(m.jumlah) filter (where m.ke_tahap = ${tahap.rkpd}), 0)::bigint as rkpd,
        coalesce(sum(m.jumlah) filter (where m.ke_tahap = ${tahap.ppas}), 0)::bigint as ppas
      from ledger.mutasi m
      join ledger.jurnal j on j.pemda_id = m.pemda_id and j.tahun = m.tahun and j.no = m.no
      join ledger.kunci k on k.pemda_id = m.pemda_id and k.tahun = m.tahun and k.kunci = m.ke
      where m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and m.ke_tahap in (${tahap.rkpd}, ${tahap.ppas})
        and m.dari_tahap <> ${tahap.pelampauan} and not m.penutup and j.tanggal <= ${sampai}::date
        and (${unitId}::int is null or k.unit = ${unitId})
      group by 1, 2, 3)
    select m.unit as "unitId", coalesce(o.kode, '') as "unitKode", coalesce(o.nama, '') as "unitNama",
      coalesce(s.kode, '') as "subKode", coalesce(s.nama, '') as "subNama", coalesce(s.urusan, '') as urusan,
      coalesce(s.bidang, '') as bidang, coalesce(s.program, '') as program, coalesce(s.kegiatan, '') as kegiatan,
      coalesce(d.kode, '') as "danaKode", coalesce(d.nama, '') as "danaNama", m.rkpd, m.ppas
    from masuk m
    left join rujukan.organisasi_kini o on o.pemda_id = ${pemdaId} and o.organisasi_id = m.unit
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = m.sub_kegiatan
    left join rujukan.sumber_dana_kini d on d.pemda_id = 0 and d.dana_id = m.dana
    where m.rkpd <> 0 or m.ppas <> 0
    order by 2, 4, 11`.execute(tx)
  return rows
}

/** Names of all accounts of revenue, spending and financing in the editions of a book, by their segments joined with points. */
export async function listNamaRekeningRinci(
  tx: Tx,
  { pemdaId, tahun }: Buku,
): Promise<readonly { kunci: string; kode: string; uraian: string }[]> {
  const { rows } = await sql<{ kunci: string; kode: string; uraian: string }>`
    with dipakai as (
      select distinct r.edisi, r.segmen
      from ledger.kunci k
      join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
      where k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.rekening > 0)
    select distinct on (1) array_to_string(r.segmen, '.') as kunci, r.kode, r.uraian
    from dipakai d
    join generate_series(1, 6) dalam on true
    join rujukan.rekening_kini r on r.pemda_id = 0 and r.edisi = d.edisi and r.segmen = d.segmen[:dalam]
    where r.segmen[1] between 4 and 6
    order by 1, r.edisi desc`.execute(tx)
  return rows
}
