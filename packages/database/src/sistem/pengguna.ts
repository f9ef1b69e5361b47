import { sql } from 'kysely'
import type { Db, Tx } from '../connection.ts'

/** An account with its secrets, for log-in only: `sandi` is an argon2id string, the TOTP secrets are sealed. */
export type Pengguna = {
  penggunaId: number
  pejabatId: number
  namaPengguna: string
  nama: string
  sandi: string | null
  totpRahasia: Buffer | null
  totpCalon: Buffer | null
  totpLangkah: bigint
  aktif: boolean
  penugasanId: number | null
}

/** An account as an administrator sees it. */
export type PenggunaRingkas = {
  penggunaId: number
  pejabatId: number
  nama: string
  nip: string | null
  namaPengguna: string
  aktif: boolean
  punyaFaktorKedua: boolean
  terakhirMasuk: Date | null
}

type Of = { pemdaId: number; penggunaId: number }

/** The pemda whose log-in names end in `@akhiran`, or undefined. */
export async function findPemdaByAkhiran(
  db: Db,
  akhiran: string,
): Promise<{ pemdaId: number; contoh: boolean } | undefined> {
  const { rows } = await sql<{ pemdaId: number; contoh: boolean }>`
    select pemda_id as "pemdaId", contoh from sistem.pemda where coalesce(akhiran, slug) = ${akhiran}`.execute(
    db,
  )
  return rows[0]
}

/** The pemda of this transaction as the screens name it. */
export async function readPemda(
  tx: Tx,
  pemdaId: number,
): Promise<{ nama: string; contoh: boolean; akhiran: string }> {
  const { rows } = await sql<{ nama: string; contoh: boolean; akhiran: string }>`
    select nama, contoh, coalesce(akhiran, slug) as akhiran from sistem.pemda where pemda_id = ${pemdaId}`.execute(
    tx,
  )
  return rows[0] ?? { nama: '', contoh: false, akhiran: '' }
}

export async function findPengguna(
  tx: Tx,
  pemdaId: number,
  by: { namaPengguna: string } | { penggunaId: number } | { pejabatId: number },
): Promise<Pengguna | undefined> {
  const nama = 'namaPengguna' in by ? by.namaPengguna : null
  const id = 'penggunaId' in by ? by.penggunaId : null
  const pejabatId = 'pejabatId' in by ? by.pejabatId : null
  const { rows } = await sql<Pengguna>`
    select u.pengguna_id as "penggunaId", u.pejabat_id as "pejabatId", u.nama_pengguna as "namaPengguna", p.nama, u.sandi,
      u.totp_rahasia as "totpRahasia", u.totp_calon as "totpCalon", u.totp_langkah as "totpLangkah", u.aktif,
      u.penugasan_id as "penugasanId"
    from sistem.pengguna u
    join rujukan.pejabat_kini p on p.pemda_id = u.pemda_id and p.pejabat_id = u.pejabat_id
    where u.pemda_id = ${pemdaId}
      and (u.nama_pengguna = ${nama}::text or u.pengguna_id = ${id}::int or u.pejabat_id = ${pejabatId}::int)`.execute(
    tx,
  )
  return rows[0]
}

/** Accounts by name; `cari` matches a part of the name, the NIP or the log-in name. */
export async function listPengguna(
  tx: Tx,
  { pemdaId, cari }: { pemdaId: number; cari: string },
): Promise<readonly PenggunaRingkas[]> {
  const { rows } = await sql<PenggunaRingkas>`
    select u.pengguna_id as "penggunaId", u.pejabat_id as "pejabatId", p.nama, p.nip, u.nama_pengguna as "namaPengguna",
      u.aktif, u.totp_rahasia is not null as "punyaFaktorKedua", u.terakhir_masuk as "terakhirMasuk"
    from sistem.pengguna u
    join rujukan.pejabat_kini p on p.pemda_id = u.pemda_id and p.pejabat_id = u.pejabat_id
    where u.pemda_id = ${pemdaId}
      and (${cari} = '' or strpos(lower(concat_ws(' ', p.nama, p.nip, u.nama_pengguna)), lower(${cari})) > 0)
    order by p.nama, u.pengguna_id`.execute(tx)
  return rows
}

