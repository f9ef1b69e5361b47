import type { NilaiPorsi } from '@benang/domain/penganggaran/kepatuhan/saringan'
import { tahap } from '@benang/ledger/tahap'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from '../ledger/post.ts'

/** Which figures: what the RKA plan, or what the APBD and its shifts made into DPA and targets. */
export type TahapPorsi = 'rka' | 'dpa'

const tahapOf: Readonly<Record<TahapPorsi, readonly number[]>> = {
  rka: [tahap.rka, tahap.rencana],
  dpa: [tahap.dpa, tahap.target_pendapatan],
}

/** A budget by unit, sub kegiatan, account and fund, in sen; what a mirror book covered on its own account is no budget. */
export async function listNilaiPorsi(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  yang: TahapPorsi,
): Promise<readonly NilaiPorsi[]> {
  const { rows } = await sql<NilaiPorsi>`
    with masuk as (
      select m.ke as kunci, sum(m.jumlah) as jumlah
      from ledger.mutasi m
      where m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and m.ke_tahap in (${sql.join(tahapOf[yang])}) and not m.penutup
      group by m.ke)
    select k.unit as "unitId", coalesce(s.kode, '') as "subKegiatan", r.kode as rekening, coalesce(d.kode, '') as dana,
      sum(m.jumlah)::bigint as jumlah
    from masuk m
    join ledger.kunci k on k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.kunci = m.kunci
    join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
    left join rujukan.sumber_dana_kini d on d.pemda_id = 0 and d.dana_id = k.dana
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4`.execute(tx)
  return rows
}

/** A slice that a pemda counts for a share beside those of the rule; '' where a code is not asked for. */
export type PetaanPorsi = {
  petaanId: number
  porsi: string
  subKegiatan: string
  rekening: string
  sejak: Tanggal
  sampai: Tanggal | null
  alasan: string
}

/** The whole mapping of a pemda, newest first. */
export async function listPetaanPorsi(tx: Tx, pemdaId: number): Promise<readonly PetaanPorsi[]> {
  const { rows } = await sql<PetaanPorsi>`
    select petaan_id as "petaanId", porsi, sub_kegiatan as "subKegiatan", rekening, sejak, sampai, alasan
    from daerah.petaan_porsi where pemda_id = ${pemdaId} order by sejak desc, petaan_id desc`.execute(tx)
  return rows
}

/** Adds a slice to the mapping of a pemda. */
export async function insertPetaanPorsi(
  tx: Tx,
  { pemdaId, ...petaan }: { pemdaId: number } & Omit<PetaanPorsi, 'petaanId' | 'sampai'>,
): Promise<void> {
  await sql`
    insert into daerah.petaan_porsi (pemda_id, porsi, sub_kegiatan, rekening, sejak, alasan)
    values (${pemdaId}, ${petaan.porsi}, ${petaan.subKegiatan}, ${petaan.rekening}, ${petaan.sejak}::date, ${petaan.alasan})`.execute(
    tx,
  )
}

/** Ends a slice on a day; false when there is none that is still open. */
export async function endPetaanPorsi(
  tx: Tx,
  { pemdaId, petaanId, sampai }: { pemdaId: number; petaanId: number; sampai: Tanggal },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update daerah.petaan_porsi set sampai = ${sampai}::date
    where pemda_id = ${pemdaId} and petaan_id = ${petaanId} and sampai is null and sejak <= ${sampai}::date`.execute(
    tx,
  )
  return numAffectedRows === 1n
}
