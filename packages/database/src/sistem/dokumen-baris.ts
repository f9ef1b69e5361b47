import { statusMati } from '@benang/documents/jenis-dokumen'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/**
 * What is bought: coefficient ÷ 10^`skala` (2 where it is not said), sen per satuan, PPN in hundredths of a per cent; their
 * product rounded half up to the sen is the line's amount.
 */
export type Rincian = {
  koefisien: bigint
  satuan: string
  harga: bigint
  skala?: number | undefined
  ppn?: number | undefined
}

/** A line as written: the ledger's key, a month (0: none), sen; perhaps the document it takes up, or what it buys. */
export type BarisBaru = {
  kunci: number
  bulan: number
  jumlah: bigint
  uraian: string
  acuanId?: bigint | null | undefined
  rincian?: Rincian | null | undefined
  /** What else the line says, by field of the working paper it was written in: package, specification, recipient. */
  rinci?: Readonly<Record<string, string>> | undefined
  /** The version of a standard price the line was filled from, and the zone. */
  standar?: { standarId: number; versi: number; zona: number } | null | undefined
  /** Of a measure: decimal text in the satuan of its key, which `jumlah` is read from. */
  ukuran?: string | null | undefined
}

/** A line with what its key is made of; `rekening` is the account's code, '' where the key has none. */
export type DokumenBaris = BarisBaru & {
  dokumenId: bigint
  urut: number
  golongan: number
  unitId: number
  subKegiatanId: number
  rekeningId: number
  danaId: number
  rekening: string
  /** Codes of the key, as the chain keeps them. */
  kode: string
  /** The code of the sub kegiatan, '' where the key has none. */
  subKegiatan: string
  /** The document the line takes up, or null. */
  acuan: { dokumenId: bigint; jenis: string; status: string; nomor: string; jumlah: bigint } | null
  rincian: Rincian | null
}

type BarisTersimpan = Omit<DokumenBaris, 'acuan' | 'rincian'> & {
  acuanId: bigint | null
  acuanJenis: string
  acuanStatus: string
  acuanNomor: string
  acuanJumlah: bigint
  koefisien: bigint | null
  satuan: string
  harga: bigint | null
  skala: number
  ppn: number
}

/** Replaces all lines of a draft. */
export async function replaceBaris(
  tx: Tx,
  { pemdaId, dokumenId }: { pemdaId: number; dokumenId: bigint },
  baris: readonly BarisBaru[],
): Promise<void> {
  await sql`delete from daerah.dokumen_baris where pemda_id = ${pemdaId} and dokumen_id = ${dokumenId}`.execute(
    tx,
  )
  if (baris.length === 0) return
  await sql`
    insert into daerah.dokumen_baris (pemda_id, dokumen_id, urut, kunci, bulan, jumlah, uraian, acuan_id, koefisien, satuan,
      harga, skala, ppn, rinci, standar_id, standar_versi, zona)
    select ${pemdaId}, ${dokumenId}, b.urut, b.kunci, b.bulan, b.jumlah, b.uraian, b.acuan, b.koefisien, b.satuan, b.harga,
      b.skala, b.ppn, b.rinci::jsonb, b.standar_id, b.standar_versi, b.zona
    from unnest(${baris.map((b) => b.kunci)}::int[], ${baris.map((b) => b.bulan)}::smallint[],
      ${baris.map((b) => b.jumlah)}::bigint[], ${baris.map((b) => b.uraian)}::text[],
      ${baris.map((b) => b.acuanId ?? null)}::bigint[], ${baris.map((b) => b.rincian?.koefisien ?? null)}::bigint[],
      ${baris.map((b) => b.rincian?.satuan ?? '')}::text[], ${baris.map((b) => b.rincian?.harga ?? null)}::bigint[],
      ${baris.map((b) => b.rincian?.skala ?? 2)}::smallint[], ${baris.map((b) => b.rincian?.ppn ?? 0)}::int[],
      ${baris.map((b) => JSON.stringify(b.rinci ?? {}))}::text[], ${baris.map((b) => b.standar?.standarId ?? null)}::int[],
      ${baris.map((b) => b.standar?.versi ?? null)}::int[], ${baris.map((b) => b.standar?.zona ?? null)}::smallint[])
      with ordinality b(kunci, bulan, jumlah, uraian, acuan, koefisien, satuan, harga, skala, ppn, rinci, standar_id,
        standar_versi, zona, urut)`.execute(tx)
}

