import { statusMati } from '@benang/documents/jenis-dokumen'
import { golonganKunci } from '@benang/ledger/kunci'
import { tahap } from '@benang/ledger/tahap'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from '../ledger/post.ts'

/** A signed document of the year, as others refer to it. */
export type DokumenSah = { dokumenId: bigint; nomor: string; tanggal: Tanggal }

/** Signed documents of a kind in a year, the earliest first; one of them may be left out. */
export async function listSah(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { jenis, kecuali = 0n }: { jenis: string; kecuali?: bigint },
): Promise<readonly DokumenSah[]> {
  const { rows } = await sql<DokumenSah>`
    select dokumen_id as "dokumenId", coalesce(nomor, '') as nomor, tanggal from daerah.dokumen
    where pemda_id = ${pemdaId} and tahun = ${tahun} and jenis = ${jenis} and status = 'disahkan' and dokumen_id <> ${kecuali}
    order by tanggal, dokumen_id`.execute(tx)
  return rows
}

/** The newest signed KUA-PPAS change that no signed change of the APBD was made from, or null. */
export async function findKupaBerjalan(tx: Tx, { pemdaId, tahun }: Buku): Promise<DokumenSah | null> {
  const { rows } = await sql<DokumenSah>`
    select d.dokumen_id as "dokumenId", coalesce(d.nomor, '') as nomor, d.tanggal from daerah.dokumen d
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jenis = 'ppas_perubahan' and d.status = 'disahkan'
      and not exists (select from daerah.dokumen p where p.pemda_id = d.pemda_id and p.asal_id = d.dokumen_id
        and p.jenis = 'apbd_perubahan' and p.status = 'disahkan')
    order by d.tanggal desc, d.dokumen_id desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** A plafon by unit, sub kegiatan and fund; sen. `sisa`: what the book has left; `turun` (≤ 0): what a KUPA-PPAS-P takes away. */
export type PlafonBerubah = {
  unitId: number
  subKegiatan: string
  danaId: number
  nama: string
  sisa: bigint
  turun: bigint
}

/** Every plafon of a year with what is left of it and what a change of the KUA-PPAS (null: none) lowers. */
export async function listPlafonBerubah(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  kupaId: bigint | null,
): Promise<readonly PlafonBerubah[]> {
  const { rows } = await sql<PlafonBerubah>`
    select k.unit as "unitId", coalesce(s.kode, '') as "subKegiatan", k.dana as "danaId", coalesce(s.nama, '') as nama,
      coalesce(a.masuk - a.keluar, 0)::bigint as sisa, least(coalesce(b.jumlah, 0), 0)::bigint as turun
    from ledger.kunci k
    left join ledger.saldo a on a.pemda_id = k.pemda_id and a.tahun = k.tahun and a.kunci = k.kunci
      and a.tahap = ${tahap.ppas} and a.sampai = 0
    left join (
      select kunci, sum(jumlah) as jumlah from daerah.dokumen_baris
      where pemda_id = ${pemdaId} and dokumen_id = ${kupaId}::bigint group by kunci) b on b.kunci = k.kunci
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
    where k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.golongan = ${golonganKunci.plafon}
    order by k.unit, s.segmen, k.dana`.execute(tx)
  return rows
}

/** What RKPA ask of a unit's sub kegiatan and fund, in sen. */
export type DimintaPlafon = { unitId: number; subKegiatan: string; danaId: number; jumlah: bigint }

/** What spending changes that are not yet in the book ask per plafon: those a P-APBD adopts, or all living ones but `kecuali`. */
export async function sumRkpa(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { pemuat, kecuali }: { pemuat: bigint | null; kecuali: bigint },
): Promise<readonly DimintaPlafon[]> {
  const { rows } = await sql<DimintaPlafon>`
    select k.unit as "unitId", coalesce(s.kode, '') as "subKegiatan", k.dana as "danaId", sum(b.jumlah)::bigint as jumlah
    from daerah.dokumen d
    join daerah.dokumen_baris b on b.pemda_id = d.pemda_id and b.dokumen_id = d.dokumen_id
    join ledger.kunci k on k.pemda_id = d.pemda_id and k.tahun = d.tahun and k.kunci = b.kunci
    join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening and r.segmen[1] = 5
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jenis = 'rka_perubahan'
      and case when ${pemuat}::bigint is null
        then d.status in ('diajukan', 'diverifikasi') and d.dokumen_id <> ${kecuali}
        else exists (select from daerah.dokumen_muat m where m.pemda_id = d.pemda_id and m.dokumen_id = ${pemuat}::bigint
          and m.muat_id = d.dokumen_id) end
      and not exists (select from daerah.dokumen p where p.pemda_id = d.pemda_id and p.asal_id = d.dokumen_id
        and p.jenis = 'dpa_perubahan' and p.jurnal_no is not null and p.status <> all(${[...statusMati]}::text[]))
    group by k.unit, s.kode, k.dana`.execute(tx)
  return rows
}

/** The budget as the balances of the book have it, in sen by part; parts of nothing are left out. */
export async function listPosturBuku(
  tx: Tx,
  { pemdaId, tahun }: Buku,
): Promise<readonly { bagian: string; jumlah: bigint }[]> {
  const { rows } = await sql<{ bagian: string; jumlah: bigint }>`
    select bagian, anggaran as jumlah from publik.kontrol_apbd(${pemdaId}::int, ${tahun}::smallint)`.execute(
    tx,
  )
  return rows
}

/** What signed SPD dated in the month of a day release together, one of them left out, in sen. */
export async function sumSpdSebulan(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { tanggal, kecuali }: { tanggal: Tanggal; kecuali: bigint },
): Promise<bigint> {
  const { rows } = await sql<{ jumlah: bigint }>`
    select coalesce(sum(jumlah), 0)::bigint as jumlah from daerah.dokumen
    where pemda_id = ${pemdaId} and tahun = ${tahun} and jenis = 'spd' and status = 'disahkan' and dokumen_id <> ${kecuali}
      and date_trunc('month', tanggal) = date_trunc('month', ${tanggal}::date)`.execute(tx)
  return rows[0]?.jumlah ?? 0n
}
