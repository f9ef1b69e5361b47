import { type Database, inTenant } from '@benang/database/connection'
import {
  advancePekerjaan,
  type PekerjaanDiambil,
  type StatusPekerjaan,
  takePekerjaan,
  renewLease,
  reportPekerjaan,
  releasePekerjaan,
} from '@benang/database/sistem/pekerjaan'
import type { JenisPekerjaan } from './jenis-pekerjaan.ts'

/** Seconds a worker holds a job without a sign of life; after that another one takes it. */
export const sewaDetik = 30

class LostLease extends Error {}

/** Takes the next job of a pemda, of some kinds or any, for the worker `penyewa` (a uuid). */
export function claimPekerjaan(
  db: Database,
  { pemdaId, penyewa, jenis = null }: { pemdaId: number; penyewa: string; jenis?: readonly string[] | null },
): Promise<PekerjaanDiambil | undefined> {
  return inTenant(db.app, { pemdaId }, (tx) => takePekerjaan(tx, { penyewa, sewaDetik, jenis }))
}

export type StepOutcome = { status: StatusPekerjaan | 'hilang'; posisi: unknown }

/**
 * One piece of work and its progress in one transaction: both are stored or neither. 'hilang' says that another worker
 * holds the job by now, and that this piece was rolled back.
 */
export async function stepPekerjaan(
  db: Database,
  kind: JenisPekerjaan,
  job: PekerjaanDiambil,
): Promise<StepOutcome> {
  try {
    return await inTenant(db.app, { pemdaId: job.pemdaId }, async (tx) => {
      const { pemdaId, isi, posisi } = job
      const kabar = (selesai: number, jumlah: number | null) =>
        inTenant(db.app, { pemdaId }, (own) => reportPekerjaan(own, job, { selesai, jumlah }))
      const kemajuan = await kind.step({ tx, pemdaId, isi, posisi, kabar })
      const status = await advancePekerjaan(tx, job, { kemajuan, sewaDetik })
      if (status === 'hilang') throw new LostLease(job.jenis)
      return { status, posisi: kemajuan.posisi }
    })
  } catch (error) {
    if (error instanceof LostLease) return { status: 'hilang', posisi: job.posisi }
    throw error
  }
}

/** A sign of life during a long step; false when the job is lost. */
export function beatPekerjaan(db: Database, job: PekerjaanDiambil): Promise<boolean> {
  return inTenant(db.app, { pemdaId: job.pemdaId }, (tx) => renewLease(tx, job, sewaDetik))
}

/** Puts a failed job off (5 s, 10 s, 20 s …) or, after its last try, leaves it stuck for a person to look at. */
export function failPekerjaan(db: Database, job: PekerjaanDiambil, galat: string): Promise<void> {
  const tungguDetik = 5 * 2 ** Math.min(job.percobaan - 1, 8)
  return inTenant(db.app, { pemdaId: job.pemdaId }, (tx) => releasePekerjaan(tx, job, { galat, tungguDetik }))
}

/** Gives a job back unharmed, for a stopping server: the next one goes on at once. */
export function yieldPekerjaan(db: Database, job: PekerjaanDiambil): Promise<void> {
  return inTenant(db.app, { pemdaId: job.pemdaId }, (tx) =>
    releasePekerjaan(tx, job, { galat: null, tungguDetik: 0 }),
  )
}
