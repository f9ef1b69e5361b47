import type { Status } from '@benang/documents/jenis-dokumen'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** The unit that receives what citizens ask: where somebody plans for the pemda today, else the SKPKD; undefined: none. */
export async function findUnitUsulan(
  tx: Tx,
  { pemdaId, hariIni }: { pemdaId: number; hariIni: Tanggal },
): Promise<number | undefined> {
  const { rows } = await sql<{ unitId: number }>`
    select unit as "unitId" from (
      select p.unit_id as unit, 1 as urut from rujukan.penugasan_kini p
      where p.pemda_id = ${pemdaId} and p.peran = 'bappeda' and p.sejak <= ${hariIni}::date
        and coalesce(p.sampai, 'infinity') >= ${hariIni}::date
      union all
      select o.organisasi_id, 2 from rujukan.organisasi_kini o where o.pemda_id = ${pemdaId} and o.jenis = 'skpkd') u
    order by urut, unit limit 1`.execute(tx)
  return rows[0]?.unitId
}

/** An usulan as anybody may see it: no name, no contact. */
export type UsulanTerbuka = {
  dokumenId: bigint
  tahun: number
  nomor: string
  tanggal: Tanggal
  status: Status
  uraian: string
  lokasi: string
  alasan: string
  jumlah: bigint
  catatan: string | null
}

/** The usulan of a ticket, with the reason if it was refused; only fields anybody may see. */
export async function findUsulan(
  tx: Tx,
  { pemdaId, tiket }: { pemdaId: number; tiket: string },
): Promise<UsulanTerbuka | undefined> {
  const { rows } = await sql<UsulanTerbuka>`
    select d.dokumen_id as "dokumenId", d.tahun, d.nomor, d.tanggal, d.status, d.uraian, d.isi ->> 'lokasi' as lokasi,
      d.isi ->> 'alasan' as alasan, d.jumlah,
      (select r.catatan from daerah.dokumen_riwayat r
       where r.pemda_id = d.pemda_id and r.dokumen_id = d.dokumen_id and r.ke_status = 'ditolak'
       order by r.urut desc limit 1) as catatan
    from daerah.dokumen d
    where d.pemda_id = ${pemdaId} and d.jenis = 'usulan' and d.nomor = ${tiket}
      and d.status not in ('draf', 'dikembalikan', 'batal')
    order by d.tahun desc limit 1`.execute(tx)
  return rows[0]
}

/** Living usulan of a year by the text of `kunciUsulan`: what was written down already is not written twice. */
export async function listKunciUsulan(
  tx: Tx,
  { pemdaId, tahun }: { pemdaId: number; tahun: number },
): Promise<readonly { kunci: string; jumlah: bigint }[]> {
  const { rows } = await sql<{ kunci: string; jumlah: bigint }>`
    select concat_ws('|', lower(d.uraian), lower(d.isi ->> 'lokasi'), lower(d.isi ->> 'pengusul')) as kunci, d.jumlah
    from daerah.dokumen d
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun}::smallint and d.jenis = 'usulan' and d.status <> 'batal'`.execute(
    tx,
  )
  return rows
}

/** The same of one that is about to be written. */
export function kunciUsulan({
  uraian,
  lokasi,
  pengusul,
}: {
  uraian: string
  lokasi: string
  pengusul: string
}) {
  return [uraian, lokasi, pengusul].map((satu) => satu.toLowerCase()).join('|')
}
