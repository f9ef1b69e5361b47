import { statusMati } from '@benang/documents/jenis-dokumen'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import { columns, type Dokumen, type IsiBaru } from './dokumen.ts'
import type { BarisBaru } from './dokumen-baris.ts'
import type { LangkahTercatat } from './dokumen-riwayat.ts'

/** Adds drafts of one kind and year in one statement; answers their ids in the order given. */
export async function insertDokumenSekaligus(
  tx: Tx,
  { pemdaId, tahun, jenis, pembuatId }: { pemdaId: number; tahun: number; jenis: string; pembuatId: number },
  rows: readonly (IsiBaru & Pick<Dokumen, 'unitId' | 'asalId'>)[],
): Promise<readonly bigint[]> {
  if (rows.length === 0) return []
  const added = await sql<{ id: bigint }>`
    insert into daerah.dokumen (pemda_id, tahun, jenis, unit_id, tanggal, uraian, isi, asal_id, sidik, jumlah, pembuat_id)
    select ${pemdaId}::int, ${tahun}::smallint, ${jenis}, d.unit, d.tanggal, d.uraian, d.isi, d.asal, d.sidik, d.jumlah,
      ${pembuatId}::int
    from unnest(${rows.map((d) => d.unitId)}::int[], ${rows.map((d) => d.tanggal)}::date[],
      ${rows.map((d) => d.uraian)}::text[], ${rows.map((d) => JSON.stringify(d.isi))}::jsonb[],
      ${rows.map((d) => d.asalId)}::bigint[], ${rows.map((d) => Buffer.from(d.sidik))}::bytea[],
      ${rows.map((d) => d.jumlah)}::bigint[])
      with ordinality d(unit, tanggal, uraian, isi, asal, sidik, jumlah, urut)
    order by d.urut
    returning dokumen_id as id`.execute(tx)
  return added.rows.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1))
}

/** Adds the lines of drafts that have none yet. */
export async function insertBarisSekaligus(
  tx: Tx,
  pemdaId: number,
  dokumen: readonly { dokumenId: bigint; baris: readonly BarisBaru[] }[],
): Promise<void> {
  const rows = dokumen.flatMap(({ dokumenId, baris }) =>
    baris.map((satu, index) => ({ dokumenId, urut: index + 1, ...satu })),
  )
  if (rows.length === 0) return
  await sql`
    insert into daerah.dokumen_baris (pemda_id, dokumen_id, urut, kunci, bulan, jumlah, uraian, acuan_id, koefisien, satuan,
      harga)
    select ${pemdaId}::int, b.dokumen, b.urut, b.kunci, b.bulan, b.jumlah, b.uraian, b.acuan, b.koefisien, b.satuan, b.harga
    from unnest(${rows.map((b) => b.dokumenId)}::bigint[], ${rows.map((b) => b.urut)}::int[],
      ${rows.map((b) => b.kunci)}::int[], ${rows.map((b) => b.bulan)}::smallint[],
      ${rows.map((b) => b.jumlah)}::bigint[], ${rows.map((b) => b.uraian)}::text[],
      ${rows.map((b) => b.acuanId ?? null)}::bigint[], ${rows.map((b) => b.rincian?.koefisien ?? null)}::bigint[],
      ${rows.map((b) => b.rincian?.satuan ?? '')}::text[], ${rows.map((b) => b.rincian?.harga ?? null)}::bigint[])
      b(dokumen, urut, kunci, bulan, jumlah, uraian, acuan, koefisien, satuan, harga)`.execute(tx)
}

/** The documents of these ids, by id; `kunci` holds their rows until the transaction ends, in that order. */
export async function listDokumenSekaligus(
  tx: Tx,
  { pemdaId, dokumen }: { pemdaId: number; dokumen: readonly bigint[] },
  { kunci = false }: { kunci?: boolean } = {},
): Promise<readonly Dokumen[]> {
  if (dokumen.length === 0) return []
  const { rows } = await sql<Dokumen>`
    select ${columns} from daerah.dokumen d
    where d.pemda_id = ${pemdaId} and d.dokumen_id = any(${[...new Set(dokumen)]}::bigint[])
    order by d.dokumen_id ${kunci ? sql`for update` : sql``}`.execute(tx)
  return rows
}

