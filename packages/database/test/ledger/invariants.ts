import type { Tx } from '@benang/database/connection'
import type { Buku } from '@benang/database/ledger/post'
import { readRekap } from '@benang/database/ledger/rekap'
import { findRusak } from '@benang/database/ledger/verifikasi'
import { kodeTahap } from '@benang/ledger/tahap'
import { sql } from 'kysely'
import type { Oracle } from './oracle.ts'
import { recomputeChain } from './recompute-chain.ts'

type Numbers = { rkPpkd: number; rkSkpd: number }

/** What must hold of a book after every batch. Resolves with what does not, in words. */
export async function brokenInvariants(tx: Tx, buku: Buku, oracle: Oracle): Promise<string[]> {
  const { pemdaId, tahun } = buku
  const stored = await sql<{ row: string; masuk: bigint; keluar: bigint }>`
    select t.kode || ' ' || s.kunci || ' ' || s.sampai as row, s.masuk, s.keluar
    from ledger.saldo s join ledger.tahap t using (tahap)
    where s.pemda_id = ${pemdaId} and s.tahun = ${tahun}`.execute(tx)
  const expected = new Map(oracle.saldo)
  const wrong = stored.rows.flatMap(({ row, masuk, keluar }) => {
    const other = expected.get(row)
    expected.delete(row)
    return other?.masuk === masuk && other.keluar === keluar
      ? []
      : [`saldo ${row}: ${masuk} ${keluar}, oracle ${other?.masuk} ${other?.keluar}`]
  })
  const missing = [...expected.keys()].map((row) => `saldo ${row} is missing`)
  const { rows } = await sql<{
    selisih: bigint
    negatif: bigint
    celah: bigint
    akrual: bigint
    lra: bigint
    lane: bigint
    asal: bigint
  }>`
    with s as (select * from ledger.saldo where pemda_id = ${pemdaId} and tahun = ${tahun}),
    m as (select * from ledger.mutasi where pemda_id = ${pemdaId} and tahun = ${tahun}),
    j as (select * from ledger.jurnal where pemda_id = ${pemdaId} and tahun = ${tahun})
    select
      ledger.selisih_saldo(${pemdaId}, ${tahun}::smallint) as selisih,
      (select count(*) from s where dibatasi and masuk < keluar) as negatif,
      (select b.no_akhir - (select count(*) from j) from ledger.buku b where b.pemda_id = ${pemdaId} and b.tahun = ${tahun}) as celah,
      (select coalesce(sum(masuk - keluar), 0)::bigint from s where tahap in (20, 21))
        - (select coalesce(sum(jumlah), 0)::bigint from m where dari_tahap = 40 and ke_tahap = 21) as akrual,
      (select coalesce(sum(masuk - keluar), 0)::bigint from s where tahap = 22) as lra,
      (select count(*) from (
        select ke from m where ke_tahap in (6, 11) and dari_tahap <> 40
        group by ke having sum(jumlah) filter (where ke_tahap = 6) is distinct from sum(jumlah) filter (where ke_tahap = 11)) x) as lane,
      (select count(*) from j join ledger.jenis k on k.jenis = j.jenis and k.kode = 'sp2d' where j.asal_no is not null
        and (select sum(jumlah) from m where m.no = j.no and ke_tahap = 10 and not penutup)
          is distinct from (select sum(jumlah) from m where m.no = j.asal_no and ke_tahap = 9 and not penutup)) as asal`.execute(
    tx,
  )
  const broken = Object.entries(rows[0] ?? { selisih: -1n }).filter(([, value]) => value !== 0n)
  return [...wrong, ...missing, ...broken.map(([name, value]) => `${name} = ${value}`)]
}

/** What must hold at the end: verification, the chain outside SQL, roll-ups before and after folding, reciprocal accounts. */
export async function brokenAtTheEnd(tx: Tx, buku: Buku, { rkPpkd, rkSkpd }: Numbers): Promise<string[]> {
  const { pemdaId, tahun } = buku
  const rusak = await findRusak(tx, { ...buku, sesudah: 0n, sampai: null })
  const chain = await recomputeChain(tx, buku)
  const loose = await readRekap(tx, buku)
  await sql`select ledger.gulung(${pemdaId}::int, ${tahun}::smallint)`.execute(tx)
  const folded = await readRekap(tx, buku)
  const sums = await sql<{ tahap: number; masuk: bigint }>`
    select m.ke_tahap as tahap, sum(m.jumlah)::bigint as masuk
    from ledger.mutasi m join ledger.kunci k on k.pemda_id = m.pemda_id and k.tahun = m.tahun and k.kunci = m.ke and k.satuan = 1
    where m.pemda_id = ${pemdaId} and m.tahun = ${tahun} group by 1`.execute(tx)
  const total = (tahap: string) =>
    folded.filter((row) => row.tahap === tahap).reduce((sum, row) => sum + row.masuk, 0n)
  const rekap = sums.rows.flatMap(({ tahap, masuk }) =>
    total(kodeTahap(tahap)) === masuk ? [] : [`rekap ${tahap}`],
  )
  const rk = await sql<{ sisa: bigint }>`
    select coalesce(sum(masuk - keluar), 0)::bigint as sisa from ledger.saldo
    where pemda_id = ${pemdaId} and tahun = ${tahun} and tahap = 20 and kunci in (${rkPpkd}, ${rkSkpd})`.execute(
    tx,
  )
  return [
    ...(rusak === undefined ? [] : [`periksa: ${rusak.no} ${rusak.sebab}`]),
    ...chain.map((no) => `chain outside SQL: ${no}`),
    ...(JSON.stringify(loose, bigints) === JSON.stringify(folded, bigints)
      ? []
      : ['rekap before and after folding']),
    ...rekap,
    ...(rk.rows[0]?.sisa === 0n ? [] : [`RK SKPD + RK PPKD = ${rk.rows[0]?.sisa}`]),
  ]
}

const bigints = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
