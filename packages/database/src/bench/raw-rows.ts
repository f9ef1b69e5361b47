import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { arraysOf, BookId } from './catat.ts'

type Arrays = ReturnType<typeof arraysOf>

/** The control of a posting: the same rows into the same tables with the same indexes, two statements, nothing checked or hashed. */
export async function insertRaw(
  tx: Tx,
  { pemdaId, tahun }: BookId,
  { arrays: d, from }: { arrays: Arrays; from: number },
): Promise<void> {
  await sql`
    insert into ledger.jurnal (pemda_id, tahun, jenis, no, dokumen, dicatat, perintah, pelaku, tanggal, versi, bentuk, nomor, isi, rantai)
    select ${pemdaId}, ${tahun}, t.jenis, ${from}::bigint + t.urut, t.dokumen, now(), t.perintah, 0, t.tanggal, 0, 1, t.nomor,
           '\\x0000000000000000000000000000000000000000000000000000000000000000'::bytea,
           '\\x0000000000000000000000000000000000000000000000000000000000000000'::bytea
      from unnest(${d.jenis}::smallint[], ${d.dokumen}::bigint[], ${d.perintah}::uuid[], ${d.tanggal}::date[], ${d.nomor}::text[])
           with ordinality t(jenis, dokumen, perintah, tanggal, nomor, urut)`.execute(tx)
  await sql`
    insert into ledger.mutasi (pemda_id, tahun, bulan, no, jumlah, urut, dari, ke, dari_tahap, ke_tahap)
    select ${pemdaId}, ${tahun}, t.bulan, ${from}::bigint + t.dokumen + 1, t.jumlah, t.urut, t.dari, t.ke, t.dari_tahap, t.ke_tahap
      from unnest(${d.m_dokumen}::int[], ${d.m_dari_tahap}::smallint[], ${d.m_dari}::int[], ${d.m_ke_tahap}::smallint[],
                  ${d.m_ke}::int[], ${d.m_bulan}::smallint[], ${d.m_jumlah}::bigint[])
           with ordinality t(dokumen, dari_tahap, dari, ke_tahap, ke, bulan, jumlah, urut)`.execute(tx)
}

/** The second control: one aggregated UPDATE of the balances those rows touch, no checks of ours. */
export async function updateRaw(tx: Tx, { pemdaId, tahun }: BookId, d: Arrays): Promise<void> {
  await sql`
    update ledger.saldo s set masuk = s.masuk + t.masuk, keluar = s.keluar + t.keluar
      from (select v.tahap, v.kunci, sum(v.masuk)::bigint as masuk, sum(v.keluar)::bigint as keluar
              from (select ke_tahap as tahap, ke as kunci, jumlah as masuk, 0 as keluar
                      from unnest(${d.m_ke_tahap}::smallint[], ${d.m_ke}::int[], ${d.m_jumlah}::bigint[]) a(ke_tahap, ke, jumlah)
                    union all
                    select dari_tahap, dari, 0, jumlah
                      from unnest(${d.m_dari_tahap}::smallint[], ${d.m_dari}::int[], ${d.m_jumlah}::bigint[]) b(dari_tahap, dari, jumlah)) v
             group by 1, 2) t
     where s.pemda_id = ${pemdaId} and s.tahun = ${tahun} and s.kunci = t.kunci and s.tahap = t.tahap and s.sampai = 0`.execute(
    tx,
  )
}

/** Fills the partition of a year with another pemda's postings, seven per two documents, until it holds about `rows` more. */
export async function fillPartition(
  tx: Tx,
  { pemdaId, tahun }: BookId,
  { rows, from }: { rows: number; from: number },
): Promise<void> {
  await sql`
    insert into ledger.jurnal (pemda_id, tahun, jenis, no, dokumen, dicatat, perintah, pelaku, tanggal, versi, bentuk, nomor, isi, rantai)
    select ${pemdaId}, ${tahun}, 10, ${from}::bigint + n, 0, now(), gen_random_uuid(), 0, make_date(${tahun}::int, 6, 2), 0, 1, 'ISI',
           sha256(n::text::bytea), sha256(n::text::bytea)
      from generate_series(1, ${Math.ceil(rows / 5)}::int) n`.execute(tx)
  await sql`
    insert into ledger.mutasi (pemda_id, tahun, bulan, no, jumlah, urut, dari, ke, dari_tahap, ke_tahap)
    select ${pemdaId}, ${tahun}, 0, ${from}::bigint + n, 1000 + n % 97, m, 1 + n % 4000, 1 + n % 4000, 9, 10
      from generate_series(1, ${Math.ceil(rows / 5)}::int) n, generate_series(1, 5) m`.execute(tx)
}
