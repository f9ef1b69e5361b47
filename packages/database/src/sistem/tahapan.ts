import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

type Kunci = { pemdaId: number; tahun: number; kode: string }

/** A stage as it stands at this moment. Times in the pemda's zone as 'YYYY-MM-DD HH24:MI'; `sisaDetik` to its closing. */
export type Tahapan = {
  tahun: number
  kode: string
  nama: string
  buka: string
  tutup: string | null
  kunci: boolean
  pemilik: string
  tenggat: string | null
  dasar: string | null
  /** The number of the stage in SIPD, where the pemda knows it. */
  sipdId: number | null
  versi: number
  keadaan: 'belum' | 'buka' | 'tutup' | 'kunci'
  sisaDetik: number | null
}

export type Pengecualian = {
  urut: number
  unitId: number | null
  alasan: string
  sejak: string
  sampai: string
  penggunaId: number
  peran: string
  berlaku: boolean
}

const shape = sql`'YYYY-MM-DD HH24:MI'`
const seen = sql`t.tahun, t.kode, t.nama, to_char(t.buka at time zone p.zona, ${shape}) as buka,
  to_char(t.tutup at time zone p.zona, ${shape}) as tutup, t.kunci, t.pemilik, t.tenggat, t.dasar, t.sipd_id as "sipdId", t.versi,
  case when t.kunci then 'kunci' when now() < t.buka then 'belum' when t.tutup <= now() then 'tutup' else 'buka' end as keadaan,
  floor(extract(epoch from case when now() < t.buka then t.buka else t.tutup end - now()))::float8 as "sisaDetik"`

/** The stages of a year in order of opening. */
export async function listTahapan(tx: Tx, key: Omit<Kunci, 'kode'>): Promise<readonly Tahapan[]> {
  const { rows } = await sql<Tahapan>`
    select ${seen} from sistem.tahapan t join sistem.pemda p using (pemda_id)
    where t.pemda_id = ${key.pemdaId} and t.tahun = ${key.tahun} order by t.buka, t.kode`.execute(tx)
  return rows
}

/** One stage; undefined when the pemda set no schedule for it. */
export async function findTahapan(tx: Tx, key: Kunci): Promise<Tahapan | undefined> {
  const { rows } = await sql<Tahapan>`
    select ${seen} from sistem.tahapan t join sistem.pemda p using (pemda_id)
    where t.pemda_id = ${key.pemdaId} and t.tahun = ${key.tahun} and t.kode = ${key.kode}`.execute(tx)
  return rows[0]
}

/** True when an exception lets this unit act now. */
export async function hasPengecualian(tx: Tx, key: Kunci & { unitId: number | null }): Promise<boolean> {
  const { rows } = await sql`
    select 1 from sistem.tahapan_pengecualian
    where pemda_id = ${key.pemdaId} and tahun = ${key.tahun} and kode = ${key.kode}
      and (unit_id is null or unit_id = ${key.unitId}::int) and sejak <= now() and now() < sampai limit 1`.execute(
    tx,
  )
  return rows.length > 0
}

export type JadwalTahapan = Kunci & {
  nama: string
  buka: string
  tutup: string | null
  kunci: boolean
  pemilik: string
  tenggat: string | null
  dasar: string | null
  sipdId?: number | null | undefined
}

/** Adds a stage (`versi` 0) or changes the version the caller saw; times in the pemda's zone. False: somebody was first. */
export async function saveTahapan(tx: Tx, jadwal: JadwalTahapan, versi: number): Promise<boolean> {
  const zona = sql`(select zona from sistem.pemda where pemda_id = ${jadwal.pemdaId})`
  const buka = sql`(${jadwal.buka}::timestamp at time zone ${zona})`
  const tutup = sql`(${jadwal.tutup}::timestamp at time zone ${zona})`
  const sipdId = sql`${jadwal.sipdId ?? null}::int`
  const { rows } =
    versi === 0
      ? await sql`
          insert into sistem.tahapan (pemda_id, tahun, kode, nama, buka, tutup, kunci, pemilik, tenggat, dasar, sipd_id)
          values (${jadwal.pemdaId}, ${jadwal.tahun}, ${jadwal.kode}, ${jadwal.nama}, ${buka}, ${tutup}, ${jadwal.kunci},
                  ${jadwal.pemilik}, ${jadwal.tenggat}::date, ${jadwal.dasar}, ${sipdId})
          on conflict do nothing returning 1`.execute(tx)
      : await sql`
          update sistem.tahapan
          set nama = ${jadwal.nama}, buka = ${buka}, tutup = ${tutup}, kunci = ${jadwal.kunci}, pemilik = ${jadwal.pemilik},
              tenggat = ${jadwal.tenggat}::date, dasar = ${jadwal.dasar}, sipd_id = coalesce(${sipdId}, sipd_id), versi = versi + 1
          where pemda_id = ${jadwal.pemdaId} and tahun = ${jadwal.tahun} and kode = ${jadwal.kode} and versi = ${versi}
          returning 1`.execute(tx)
  return rows.length === 1
}

/** The exceptions of a stage, newest first. */
export async function listPengecualian(tx: Tx, key: Kunci): Promise<readonly Pengecualian[]> {
  const { rows } = await sql<Pengecualian>`
    select e.urut, e.unit_id as "unitId", e.alasan, to_char(e.sejak at time zone p.zona, ${shape}) as sejak,
           to_char(e.sampai at time zone p.zona, ${shape}) as sampai, e.pengguna_id as "penggunaId", e.peran,
           e.sejak <= now() and now() < e.sampai as berlaku
    from sistem.tahapan_pengecualian e join sistem.pemda p using (pemda_id)
    where e.pemda_id = ${key.pemdaId} and e.tahun = ${key.tahun} and e.kode = ${key.kode}
    order by e.urut desc limit 100`.execute(tx)
  return rows
}

export type PengecualianBaru = Kunci & {
  unitId: number | null
  alasan: string
  /** In the pemda's zone; it starts now. */
  sampai: string
  penggunaId: number
  peran: string
}

/** Grants an exception from now on. The stage's row lock keeps the numbers free of gaps. */
export async function insertPengecualian(tx: Tx, baru: PengecualianBaru): Promise<number> {
  await sql`
    select 1 from sistem.tahapan
    where pemda_id = ${baru.pemdaId} and tahun = ${baru.tahun} and kode = ${baru.kode} for update`.execute(tx)
  const { rows } = await sql<{ urut: number }>`
    insert into sistem.tahapan_pengecualian (pemda_id, tahun, kode, urut, unit_id, alasan, sejak, sampai, pengguna_id, peran)
    select ${baru.pemdaId}, ${baru.tahun}, ${baru.kode},
           coalesce((select max(urut) from sistem.tahapan_pengecualian
                     where pemda_id = ${baru.pemdaId} and tahun = ${baru.tahun} and kode = ${baru.kode}), 0) + 1,
           ${baru.unitId}, ${baru.alasan}, now(),
           ${baru.sampai}::timestamp at time zone (select zona from sistem.pemda where pemda_id = ${baru.pemdaId}),
           ${baru.penggunaId}, ${baru.peran}
    returning urut`.execute(tx)
  return rows[0]?.urut ?? 0
}
