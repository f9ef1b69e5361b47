import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A signed document that carries another on without a jurnal: an SPM its SPP, an APBD the RKA (and exceptions) it adopts. */
export type KaitDokumen = { dokumenId: bigint; oleh: bigint }

const berlaku = sql`('diverifikasi', 'disetujui', 'disahkan')`

/** Which signed SPM or APBD carries each of these documents on. */
export async function listKait(
  tx: Tx,
  { pemdaId, dokumen }: { pemdaId: number; dokumen: readonly bigint[] },
): Promise<readonly KaitDokumen[]> {
  const ids = sql`${[...new Set(dokumen)]}::bigint[]`
  const { rows } = await sql<KaitDokumen>`
    select d.asal_id as "dokumenId", d.dokumen_id as oleh from daerah.dokumen d
    where d.pemda_id = ${pemdaId} and d.asal_id = any (${ids}) and d.jenis = 'spm' and d.status in ${berlaku}
    union all
    select m.muat_id, m.dokumen_id from daerah.dokumen_muat m
    join daerah.dokumen a on a.pemda_id = m.pemda_id and a.dokumen_id = m.dokumen_id and a.status in ${berlaku}
    where m.pemda_id = ${pemdaId} and m.muat_id = any (${ids})
    union all
    select p.dokumen_id, m.dokumen_id from daerah.dokumen p
    join daerah.dokumen_muat m on m.pemda_id = p.pemda_id and m.muat_id = p.asal_id
    join daerah.dokumen a on a.pemda_id = m.pemda_id and a.dokumen_id = m.dokumen_id and a.status in ${berlaku}
    where p.pemda_id = ${pemdaId} and p.dokumen_id = any (${ids}) and p.jenis = 'pengecualian_rka'
    order by 1, 2`.execute(tx)
  return rows
}

/** What verified Renja ask: lines for these plafon in Renja that one of these RKPD adopts, and lines that take up these usulan. */
export async function listRenjaTerkait(
  tx: Tx,
  { pemdaId, dokumen, plafon }: { pemdaId: number; dokumen: readonly bigint[]; plafon: readonly number[] },
): Promise<readonly { dokumenId: bigint; jumlah: bigint }[]> {
  const ids = sql`${[...new Set(dokumen)]}::bigint[]`
  const { rows } = await sql<{ dokumenId: bigint; jumlah: bigint }>`
    select dokumen_id as "dokumenId", sum(jumlah)::bigint as jumlah from (
      select b.dokumen_id, b.urut, b.jumlah from daerah.dokumen_muat m
      join daerah.dokumen_baris b on b.pemda_id = m.pemda_id and b.dokumen_id = m.muat_id
      where m.pemda_id = ${pemdaId} and m.dokumen_id = any (${ids}) and b.kunci = any (${[...plafon]}::int[])
      union
      select b.dokumen_id, b.urut, b.jumlah from daerah.dokumen_baris b
      where b.pemda_id = ${pemdaId} and b.acuan_id = any (${ids})
    ) b
    where exists (select from daerah.dokumen d where d.pemda_id = ${pemdaId} and d.dokumen_id = b.dokumen_id
      and d.jenis = 'renja' and d.status in ${berlaku})
    group by 1 order by 1`.execute(tx)
  return rows
}

/**
 * A document as the thread names it: the instrument it cites, the way above a ceiling it uses with the pemda's own basis for it,
 * and who decided last, in which office. '' where there is none.
 */
export type DokumenTerkait = {
  dokumenId: bigint
  jenis: string
  nomor: string
  tanggal: Tanggal
  uraian: string
  alasan: string
  bukti: string
  jalan: string
  jalanDasar: string
  /** The other party of a contract. */
  pihak: string
  peran: string
  sifat: string
  unit: string
  nama: string
}

/** The given documents. */
export async function listDokumenTerkait(
  tx: Tx,
  { pemdaId, dokumen }: { pemdaId: number; dokumen: readonly bigint[] },
): Promise<readonly DokumenTerkait[]> {
  const { rows } = await sql<DokumenTerkait>`
    select d.dokumen_id as "dokumenId", d.jenis, coalesce(d.nomor, '') as nomor, d.tanggal, d.uraian,
      coalesce(d.isi ->> 'alasan', '') as alasan,
      coalesce(d.isi ->> 'bukti', d.isi ->> 'dasar', d.isi ->> 'nota', d.isi ->> 'perda', '') as bukti,
      coalesce(d.isi ->> 'jalan', '') as jalan, coalesce(jalan.dasar, '') as "jalanDasar",
      coalesce(d.isi ->> 'penyedia', '') as pihak,
      coalesce(r.peran, '') as peran, coalesce(t.sifat, 'definitif') as sifat, coalesce(o.nama, '') as unit,
      coalesce(p.nama, '') as nama
    from daerah.dokumen d
    left join lateral (
      select r.peran, r.pejabat_id, r.penugasan_id from daerah.dokumen_riwayat r
      where r.pemda_id = d.pemda_id and r.dokumen_id = d.dokumen_id and r.ke_status in ${berlaku}
      order by r.urut desc limit 1
    ) r on true
    left join lateral (
      select j.dasar from daerah.jalan_pengecualian j
      where j.pemda_id = d.pemda_id and j.kode = d.isi ->> 'jalan' and j.sejak <= d.tanggal
      order by j.sejak desc limit 1
    ) jalan on true
    left join rujukan.pejabat_kini p on p.pemda_id = d.pemda_id and p.pejabat_id = r.pejabat_id
    left join rujukan.penugasan_kini t on t.pemda_id = d.pemda_id and t.penugasan_id = r.penugasan_id
    left join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = t.unit_id
    where d.pemda_id = ${pemdaId} and d.dokumen_id = any (${[...new Set(dokumen)]}::bigint[])
    order by d.dokumen_id`.execute(tx)
  return rows
}
