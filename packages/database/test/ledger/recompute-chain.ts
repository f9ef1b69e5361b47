import type { Tx } from '@benang/database/connection'
import type { Buku } from '@benang/database/ledger/post'
import {
  type BarisKunci,
  type BarisMutasi,
  genesisOf,
  isiOf,
  type KepalaJurnal,
} from '@benang/ledger/canonical'
import { nextRantai } from '@benang/ledger/checkpoint'
import { sql } from 'kysely'

type Row = KepalaJurnal & { no: bigint; mikro: bigint; isi: string; rantai: string }

/** Recomputes a book's contents and chain outside SQL; resolves with the numbers of jurnal that do not fit. */
export async function recomputeChain(tx: Tx, { pemdaId, tahun }: Buku): Promise<bigint[]> {
  const rows = await sql<Row>`
    select pemda_id as "pemdaId", tahun, bentuk, perintah, jenis, dokumen, versi, nomor, tanggal, pelaku,
      asal_tahun as "asalTahun", asal_no as "asalNo", membalik, encode(sidik, 'hex') as sidik, no,
      (extract(epoch from dicatat) * 1000000)::bigint as mikro, encode(isi, 'hex') as isi, encode(rantai, 'hex') as rantai
    from ledger.jurnal where pemda_id = ${pemdaId} and tahun = ${tahun} order by no`.execute(tx)
  const moves = await sql<BarisMutasi & { no: bigint }>`
    select no, penutup, dari_tahap as "dariTahap", dari, ke_tahap as "keTahap", ke, bulan, jumlah
    from ledger.mutasi where pemda_id = ${pemdaId} and tahun = ${tahun} order by no, urut`.execute(tx)
  const keys = await sql<BarisKunci & { no: bigint }>`
    select no_daftar as no, kunci, golongan, unit, sub_kegiatan as "subKegiatan", rekening, dana, acuan, satuan, objek, kode
    from ledger.kunci where pemda_id = ${pemdaId} and tahun = ${tahun} order by kunci`.execute(tx)
  const facts = await sql<{ no: bigint; perkara: string; nilai: string }>`
    select no, perkara, nilai from ledger.keadaan where pemda_id = ${pemdaId} and tahun = ${tahun}`.execute(
    tx,
  )
  const book = await sql<{ model: string }>`
    select model from ledger.buku where pemda_id = ${pemdaId} and tahun = ${tahun}`.execute(tx)
  const mutasi = Map.groupBy(moves.rows, ({ no }) => no)
  const kunci = Map.groupBy(keys.rows, ({ no }) => no)
  let previous = genesisOf({ pemdaId, tahun }, book.rows[0]?.model ?? '')
  return rows.rows.flatMap((row) => {
    const keadaan = facts.rows.find(({ no }) => no === row.no)
    const isi = isiOf(row, {
      mutasi: mutasi.get(row.no) ?? [],
      kunci: kunci.get(row.no) ?? [],
      ...(keadaan === undefined ? {} : { keadaan }),
    })
    previous = nextRantai(previous, { no: row.no, mikro: row.mikro, isi: row.isi })
    return isi === row.isi && previous.toString('hex') === row.rantai ? [] : [row.no]
  })
}
