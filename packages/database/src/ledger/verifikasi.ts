import type { Head } from '@benang/ledger/checkpoint'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from './post.ts'

/** Something that is not what was recorded: in which jurnal or batch of reference rows (0: none), why, and where exactly. */
export type Temuan = { no: bigint; sebab: string; tempat: string }

/** Verification reads whole books: it may take longer than an act. */
export async function allowLongReads(tx: Tx): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(tx)
}

/** How much there is to verify in a book. */
export async function countBuku(
  tx: Tx,
  { pemdaId, tahun }: Buku,
): Promise<{ jurnal: bigint; posting: bigint }> {
  const { rows } = await sql<{ jurnal: bigint; posting: bigint }>`
    select
      (select count(*) from ledger.jurnal where pemda_id = ${pemdaId} and tahun = ${tahun}) as jurnal,
      (select count(*) from ledger.mutasi where pemda_id = ${pemdaId} and tahun = ${tahun}) as posting`.execute(
    tx,
  )
  return rows[0] ?? { jurnal: 0n, posting: 0n }
}

/**
 * The first bad jurnal after `sesudah`, up to and with `sampai` (null: to the head, which is checked too). The place names the
 * document and, where the content is wrong, what is stored now.
 */
export async function findRusak(
  tx: Tx,
  { pemdaId, tahun, sesudah, sampai }: Buku & { sesudah: bigint; sampai: bigint | null },
): Promise<Temuan | undefined> {
  return first(
    tx,
    sql<Temuan>`
      select p.no, p.sebab,
        concat_ws(', ', 'jurnal ' || p.no,
          (select concat_ws(' ', t.kode, nullif(j.nomor, ''), 'tanggal ' || j.tanggal)
           from ledger.jurnal j join ledger.jenis t on t.jenis = j.jenis
           where j.pemda_id = ${pemdaId} and j.tahun = ${tahun} and j.no = p.no)) as tempat
      from ledger.periksa(${pemdaId}::int, ${tahun}::smallint, ${sesudah}::bigint, ${sampai}::bigint) p`,
  )
}

/** sha256 (hex) over the content hashes of a range of jurnal, in order: what was said, without when it was written. */
export async function readSidikIsi(
  tx: Tx,
  { pemdaId, tahun, sesudah, sampai }: Buku & { sesudah: bigint; sampai: bigint },
): Promise<string> {
  const { rows } = await sql<{ sidik: string }>`
    select encode(sha256(coalesce(string_agg(isi, ''::bytea order by no), '')), 'hex') as sidik
    from ledger.jurnal
    where pemda_id = ${pemdaId} and tahun = ${tahun} and no > ${sesudah} and no <= ${sampai}`.execute(tx)
  return rows[0]?.sidik ?? ''
}

/** The first stored balance that is not the sum of its mutasi. */
export async function findSaldoBerbeda(tx: Tx, { pemdaId, tahun }: Buku): Promise<Temuan | undefined> {
  return first(
    tx,
    sql<Temuan>`
      select 0::bigint as no, 'SALDO' as sebab,
        format('saldo tahap %s kunci %s (%s) sampai bulan %s: masuk %s keluar %s, seharusnya %s dan %s',
          t.kode, s.kunci, k.kode, s.sampai, s.masuk, s.keluar, s.masuk_benar, s.keluar_benar) as tempat
      from ledger.saldo_berbeda(${pemdaId}::int, ${tahun}::smallint) s
      left join ledger.tahap t on t.tahap = s.tahap
      left join ledger.kunci k on k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.kunci = s.kunci
      order by s.kunci, s.tahap, s.sampai
      limit 1`,
  )
}

/** The first document, or the given one, whose content is no longer the one its jurnal was posted for. */
export async function findDokumenBerbeda(
  tx: Tx,
  { pemdaId, tahun, dokumenId = null }: Buku & { dokumenId?: bigint | null },
): Promise<Temuan | undefined> {
  return first(
    tx,
    sql<Temuan>`
      select d.jurnal_no as no, 'DOKUMEN' as sebab, format('dokumen %s %s %s', d.dokumen_id, d.jenis, d.nomor) as tempat
      from daerah.dokumen d
      left join ledger.jurnal j on j.pemda_id = d.pemda_id and j.tahun = d.tahun and j.no = d.jurnal_no
      where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jurnal_no is not null
        and (${dokumenId}::bigint is null or d.dokumen_id = ${dokumenId}::bigint)
        and (j.no is null or j.dokumen <> d.dokumen_id or (j.sidik is not null and j.sidik <> d.sidik))
      order by d.jurnal_no
      limit 1`,
  )
}

/** The first derived row of the model that its stages and arrows do not give. */
export async function findTurunanBerbeda(tx: Tx): Promise<Temuan | undefined> {
  return first(
    tx,
    sql<Temuan>`select 0::bigint as no, 'MODEL' as sebab, tempat from ledger.periksa_turunan() order by tempat limit 1`,
  )
}

/** The first altered reference row of a pemda (0: national rows). */
export async function findRujukanBerbeda(tx: Tx, pemdaId: number): Promise<Temuan | undefined> {
  return first(
    tx,
    sql<Temuan>`
      select coalesce(no, 0)::bigint as no, sebab,
        concat_ws(' ', 'rujukan', golongan, kunci::text, 'versi ' || versi) as tempat
      from rujukan.periksa(${pemdaId}::int)
      limit 1`,
  )
}

/** What a head kept outside says of a chain of this pemda, against what the chain says now; undefined when it is a prefix of it. */
export async function findTidakSambung(
  tx: Tx,
  { rantai, no, kepala }: Head,
  buku: Buku | { pemdaId: number },
): Promise<Temuan | undefined> {
  const now = 'tahun' in buku ? bookAt(buku, no) : referenceAt(buku.pemdaId, no)
  const { rows } = await now.execute(tx)
  const [row] = rows
  const tempat = `${rantai} no ${no}`
  if (row === undefined || row.akhir < no)
    return { no, sebab: 'MUNDUR', tempat: `${tempat}, sekarang ${row?.akhir ?? 0n}` }
  if (row.kepala !== kepala) return { no, sebab: 'SAUH', tempat }
  return undefined
}

type At = { akhir: bigint; kepala: string | null }

function bookAt({ pemdaId, tahun }: Buku, no: bigint): RawBuilder<At> {
  return sql<At>`
    select b.no_akhir as akhir,
      encode(case when ${no}::bigint = 0 then ledger.awal_rantai(b.pemda_id, b.tahun, b.model) else (
        select j.rantai from ledger.jurnal j
        where j.pemda_id = b.pemda_id and j.tahun = b.tahun and j.no = ${no}) end, 'hex') as kepala
    from ledger.buku b
    where b.pemda_id = ${pemdaId} and b.tahun = ${tahun}`
}

function referenceAt(pemdaId: number, no: bigint): RawBuilder<At> {
  return sql<At>`
    select k.no_akhir as akhir,
      encode(case when ${no}::bigint = 0 then rujukan.awal_rantai(k.pemda_id) else (
        select c.rantai from rujukan.catatan c
        where c.pemda_id = k.pemda_id and c.no = ${no}) end, 'hex') as kepala
    from rujukan.kepala k
    where k.pemda_id = ${pemdaId}`
}

async function first(tx: Tx, query: RawBuilder<Temuan>): Promise<Temuan | undefined> {
  const { rows } = await query.execute(tx)
  return rows[0]
}
