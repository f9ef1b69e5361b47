import { golonganKunci } from '@benang/ledger/kunci'
import { tahap as nomorTahap } from '@benang/ledger/tahap'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from './post.ts'
import type { UraianKunci } from './uraian-kunci.ts'

/** What a mata anggaran has left, in sen: of its DPA, and of the SPD released up to the month asked for. */
export type SisaMataAnggaran = Omit<UraianKunci, 'golongan' | 'acuanNomor'> & {
  pagu: bigint
  spd: bigint
  sisaPagu: bigint
  sisaSpd: bigint
  /** Of revenue and received financing: what is expected, and what came in. */
  target: bigint
  terima: bigint
}

/** `unitId` null: all units. `kata` must all occur in the codes or names. `sampaiBulan` 12: the whole year. */
export type PencarianMata = {
  unitId: number | null
  kata: readonly string[]
  /** Only these keys; absent: all. */
  kunci?: readonly number[] | undefined
  /** Only what comes in (true), only what is spent (false), or both (null). */
  masuk: boolean | null
  sampaiBulan: number
  banyak: number
}

/**
 * Mata anggaran of a book with what is left of each, by sub kegiatan and account. What a mirror book covered counts as no
 * release: `spd` is what left the cash budget, `sisaSpd` never more than the ledger would let go.
 */
export async function listKetersediaan(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  cari: PencarianMata,
): Promise<readonly SisaMataAnggaran[]> {
  const { dpa, bebas, kas, spd, target_pendapatan: target, terima } = nomorTahap
  const { rows } = await sql<SisaMataAnggaran>`
    select k.*, coalesce(s.pagu, 0) as pagu, coalesce(l.spd, 0) as spd, coalesce(s."sisaPagu", 0) as "sisaPagu",
      coalesce(s.target, 0) as target, coalesce(s.terima, 0) as terima,
      greatest(least(coalesce(s."sisaSpd", 0), coalesce(l.spd, 0) - coalesce(s.spp, 0)), 0) as "sisaSpd"
    from (${found({ pemdaId, tahun }, cari)}) k
    cross join lateral (
      select
        max(s.masuk) filter (where s.tahap = ${dpa}) as pagu,
        max(s.masuk) filter (where s.tahap = ${target}) as target,
        max(s.masuk) filter (where s.tahap = ${terima}) as terima,
        max(s.masuk - s.keluar) filter (where s.tahap = ${bebas}) as "sisaPagu",
        max(s.keluar) filter (where s.tahap = ${spd}) as spp,
        max(s.masuk - s.keluar) filter (where s.tahap = ${spd}) as "sisaSpd"
      from ledger.saldo s
      where s.pemda_id = ${pemdaId} and s.tahun = ${tahun} and s.kunci = k.kunci and s.sampai = 0
    ) s
    cross join lateral (
      select sum(m.jumlah)::bigint as spd
      from ledger.mutasi m
      where m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and m.dari = k.kunci and m.dari_tahap = ${kas}
        and m.ke_tahap = ${spd} and m.bulan <= ${cari.sampaiBulan}
    ) l
    order by k."subKegiatanKode", k."rekeningKode", k."unitKode", k.kunci`.execute(tx)
  return rows
}

function found({ pemdaId, tahun }: Buku, { unitId, kata, kunci, masuk, banyak }: PencarianMata) {
  const patterns = kata.map((satu) => `%${satu.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
  return sql`
    select k.kunci, k.kode, k.unit, o.kode as "unitKode", o.nama as "unitNama",
      s.kode as "subKegiatanKode", s.nama as "subKegiatanNama",
      r.kode as "rekeningKode", r.uraian as "rekeningUraian", d.kode as "danaKode"
    from ledger.kunci k
    left join rujukan.organisasi_kini o on o.pemda_id = k.pemda_id and o.organisasi_id = k.unit
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
    left join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
    left join rujukan.sumber_dana_kini d on d.pemda_id = 0 and d.dana_id = k.dana
    where k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.golongan = ${golonganKunci.mata_anggaran}
      and (${unitId}::int is null or k.unit = ${unitId})
      and (${masuk}::bool is null or ${masuk}::bool = coalesce(publik.bagian_dari(r.segmen) in ('pendapatan', 'penerimaan'), false))
      and (${kunci === undefined ? null : [...kunci]}::int[] is null or k.kunci = any(${kunci === undefined ? null : [...kunci]}::int[]))
      and concat_ws(' ', k.kode, o.kode, o.nama, s.kode, s.nama, r.kode, r.uraian, d.kode) ilike all (${patterns}::text[])
    order by s.kode, r.kode, o.kode, k.kunci
    limit ${banyak}`
}
