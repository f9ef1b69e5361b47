import { statusMati } from '@benang/documents/jenis-dokumen'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

type Key = { pemdaId: number; dokumenId: bigint }

/** Per usulan that a Renja takes up, the other living Renja that does so too: its number, or its unit while it has none. */
export async function listPenampung(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
): Promise<ReadonlyMap<bigint, string>> {
  const { rows } = await sql<{ usulan: bigint; oleh: string }>`
    select b.acuan_id as usulan, 'Renja ' || coalesce(min(d.nomor), min(o.singkatan), '') as oleh
    from daerah.dokumen_baris own
    join daerah.dokumen_baris b on b.pemda_id = own.pemda_id and b.acuan_id = own.acuan_id
      and b.dokumen_id <> own.dokumen_id
    join daerah.dokumen d on d.pemda_id = b.pemda_id and d.dokumen_id = b.dokumen_id
    left join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = d.unit_id
    where own.pemda_id = ${pemdaId} and own.dokumen_id = ${dokumenId} and d.jenis = 'renja'
      and d.status <> all(${['draf', ...statusMati]}::text[])
    group by b.acuan_id`.execute(tx)
  return new Map(rows.map(({ usulan, oleh }) => [usulan, oleh]))
}

/** `kunci usulan` of every line with an usulan in the Renja that an RKPD adopts. */
export async function listUsulanMuatan(tx: Tx, { pemdaId, dokumenId }: Key): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ kunci: number; usulan: bigint }>`
    select b.kunci, b.acuan_id as usulan
    from daerah.dokumen_muat m
    join daerah.dokumen_baris b on b.pemda_id = m.pemda_id and b.dokumen_id = m.muat_id
    where m.pemda_id = ${pemdaId} and m.dokumen_id = ${dokumenId} and b.acuan_id is not null`.execute(tx)
  return new Set(rows.map(({ kunci, usulan }) => `${kunci} ${usulan}`))
}

/** A verified usulan that no living Renja has taken up; `jumlah` sen, what was asked. */
export type UsulanTersedia = {
  dokumenId: bigint
  nomor: string
  tanggal: Tanggal
  uraian: string
  lokasi: string
  unitNama: string
  jumlah: bigint
}

/** Those of a unit and those received for the whole pemda, by ticket; `unitId` null: all. */
export async function listUsulanTersedia(
  tx: Tx,
  {
    pemdaId,
    tahun,
    unitId,
    penerimaId,
  }: { pemdaId: number; tahun: number; unitId: number | null; penerimaId: number | null },
): Promise<readonly UsulanTersedia[]> {
  const { rows } = await sql<UsulanTersedia>`
    select d.dokumen_id as "dokumenId", coalesce(d.nomor, '') as nomor, d.tanggal, d.uraian,
      coalesce(d.isi ->> 'lokasi', '') as lokasi, coalesce(o.nama, '') as "unitNama", d.jumlah
    from daerah.dokumen d
    left join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = d.unit_id
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jenis = 'usulan' and d.status = 'diverifikasi'
      and (${unitId}::int is null or d.unit_id in (${unitId}::int, ${penerimaId}::int))
      and not exists (
        select from daerah.dokumen_baris b
        join daerah.dokumen r on r.pemda_id = b.pemda_id and r.dokumen_id = b.dokumen_id
        where b.pemda_id = d.pemda_id and b.acuan_id = d.dokumen_id and r.jenis = 'renja'
          and r.status <> all(${[...statusMati]}::text[]))
    order by d.nomor, d.dokumen_id
    limit 500`.execute(tx)
  return rows
}

/** A line of a verified Renja that no submitted RKPD has adopted yet. */
export type BarisRenja = {
  kunci: number
  jumlah: bigint
  uraian: string
  renja: string
  unitNama: string
  subKegiatan: string
  dana: string
  usulanId: bigint | null
  usulan: string | null
}

/** What an RKPD may take over, by unit and sub kegiatan. */
export async function listBarisRenja(
  tx: Tx,
  { pemdaId, tahun }: { pemdaId: number; tahun: number },
): Promise<readonly BarisRenja[]> {
  const { rows } = await sql<BarisRenja>`
    select b.kunci, b.jumlah, b.uraian, coalesce(d.nomor, '') as renja, coalesce(o.nama, '') as "unitNama",
      concat_ws(' ', s.kode, s.nama) as "subKegiatan", coalesce(f.kode, '') as dana,
      b.acuan_id as "usulanId", u.nomor as usulan
    from daerah.dokumen d
    join daerah.dokumen_baris b on b.pemda_id = d.pemda_id and b.dokumen_id = d.dokumen_id
    join ledger.kunci k on k.pemda_id = b.pemda_id and k.tahun = d.tahun and k.kunci = b.kunci
    left join daerah.dokumen u on u.pemda_id = b.pemda_id and u.dokumen_id = b.acuan_id
    left join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = d.unit_id
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
    left join rujukan.sumber_dana_kini f on f.pemda_id = 0 and f.dana_id = k.dana
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jenis = 'renja' and d.status = 'diverifikasi'
      and not exists (
        select from daerah.dokumen_muat m
        join daerah.dokumen p on p.pemda_id = m.pemda_id and p.dokumen_id = m.dokumen_id
        where m.pemda_id = d.pemda_id and m.muat_id = d.dokumen_id
          and p.status <> all(${['draf', 'dikembalikan', ...statusMati]}::text[]))
    order by o.kode, s.segmen, f.kode, u.nomor nulls first, b.urut
    limit 20000`.execute(tx)
  return rows
}
