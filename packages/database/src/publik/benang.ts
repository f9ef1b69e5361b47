import { golonganOf } from '../ledger/golongan.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../connection.ts'
import type { KunciAwal } from '../ledger/benang-kunci.ts'
import { milikBenang } from '../ledger/benang-sumber.ts'
import type { Buku } from '../ledger/post.ts'
import type { UraianKunci } from '../ledger/uraian-kunci.ts'
import type { DokumenTerkait, KaitDokumen } from '../sistem/dokumen-terkait.ts'
import type { VersiKey } from './apbd.ts'

/** Copies into the version just made what its threads need; the caller holds the book. */
export async function insertBenang(tx: Tx, { pemdaId, tahun, versi }: VersiKey): Promise<void> {
  await sql`select publik.terbitkan_benang(${pemdaId}::int, ${tahun}::smallint, ${versi}::smallint)`.execute(
    tx,
  )
}

/** How many published lines differ from their thread in budget or realisation: none, or the publication is refused. */
export async function countBedaBenang(tx: Tx, { pemdaId, tahun, versi }: VersiKey): Promise<number> {
  const { rows } = await sql<{ banyak: number }>`
    select count(*)::int as banyak
    from publik.beda_benang(${pemdaId}::int, ${tahun}::smallint, ${versi}::smallint)`.execute(tx)
  return rows[0]?.banyak ?? 0
}

/** Versions whose threads are not as they were published: somebody altered them. */
export async function listBenangBerubah(tx: Tx, { pemdaId, tahun }: Buku): Promise<readonly number[]> {
  const { rows } = await sql<{ versi: number }>`
    select v.versi from publik.benang_versi v
    where v.pemda_id = ${pemdaId} and v.tahun = ${tahun}
      and v.sidik <> publik.sidik_benang(v.pemda_id, v.tahun, v.versi)
    order by v.versi`.execute(tx)
  return rows.map(({ versi }) => versi)
}

/** The fingerprint of a version's threads, hex; undefined: published before there were any. Role publik, like all that follow. */
export async function findSidikBenang(
  db: Db,
  { pemdaId, tahun, versi }: VersiKey,
): Promise<string | undefined> {
  const { rows } = await sql<{ sidik: string }>`
    select encode(sidik, 'hex') as sidik from publik.benang_versi
    where pemda_id = ${pemdaId} and tahun = ${tahun} and versi = ${versi}`.execute(db)
  return rows[0]?.sidik
}

/** A published key by its number or by the number of the usulan it stands for. */
export async function findKunciTerbit(
  db: Db,
  key: VersiKey,
  sebutan: { kunci: number } | { tiket: string },
): Promise<readonly KunciAwal[]> {
  const which =
    'kunci' in sebutan
      ? sql`k.kunci = ${sebutan.kunci}`
      : sql`k.sebutan = ${sebutan.tiket} and k.golongan = 3`
  const { rows } = await sql<Omit<KunciAwal, 'golongan'> & { golongan: number }>`
    select k.kunci, k.golongan, k.unit, k.sub_kegiatan as "subKegiatan", k.dana
    from publik.benang_kunci k where ${milikBenang('k', key)} and ${which}`.execute(db)
  return rows.map((row) => ({ ...row, golongan: golonganOf(row.golongan) }))
}

/** Published keys in words. */
export async function listUraianTerbit(
  db: Db,
  key: VersiKey,
  kunci: readonly number[],
): Promise<readonly UraianKunci[]> {
  const { rows } = await sql<Omit<UraianKunci, 'golongan'> & { golongan: number }>`
    select k.kunci, k.golongan, k.kode, k.unit, nullif(k.unit_kode, '') as "unitKode", nullif(k.unit_nama, '') as "unitNama",
      nullif(k.sub_kode, '') as "subKegiatanKode", nullif(k.sub_nama, '') as "subKegiatanNama",
      nullif(k.rekening_kode, '') as "rekeningKode", nullif(k.rekening_uraian, '') as "rekeningUraian",
      nullif(k.dana_kode, '') as "danaKode", nullif(k.sebutan, '') as "acuanNomor"
    from publik.benang_kunci k
    where ${milikBenang('k', key)} and k.kunci = any (${[...new Set(kunci)]}::int[])
    order by k.kunci`.execute(db)
  return rows.map((row) => ({ ...row, golongan: golonganOf(row.golongan) }))
}

/** Which published document carries each of these on, as of the version. */
export async function listKaitTerbit(
  db: Db,
  key: VersiKey,
  dokumen: readonly bigint[],
): Promise<readonly KaitDokumen[]> {
  const { rows } = await sql<KaitDokumen>`
    select k.dokumen as "dokumenId", k.oleh from (
      select distinct on (k.dokumen, k.oleh) k.dokumen, k.oleh, k.hidup
      from publik.benang_kait k
      where ${milikBenang('k', key)} and k.dokumen = any (${[...new Set(dokumen)]}::bigint[])
      order by k.dokumen, k.oleh, k.versi desc
    ) k
    where k.hidup order by 1, 2`.execute(db)
  return rows
}

/** What published Renja asked for these plafon. */
export async function listRenjaTerbit(
  db: Db,
  key: VersiKey,
  { dokumen, plafon }: { dokumen: readonly bigint[]; plafon: readonly number[] },
): Promise<readonly { dokumenId: bigint; jumlah: bigint }[]> {
  const { rows } = await sql<{ dokumenId: bigint; jumlah: bigint }>`
    select n.dokumen as "dokumenId", sum(n.jumlah)::bigint as jumlah
    from publik.benang_renja n
    where ${milikBenang('n', key)} and n.oleh = any (${[...new Set(dokumen)]}::bigint[])
      and n.kunci = any (${[...plafon]}::int[])
    group by 1 order by 1`.execute(db)
  return rows
}

/** Published documents; nobody's name. */
export async function listDokumenTerbit(
  db: Db,
  key: VersiKey,
  dokumen: readonly bigint[],
): Promise<readonly DokumenTerkait[]> {
  const { rows } = await sql<DokumenTerkait>`
    select d.dokumen as "dokumenId", d.jenis, d.nomor, d.tanggal, d.uraian, d.alasan, d.bukti, d.jalan,
      d.jalan_dasar as "jalanDasar", d.pihak, d.peran, d.sifat, d.unit, '' as nama
    from publik.benang_dokumen d
    where ${milikBenang('d', key)} and d.dokumen = any (${[...new Set(dokumen)]}::bigint[])
    order by d.dokumen`.execute(db)
  return rows
}
