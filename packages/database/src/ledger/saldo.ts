import { type KodeJenisJurnal, kodeJenisJurnal } from '@benang/ledger/jenis-jurnal'
import { type KodeTahap, kodeTahap, tahap as nomorTahap } from '@benang/ledger/tahap'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from './post.ts'

/** What came into an akun and what went on; `sisa` = masuk − keluar. `sampai` is a month, 0 for the year. Minor units. */
export type Saldo = {
  tahap: KodeTahap
  kunci: number
  sampai: number
  masuk: bigint
  keluar: bigint
  sisa: bigint
}

/** All balances of the given keys, by key, stage and month: the availability of a budget line in one look. */
export async function readSaldo(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  keys: readonly number[],
): Promise<readonly Saldo[]> {
  const { rows } = await sql<Omit<Saldo, 'tahap'> & { tahap: number }>`
    select tahap, kunci, sampai, masuk, keluar, masuk - keluar as sisa
    from ledger.saldo
    where pemda_id = ${pemdaId} and tahun = ${tahun} and kunci = any(${[...keys]}::int[])
    order by kunci, tahap, sampai`.execute(tx)
  return rows.map((row) => ({ ...row, tahap: kodeTahap(row.tahap) }))
}

/** One akun as of a date, as it was known at a jurnal number or recorded time (left out: as known now). */
export async function readSaldoPada(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  {
    tahap,
    kunci,
    tanggal,
    no,
    saat,
  }: { tahap: KodeTahap; kunci: number; tanggal: Tanggal; no?: bigint; saat?: Date },
): Promise<readonly Saldo[]> {
  const { rows } = await sql<{ sampai: number; masuk: bigint; keluar: bigint }>`
    select sampai, masuk, keluar
    from ledger.saldo_pada(
      ${pemdaId}::int, ${tahun}::smallint, ${nomorTahap[tahap]}::smallint, ${kunci}::int, ${tanggal}::date,
      ${no ?? null}::bigint, ${saat ?? null}::timestamptz)
    order by sampai`.execute(tx)
  return rows.map((row) => ({ ...row, tahap, kunci, sisa: row.masuk - row.keluar }))
}

/** A jurnal that holds what left an akun, net of its reversal. */
export type Pemegang = {
  no: bigint
  jenis: KodeJenisJurnal
  dokumen: bigint
  nomor: string
  tanggal: Tanggal
  jumlah: bigint
}

/** Who holds what left a limited akun, largest first: the answer to "why is there no more left". */
export async function listPemegang(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { tahap, kunci, banyak = 20 }: { tahap: KodeTahap; kunci: number; banyak?: number },
): Promise<readonly Pemegang[]> {
  const { rows } = await sql<Omit<Pemegang, 'jenis'> & { jenis: number }>`
    select no, jenis, dokumen, nomor, tanggal, jumlah
    from ledger.pemegang(
      ${pemdaId}::int, ${tahun}::smallint, ${nomorTahap[tahap]}::smallint, ${kunci}::int, ${banyak}::int)`.execute(
    tx,
  )
  return rows.map((row) => ({ ...row, jenis: kodeJenisJurnal(row.jenis) }))
}