/** Adds an account without a password; the set-up link gives it one. */
export async function insertPengguna(
  tx: Tx,
  { pemdaId, pejabatId, namaPengguna }: { pemdaId: number; pejabatId: number; namaPengguna: string },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into sistem.pengguna (pemda_id, pejabat_id, nama_pengguna) values (${pemdaId}, ${pejabatId}, ${namaPengguna})
    returning pengguna_id as id`.execute(tx)
  return rows[0]?.id ?? 0
}

export async function setSandi(tx: Tx, { pemdaId, penggunaId }: Of, sandi: string): Promise<void> {
  await sql`update sistem.pengguna set sandi = ${sandi}, sandi_diubah = now()
    where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId}`.execute(tx)
}

/** Remembers a sealed secret that is shown to the person and not confirmed yet. */
export async function setTotpCalon(tx: Tx, { pemdaId, penggunaId }: Of, calon: Buffer): Promise<void> {
  await sql`update sistem.pengguna set totp_calon = ${calon}
    where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId}`.execute(tx)
}

/** Puts the confirmed secret in force and replaces all recovery codes (sha256 of each). */
export async function activateTotp(
  tx: Tx,
  { pemdaId, penggunaId }: Of,
  { rahasia, langkah, pemulihan }: { rahasia: Buffer; langkah: bigint; pemulihan: readonly Buffer[] },
): Promise<void> {
  await sql`update sistem.pengguna set totp_rahasia = ${rahasia}, totp_calon = null, totp_langkah = ${langkah}
    where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId}`.execute(tx)
  await sql`delete from sistem.kode_pemulihan where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId}`.execute(
    tx,
  )
  await sql`insert into sistem.kode_pemulihan (pemda_id, pengguna_id, sidik)
    select ${pemdaId}, ${penggunaId}, s from unnest(${[...pemulihan]}::bytea[]) s`.execute(tx)
}

/** Takes the second factor away: the device is lost. */
export async function removeTotp(tx: Tx, { pemdaId, penggunaId }: Of): Promise<void> {
  await sql`update sistem.pengguna set totp_rahasia = null, totp_calon = null
    where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId}`.execute(tx)
  await sql`delete from sistem.kode_pemulihan where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId}`.execute(
    tx,
  )
}

/** Uses up the 30-second step of a code; false when it, or a later one, was used already. */
export async function takeLangkah(tx: Tx, { pemdaId, penggunaId }: Of, langkah: bigint): Promise<boolean> {
  const { numAffectedRows } = await sql`update sistem.pengguna set totp_langkah = ${langkah}
    where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId} and totp_langkah < ${langkah}`.execute(tx)
  return numAffectedRows === 1n
}

/** Uses up a recovery code; false when there is no such unused code. */
export async function takePemulihan(tx: Tx, { pemdaId, penggunaId }: Of, sidik: Buffer): Promise<boolean> {
  const { numAffectedRows } = await sql`update sistem.kode_pemulihan set dipakai = now()
    where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId} and sidik = ${sidik} and dipakai is null`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

/** Closes or reopens an account; a reason is demanded for closing. */
export async function setAktif(tx: Tx, { pemdaId, penggunaId }: Of, alasan: string | null): Promise<void> {
  await sql`update sistem.pengguna set aktif = ${alasan === null}, alasan_nonaktif = ${alasan}
    where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId}`.execute(tx)
}

/** Remembers the role last worked under. */
export async function setPenugasanTerakhir(
  tx: Tx,
  { pemdaId, penggunaId }: Of,
  penugasanId: number,
): Promise<void> {
  await sql`update sistem.pengguna set penugasan_id = ${penugasanId}
    where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId}`.execute(tx)
}

/** How many active accounts hold the role today. */
export async function countHolders(
  tx: Tx,
  { pemdaId, peran, hari }: { pemdaId: number; peran: string; hari: string },
): Promise<number> {
  const { rows } = await sql<{ n: bigint }>`
    select count(*) as n
    from sistem.pengguna u
    join rujukan.penugasan_pada(${hari}::date) t on t.pemda_id = u.pemda_id and t.pejabat_id = u.pejabat_id
    where u.pemda_id = ${pemdaId} and u.aktif and u.sandi is not null and t.peran = ${peran}`.execute(tx)
  return Number(rows[0]?.n ?? 0n)
}
