import { sql } from 'kysely'
import type { Db, Tx } from '../connection.ts'

type Of = { pemdaId: number; penggunaId: number }

/** Why a session ended. */
export type SebabBerakhir =
  | 'keluar'
  | 'diakhiri'
  | 'diganti'
  | 'sandi'
  | 'peran'
  | 'nonaktif'
  | 'faktor-kedua'

/** One row per assignment in force; the columns of the assignment are null when there is none. */
export type SesiBaris = {
  sesiId: string
  penggunaId: number
  pejabatId: number
  nama: string
  pemdaNama: string
  faktorKedua: Date | null
  punyaFaktorKedua: boolean
  penugasanAktif: number | null
  penugasanId: number | null
  peran: string
  unitId: number
  unitKode: string
  unitNama: string
  sifat: 'definitif' | 'plt' | 'plh' | 'pj' | 'kuasa'
  batasNilai: bigint | null
  sejak: string
  sampai: string | null
}

/** A live session as its owner sees it. */
export type SesiRingkas = {
  sesiId: string
  perangkat: string | null
  alamat: string | null
  dibuat: Date
  terakhir: Date
}

/** The live session of a token's hash with the assignments in force on `hari`; empty when it is over. */
export async function openSesi(
  db: Db,
  { pemdaId, sidik, kini, hari }: { pemdaId: number; sidik: Buffer; kini: string | null; hari: string },
): Promise<readonly SesiBaris[]> {
  const { rows } = await sql<SesiBaris>`
    select sesi_id as "sesiId", pengguna_id as "penggunaId", pejabat_id as "pejabatId", nama, pemda_nama as "pemdaNama",
      faktor_kedua as "faktorKedua", punya_faktor_kedua as "punyaFaktorKedua", penugasan_aktif as "penugasanAktif",
      penugasan_id as "penugasanId", peran, unit_id as "unitId", unit_kode as "unitKode", unit_nama as "unitNama", sifat,
      batas_nilai as "batasNilai", sejak, sampai
    from sistem.buka_sesi(${pemdaId}, ${sidik}, ${kini}::timestamptz, ${hari}::date)`.execute(db)
  return rows
}

/** Starts a session; sweeps those of the same account that were over long ago. */
export async function insertSesi(
  tx: Tx,
  { pemdaId, penggunaId }: Of,
  row: {
    sidik: Buffer
    kini: string
    faktorKedua: string | null
    penugasanId: number | null
    alamat: string | null
    perangkat: string | null
  },
): Promise<void> {
  await sql`delete from sistem.sesi
    where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId} and dibuat < ${row.kini}::timestamptz - interval '90 days'`.execute(
    tx,
  )
  await sql`insert into sistem.sesi
      (pemda_id, pengguna_id, sidik, dibuat, terakhir, faktor_kedua, penugasan_id, alamat, perangkat)
    values (${pemdaId}, ${penggunaId}, ${row.sidik}, ${row.kini}::timestamptz, ${row.kini}::timestamptz,
      ${row.faktorKedua}::timestamptz, ${row.penugasanId}, ${row.alamat}, ${row.perangkat})`.execute(tx)
  await sql`update sistem.pengguna set terakhir_masuk = ${row.kini}::timestamptz
    where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId}`.execute(tx)
}

/** Live sessions of an account, the latest first. */
export async function listSesi(
  tx: Tx,
  { pemdaId, penggunaId }: Of,
  kini: string,
): Promise<readonly SesiRingkas[]> {
  const { rows } = await sql<SesiRingkas>`
    select sesi_id as "sesiId", perangkat, alamat, dibuat, terakhir
    from sistem.sesi
    where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId} and berakhir is null
      and terakhir > ${kini}::timestamptz - interval '30 minutes' and dibuat > ${kini}::timestamptz - interval '12 hours'
    order by terakhir desc, sesi_id`.execute(tx)
  return rows
}

/** Ends one session of the account, or all of them but `kecuali`; answers how many. */
export async function endSesi(
  tx: Tx,
  { pemdaId, penggunaId }: Of,
  { sebab, sesiId, kecuali }: { sebab: SebabBerakhir; sesiId?: string; kecuali?: string },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update sistem.sesi set berakhir = clock_timestamp(), sebab = ${sebab}
    where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId} and berakhir is null
      and (${sesiId ?? null}::uuid is null or sesi_id = ${sesiId ?? null}::uuid)
      and (${kecuali ?? null}::uuid is null or sesi_id <> ${kecuali ?? null}::uuid)`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** The second factor was given now; `sidik` replaces the token's hash, null keeps it. */
export async function raiseSesi(
  tx: Tx,
  { pemdaId, sesiId }: { pemdaId: number; sesiId: string },
  { kini, sidik }: { kini: string; sidik: Buffer | null },
): Promise<void> {
  await sql`update sistem.sesi set faktor_kedua = ${kini}::timestamptz, sidik = coalesce(${sidik}::bytea, sidik)
    where pemda_id = ${pemdaId} and sesi_id = ${sesiId}::uuid and berakhir is null`.execute(tx)
}

/** The role chip: work under another assignment from now on. */
export async function setPenugasanAktif(
  tx: Tx,
  { pemdaId, sesiId, penugasanId }: { pemdaId: number; sesiId: string; penugasanId: number },
): Promise<void> {
  await sql`update sistem.sesi set penugasan_id = ${penugasanId}
    where pemda_id = ${pemdaId} and sesi_id = ${sesiId}::uuid`.execute(tx)
}

/** Years of which this pemda has a book, the newest first. */
export async function listTahunBuku(tx: Tx, pemdaId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ tahun: number }>`
    select tahun from ledger.buku where pemda_id = ${pemdaId} order by tahun desc`.execute(tx)
  return rows.map((row) => row.tahun)
}