/** The living documents of a kind made from these origins. */
export async function listTurunanSekaligus(
  tx: Tx,
  { pemdaId, asal, jenis }: { pemdaId: number; asal: readonly bigint[]; jenis: string },
): Promise<readonly Dokumen[]> {
  const { rows } = await sql<Dokumen>`
    select ${columns} from daerah.dokumen d
    where d.pemda_id = ${pemdaId} and d.asal_id = any(${[...asal]}::bigint[]) and d.jenis = ${jenis}
      and d.status <> all(${[...statusMati]}::text[])
    order by d.dokumen_id`.execute(tx)
  return rows
}

/** What `sumTerpakai` says of each document that has an origin: by document and key, what the others of its kind ask. */
export async function sumTerpakaiSekaligus(
  tx: Tx,
  { pemdaId, dokumen }: { pemdaId: number; dokumen: readonly bigint[] },
): Promise<readonly { dokumenId: bigint; kunci: number; jumlah: bigint }[]> {
  const { rows } = await sql<{ dokumenId: bigint; kunci: number; jumlah: bigint }>`
    select d.dokumen_id as "dokumenId", b.kunci, sum(b.jumlah)::bigint as jumlah
    from daerah.dokumen d
    join daerah.dokumen lain on lain.pemda_id = d.pemda_id and lain.asal_id = d.asal_id and lain.jenis = d.jenis
      and lain.dokumen_id <> d.dokumen_id and lain.status <> all(${['draf', 'dikembalikan', ...statusMati]}::text[])
    join daerah.dokumen_baris b on b.pemda_id = lain.pemda_id and b.dokumen_id = lain.dokumen_id
    where d.pemda_id = ${pemdaId} and d.dokumen_id = any(${[...dokumen]}::bigint[])
    group by d.dokumen_id, b.kunci`.execute(tx)
  return rows
}

/** Adds one step to the trail of each of these documents; the database refuses what it refuses for one. */
export async function insertRiwayatSekaligus(
  tx: Tx,
  pemdaId: number,
  { oleh, dokumen }: { oleh: PelakuLangkah; dokumen: readonly LangkahDokumen[] },
): Promise<void> {
  if (dokumen.length === 0) return
  await sql`
    insert into daerah.dokumen_riwayat (pemda_id, dokumen_id, urut, putaran, tindakan, fungsi, dari_status, ke_status,
      pejabat_id, pengguna_id, peran, penugasan_id, catatan, sidik, kejadian)
    select ${pemdaId}::int, l.dokumen,
      coalesce((select max(r.urut) from daerah.dokumen_riwayat r
        where r.pemda_id = ${pemdaId}::int and r.dokumen_id = l.dokumen), 0) + 1,
      l.putaran, ${oleh.tindakan}, ${oleh.fungsi}, l.dari, ${oleh.keStatus}, ${oleh.pejabatId}::int,
      ${oleh.penggunaId}::int, ${oleh.peran}, ${oleh.penugasanId}::int, null, l.sidik, ${oleh.kejadian}
    from unnest(${dokumen.map((l) => l.dokumenId)}::bigint[], ${dokumen.map((l) => l.putaran)}::int[],
      ${dokumen.map((l) => l.status)}::text[], ${dokumen.map((l) => Buffer.from(l.sidik))}::bytea[])
      l(dokumen, putaran, dari, sidik)`.execute(tx)
}

/** Moves documents along their lifecycle; the version of each grows by one. */
export async function moveDokumenSekaligus(
  tx: Tx,
  pemdaId: number,
  {
    status,
    dokumen,
  }: { status: string; dokumen: readonly Pick<Dokumen, 'dokumenId' | 'nomor' | 'jurnalNo'>[] },
): Promise<void> {
  if (dokumen.length === 0) return
  await sql`
    update daerah.dokumen d
    set status = ${status}, nomor = b.nomor, jurnal_no = b.jurnal, versi = d.versi + 1
    from unnest(${dokumen.map((d) => d.dokumenId)}::bigint[], ${dokumen.map((d) => d.nomor)}::text[],
      ${dokumen.map((d) => d.jurnalNo)}::bigint[]) b(dokumen, nomor, jurnal)
    where d.pemda_id = ${pemdaId} and d.dokumen_id = b.dokumen`.execute(tx)
}

/** Who takes the step, and which; the same for all. */
export type PelakuLangkah = Omit<LangkahTercatat, 'putaran' | 'dariStatus' | 'catatan' | 'sidik'>
export type LangkahDokumen = Pick<Dokumen, 'dokumenId' | 'putaran' | 'status' | 'sidik'>
