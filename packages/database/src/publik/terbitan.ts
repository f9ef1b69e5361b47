import { invariant } from '@benang/values/invariant'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from '../ledger/post.ts'

/** Sums of the four parts of a budget, in sen: what is compared before and after a copy is made. */
export type Kontrol = {
  anggaranPendapatan: bigint
  realisasiPendapatan: bigint
  anggaranBelanja: bigint
  realisasiBelanja: bigint
  anggaranPenerimaan: bigint
  realisasiPenerimaan: bigint
  anggaranPengeluaran: bigint
  realisasiPengeluaran: bigint
}

/** Holds the book until the transaction ends; answers the number of its last jurnal. */
export async function holdBuku(tx: Tx, { pemdaId, tahun }: Buku): Promise<bigint> {
  const { rows } = await sql<{ no: bigint }>`
    select publik.tahan_buku(${pemdaId}::int, ${tahun}::smallint) as no`.execute(tx)
  return rows[0]?.no ?? 0n
}

/** The control totals as the balances of the book have them. */
export async function readKontrol(tx: Tx, { pemdaId, tahun }: Buku): Promise<Kontrol> {
  const { rows } = await sql<{ bagian: string; anggaran: bigint; realisasi: bigint }>`
    select bagian, anggaran, realisasi from publik.kontrol_apbd(${pemdaId}::int, ${tahun}::smallint)`.execute(
    tx,
  )
  const of = (bagian: string) => rows.find((row) => row.bagian === bagian) ?? { anggaran: 0n, realisasi: 0n }
  return {
    anggaranPendapatan: of('pendapatan').anggaran,
    realisasiPendapatan: of('pendapatan').realisasi,
    anggaranBelanja: of('belanja').anggaran,
    realisasiBelanja: of('belanja').realisasi,
    anggaranPenerimaan: of('penerimaan').anggaran,
    realisasiPenerimaan: of('penerimaan').realisasi,
    anggaranPengeluaran: of('pengeluaran').anggaran,
    realisasiPengeluaran: of('pengeluaran').realisasi,
  }
}

/** Who publishes, in which office, on which basis. */
export type PenerbitTerbitan = {
  tanggal: Tanggal
  penggunaId: number
  pejabatId: number
  penugasanId: number
  jabatan: string
  dasar: string
}

/** Copies the book into a new version and answers its number; the caller holds the book. */
export async function insertTerbitan(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  oleh: PenerbitTerbitan,
): Promise<number> {
  const { rows } = await sql<{ versi: number }>`
    select publik.terbitkan(${pemdaId}::int, ${tahun}::smallint, ${oleh.tanggal}::date, ${oleh.penggunaId}::int,
      ${oleh.pejabatId}::int, ${oleh.penugasanId}::int, ${oleh.jabatan}, ${oleh.dasar}) as versi`.execute(tx)
  const versi = rows[0]?.versi
  invariant(versi !== undefined, 'a version has a number')
  return versi
}

/** A version as the pemda itself sees it: `waktu` ISO, `kepala` and `sidik` hex. */
export type Terbitan = Kontrol & {
  tahun: number
  versi: number
  waktu: string
  perTanggal: Tanggal
  jabatan: string
  dasar: string
  jurnalNo: bigint
  kepala: string
  baris: number
  sidik: string
}

/** The versions of a year, newest first. */
export async function listTerbitan(tx: Tx, { pemdaId, tahun }: Buku): Promise<readonly Terbitan[]> {
  const { rows } = await sql<Terbitan>`
    select ${kolomTerbitan} from publik.apbd
    where pemda_id = ${pemdaId} and tahun = ${tahun} order by versi desc`.execute(tx)
  return rows
}

/** The years of a pemda that were published. */
export async function listTahunTerbit(tx: Tx, pemdaId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ tahun: number }>`
    select distinct tahun from publik.apbd where pemda_id = ${pemdaId} order by tahun`.execute(tx)
  return rows.map(({ tahun }) => tahun)
}

/** Versions whose fingerprint is not that of their rows, or whose totals are not their sums: somebody altered them. */
export async function listTerbitanBerubah(
  tx: Tx,
  pemdaId: number,
): Promise<readonly { tahun: number; versi: number }[]> {
  const { rows } = await sql<{ tahun: number; versi: number }>`
    select tahun, versi from publik.terbitan t
    where pemda_id = ${pemdaId} and (sidik <> publik.sidik_dari(t) or (${totalTerbitan}) is distinct from (
      select row(${sumOf('pendapatan')}, ${sumOf('belanja')}, ${sumOf('penerimaan')}, ${sumOf('pengeluaran')})
      from publik.terbitan_baris b where b.pemda_id = t.pemda_id and b.tahun = t.tahun and b.versi = t.versi))
    order by tahun, versi`.execute(tx)
  return rows
}

const totalTerbitan = sql`row(t.anggaran_pendapatan, t.realisasi_pendapatan, t.anggaran_belanja, t.realisasi_belanja,
  t.anggaran_penerimaan, t.realisasi_penerimaan, t.anggaran_pengeluaran, t.realisasi_pengeluaran)`
const sumOf = (bagian: string) => sql`
  coalesce(sum(b.anggaran) filter (where b.bagian = ${bagian}), 0)::bigint,
  coalesce(sum(b.realisasi) filter (where b.bagian = ${bagian}), 0)::bigint`

/** The published columns of a head, as `Terbitan`. */
export const kolomTerbitan = sql`
  tahun, versi, to_char(waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as waktu, per_tanggal as "perTanggal", jabatan,
  dasar, jurnal_no as "jurnalNo", encode(kepala, 'hex') as kepala, baris, encode(sidik, 'hex') as sidik,
  anggaran_pendapatan as "anggaranPendapatan", realisasi_pendapatan as "realisasiPendapatan",
  anggaran_belanja as "anggaranBelanja", realisasi_belanja as "realisasiBelanja",
  anggaran_penerimaan as "anggaranPenerimaan", realisasi_penerimaan as "realisasiPenerimaan",
  anggaran_pengeluaran as "anggaranPengeluaran", realisasi_pengeluaran as "realisasiPengeluaran"`