/** The lines of some documents of one year, in order. */
export async function listBaris(
  tx: Tx,
  { pemdaId, tahun, dokumen }: { pemdaId: number; tahun: number; dokumen: readonly bigint[] },
): Promise<readonly DokumenBaris[]> {
  if (dokumen.length === 0) return []
  const { rows } = await sql<BarisTersimpan>`
    select b.dokumen_id as "dokumenId", b.urut, b.kunci, b.bulan, b.jumlah, b.uraian, k.golongan, k.unit as "unitId",
      k.sub_kegiatan as "subKegiatanId", k.rekening as "rekeningId", k.dana as "danaId", k.kode,
      coalesce((
        select r.kode from rujukan.rekening r
        where r.pemda_id = 0 and r.rekening_id = k.rekening order by r.versi desc limit 1), '') as rekening,
      coalesce((
        select s.kode from rujukan.sub_kegiatan s
        where s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan order by s.versi desc limit 1), '') as "subKegiatan",
      b.acuan_id as "acuanId", coalesce(a.jenis, '') as "acuanJenis", coalesce(a.status, '') as "acuanStatus",
      coalesce(a.nomor, '') as "acuanNomor", coalesce(a.jumlah, 0)::bigint as "acuanJumlah",
      b.koefisien, b.satuan, b.harga, b.skala, b.ppn, b.rinci
    from daerah.dokumen_baris b
    left join daerah.dokumen a on a.pemda_id = b.pemda_id and a.dokumen_id = b.acuan_id
    join ledger.kunci k on k.pemda_id = b.pemda_id and k.tahun = ${tahun} and k.kunci = b.kunci
    where b.pemda_id = ${pemdaId} and b.dokumen_id = any(${[...dokumen]}::bigint[])
    order by b.dokumen_id, b.urut`.execute(tx)
  return rows.map(barisOf)
}

function barisOf({
  acuanId,
  acuanJenis: jenis,
  acuanStatus: status,
  acuanNomor: nomor,
  acuanJumlah: jumlah,
  koefisien,
  satuan,
  harga,
  skala,
  ppn,
  ...baris
}: BarisTersimpan): DokumenBaris {
  return {
    ...baris,
    acuan: acuanId === null ? null : { dokumenId: acuanId, jenis, status, nomor, jumlah },
    rincian: koefisien === null || harga === null ? null : { koefisien, satuan, harga, skala, ppn },
  }
}

/** Per key, in sen, what signed documents of some kinds made from an origin grant together. */
export async function sumTurunan(
  tx: Tx,
  { pemdaId, asalId, jenis }: { pemdaId: number; asalId: bigint; jenis: readonly string[] },
): Promise<ReadonlyMap<number, bigint>> {
  const { rows } = await sql<{ kunci: number; jumlah: bigint }>`
    select b.kunci, sum(b.jumlah)::bigint as jumlah
    from daerah.dokumen d
    join daerah.dokumen_baris b on b.pemda_id = d.pemda_id and b.dokumen_id = d.dokumen_id
    where d.pemda_id = ${pemdaId} and d.asal_id = ${asalId} and d.jenis = any(${[...jenis]}::text[])
      and d.status = 'disahkan'
    group by b.kunci`.execute(tx)
  return new Map(rows.map(({ kunci, jumlah }) => [kunci, jumlah]))
}

/** Per key, what living documents of a kind made from an origin ask together, one of them left out. */
export async function sumTerpakai(
  tx: Tx,
  { pemdaId, asalId, jenis, kecuali }: { pemdaId: number; asalId: bigint; jenis: string; kecuali: bigint },
): Promise<ReadonlyMap<number, bigint>> {
  const { rows } = await sql<{ kunci: number; jumlah: bigint }>`
    select b.kunci, sum(b.jumlah)::bigint as jumlah
    from daerah.dokumen d
    join daerah.dokumen_baris b on b.pemda_id = d.pemda_id and b.dokumen_id = d.dokumen_id
    where d.pemda_id = ${pemdaId} and d.asal_id = ${asalId} and d.jenis = ${jenis} and d.dokumen_id <> ${kecuali}
      and d.status <> all(${['draf', 'dikembalikan', ...statusMati]}::text[])
    group by b.kunci`.execute(tx)
  return new Map(rows.map(({ kunci, jumlah }) => [kunci, jumlah]))
}

/** Those of the given keys that the book does not have. */
export async function missingKunci(
  tx: Tx,
  { pemdaId, tahun }: { pemdaId: number; tahun: number },
  keys: readonly number[],
): Promise<readonly number[]> {
  const { rows } = await sql<{ kunci: number }>`
    select t.kunci from unnest(${[...keys]}::int[]) t(kunci)
    where not exists (select from ledger.kunci k where k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.kunci = t.kunci)`.execute(
    tx,
  )
  return rows.map(({ kunci }) => kunci)
}
