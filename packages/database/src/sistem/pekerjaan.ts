import { sql } from 'kysely'
import type { Db, Tx } from '../connection.ts'

export type StatusPekerjaan = 'antre' | 'jalan' | 'selesai' | 'batal' | 'macet'

/** A job as its owner sees it. `jumlah` is null until it was counted. */
export type Pekerjaan = {
  pekerjaanId: bigint
  jenis: string
  status: StatusPekerjaan
  selesai: bigint
  jumlah: bigint | null
  satuan: string
  hasil: unknown
  galat: string | null
  batalDiminta: boolean
  penggunaId: number | null
  dibuat: Date
  dimulai: Date | null
  berakhir: Date | null
}

/** A job taken by one worker, until its lease runs out. */
export type PekerjaanDiambil = {
  pemdaId: number
  pekerjaanId: bigint
  penyewa: string
  jenis: string
  isi: unknown
  posisi: unknown
  percobaan: number
  batasPercobaan: number
}

export type PekerjaanBaru = {
  pemdaId: number
  jenis: string
  satuan: string
  isi: unknown
  /** At most one open job per key; a second one is left out. */
  tunggal?: string
  penggunaId?: number
  kejadian?: string
  batasPercobaan?: number
}

const seen = sql`pekerjaan_id as "pekerjaanId", jenis, status, selesai, jumlah, satuan, hasil, galat,
  batal_diminta as "batalDiminta", pengguna_id as "penggunaId", dibuat, dimulai, berakhir`

/** Queues a job in the caller's transaction; null when an open one has the same key. */
export async function insertPekerjaan(tx: Tx, baru: PekerjaanBaru): Promise<bigint | null> {
  const { rows } = await sql<{ id: bigint }>`
    insert into sistem.pekerjaan (pemda_id, jenis, satuan, isi, tunggal, pengguna_id, kejadian, batas_percobaan)
    values (${baru.pemdaId}, ${baru.jenis}, ${baru.satuan}, ${JSON.stringify(baru.isi)}::jsonb, ${baru.tunggal ?? null},
            ${baru.penggunaId ?? null}, ${baru.kejadian ?? null}, ${baru.batasPercobaan ?? 5})
    on conflict (pemda_id, tunggal) where status in ('antre', 'jalan') do nothing
    returning pekerjaan_id as id`.execute(tx)
  return rows[0]?.id ?? null
}

/** Takes the oldest job (of some kinds) that waits, or whose worker is gone; nobody else gets it while the lease is kept up. */
export async function takePekerjaan(
  tx: Tx,
  {
    penyewa,
    sewaDetik,
    jenis = null,
  }: { penyewa: string; sewaDetik: number; jenis?: readonly string[] | null },
): Promise<PekerjaanDiambil | undefined> {
  const { rows } = await sql<PekerjaanDiambil>`
    update sistem.pekerjaan p
    set status = 'jalan', penyewa = ${penyewa}::uuid, sewa_sampai = now() + make_interval(secs => ${sewaDetik}::float8),
        percobaan = p.percobaan + 1, dimulai = coalesce(p.dimulai, now())
    where (p.pemda_id, p.pekerjaan_id) = (
      select a.pemda_id, a.pekerjaan_id from sistem.pekerjaan a
      where ((a.status = 'antre' and a.mulai_setelah <= now()) or (a.status = 'jalan' and a.sewa_sampai < now()))
        and (${jenis === null ? null : [...jenis]}::text[] is null or a.jenis = any(${jenis === null ? null : [...jenis]}::text[]))
      order by a.mulai_setelah, a.pekerjaan_id
      limit 1
      for update skip locked)
    returning p.pemda_id as "pemdaId", p.pekerjaan_id as "pekerjaanId", p.penyewa, p.jenis, p.isi, p.posisi,
              p.percobaan, p.batas_percobaan as "batasPercobaan"`.execute(tx)
  return rows[0]
}

export type Kemajuan = { posisi: unknown; selesai: number; jumlah: number | null; hasil?: unknown }

/**
 * Stores where a step ended, in the step's own transaction, and renews the lease. A step that gained ground starts the
 * count of tries anew. 'hilang': the lease went to another worker, so the caller must roll back.
 */
export async function advancePekerjaan(
  tx: Tx,
  job: PekerjaanDiambil,
  { kemajuan, sewaDetik }: { kemajuan: Kemajuan; sewaDetik: number },
): Promise<StatusPekerjaan | 'hilang'> {
  const done = kemajuan.hasil !== undefined
  const { rows } = await sql<{ status: StatusPekerjaan }>`
    update sistem.pekerjaan
    set posisi = ${JSON.stringify(kemajuan.posisi ?? null)}::jsonb, selesai = ${kemajuan.selesai}, jumlah = ${kemajuan.jumlah},
        hasil = ${done ? JSON.stringify(kemajuan.hasil) : null}::jsonb, percobaan = 1, galat = null,
        status = case when ${done} then 'selesai' when batal_diminta then 'batal' else 'jalan' end,
        berakhir = case when ${done} or batal_diminta then clock_timestamp() end,
        penyewa = case when ${done} or batal_diminta then null else penyewa end,
        sewa_sampai = case when ${done} or batal_diminta then null
                           else clock_timestamp() + make_interval(secs => ${sewaDetik}::float8) end
    where pemda_id = ${job.pemdaId} and pekerjaan_id = ${job.pekerjaanId}
      and status = 'jalan' and penyewa = ${job.penyewa}::uuid
    returning status`.execute(tx)
  return rows[0]?.status ?? 'hilang'
}

/** A step that waits for acts in transactions of their own may wait longer than a request may: its lease watches it. */
export async function allowLongStep(tx: Tx): Promise<void> {
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
}

/** Keeps a lease up while a long step runs; false when it is lost. */
export async function renewLease(tx: Tx, job: PekerjaanDiambil, sewaDetik: number): Promise<boolean> {
  const { rows } = await sql`
    update sistem.pekerjaan set sewa_sampai = now() + make_interval(secs => ${sewaDetik}::float8)
    where pemda_id = ${job.pemdaId} and pekerjaan_id = ${job.pekerjaanId} and penyewa = ${job.penyewa}::uuid
    returning 1`.execute(tx)
  return rows.length === 1
}

/** Tells how far a long step is, while it runs; false when the job is lost or was asked to stop. */
export async function reportPekerjaan(
  tx: Tx,
  job: Pick<PekerjaanDiambil, 'pemdaId' | 'pekerjaanId' | 'penyewa'>,
  { selesai, jumlah }: { selesai: number; jumlah: number | null },
): Promise<boolean> {
  const { rows } = await sql<{ batal: boolean }>`
    update sistem.pekerjaan set selesai = ${selesai}, jumlah = ${jumlah}
    where pemda_id = ${job.pemdaId} and pekerjaan_id = ${job.pekerjaanId} and penyewa = ${job.penyewa}::uuid
    returning batal_diminta as batal`.execute(tx)
  return rows[0]?.batal === false
}

/** Gives a job back: to be tried again after `tungguDetik`, or stuck for good when the tries are used up. */
export async function releasePekerjaan(
  tx: Tx,
  job: PekerjaanDiambil,
  { galat, tungguDetik }: { galat: string | null; tungguDetik: number },
): Promise<void> {
  const stuck = galat !== null && job.percobaan >= job.batasPercobaan
  await sql`
    update sistem.pekerjaan
    set status = case when ${stuck} then 'macet' when batal_diminta then 'batal' else 'antre' end,
        berakhir = case when ${stuck} or batal_diminta then now() end,
        galat = ${galat}, penyewa = null, sewa_sampai = null,
        percobaan = case when ${galat === null} then greatest(percobaan - 1, 0) else percobaan end,
        mulai_setelah = now() + make_interval(secs => ${tungguDetik}::float8)
    where pemda_id = ${job.pemdaId} and pekerjaan_id = ${job.pekerjaanId} and penyewa = ${job.penyewa}::uuid`.execute(
    tx,
  )
}

/** Cancels a waiting job now, a running one at its next step; undefined when it is over or not there. */
export async function cancelPekerjaan(
  tx: Tx,
  key: { pemdaId: number; pekerjaanId: bigint },
): Promise<StatusPekerjaan | undefined> {
  const { rows } = await sql<{ status: StatusPekerjaan }>`
    update sistem.pekerjaan
    set batal_diminta = true,
        status = case when status = 'antre' then 'batal' else status end,
        berakhir = case when status = 'antre' then now() end
    where pemda_id = ${key.pemdaId} and pekerjaan_id = ${key.pekerjaanId} and status in ('antre', 'jalan')
    returning status`.execute(tx)
  return rows[0]?.status
}

/** One job of the pemda. */
export async function findPekerjaan(
  tx: Tx,
  key: { pemdaId: number; pekerjaanId: bigint },
): Promise<Pekerjaan | undefined> {
  const { rows } = await sql<Pekerjaan>`
    select ${seen} from sistem.pekerjaan
    where pemda_id = ${key.pemdaId} and pekerjaan_id = ${key.pekerjaanId}`.execute(tx)
  return rows[0]
}

/** The newest 50 jobs: one person's, or with `penggunaId` null everybody's. */
export async function listPekerjaan(
  tx: Tx,
  { pemdaId, penggunaId }: { pemdaId: number; penggunaId: number | null },
): Promise<readonly Pekerjaan[]> {
  const { rows } = await sql<Pekerjaan>`
    select ${seen} from sistem.pekerjaan
    where pemda_id = ${pemdaId} and (${penggunaId}::int is null or pengguna_id = ${penggunaId}::int)
    order by pekerjaan_id desc limit 50`.execute(tx)
  return rows
}

/** Removes jobs that ended more than 7 days ago, with their results. */
export async function purgePekerjaan(tx: Tx, pemdaId: number): Promise<number> {
  const { rows } = await sql`
    delete from sistem.pekerjaan
    where pemda_id = ${pemdaId} and berakhir < now() - interval '7 days' returning 1`.execute(tx)
  return rows.length
}

/** Pemda that have a job to take now (role lintas). */
export async function pemdaWithPekerjaan(db: Db): Promise<readonly number[]> {
  const { rows } = await sql<{ pemdaId: number }>`
    select pemda_id as "pemdaId" from sistem.pekerjaan
    where (status = 'antre' and mulai_setelah <= now()) or (status = 'jalan' and sewa_sampai < now())
    group by pemda_id order by min(mulai_setelah)`.execute(db)
  return rows.map((row) => row.pemdaId)
}

export type HitunganPekerjaan = { jenis: string; status: StatusPekerjaan; jumlah: bigint }

/** How many jobs there are of each kind and state, across pemda (role lintas). */
export async function countPekerjaan(db: Db): Promise<readonly HitunganPekerjaan[]> {
  const { rows } = await sql<HitunganPekerjaan>`
    select jenis, status, count(*) as jumlah from sistem.pekerjaan group by jenis, status`.execute(db)
  return rows
}

/** When the last job of a kind ended well, in any pemda (role lintas). */
export async function lastPekerjaan(db: Db, jenis: string): Promise<Date | null> {
  const { rows } = await sql<{ berakhir: Date | null }>`
    select max(berakhir) as berakhir from sistem.pekerjaan where jenis = ${jenis} and status = 'selesai'`.execute(
    db,
  )
  return rows[0]?.berakhir ?? null
}
