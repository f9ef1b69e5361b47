import { countPesanTertunda } from '@benang/database/sistem/outbox'
import { countPekerjaan, type HitunganPekerjaan, lastPekerjaan } from '@benang/database/sistem/pekerjaan'
import { type BukuDilayani, listBuku, ping, schemaVersion } from '@benang/database/sistem/pemda'
import type { Context } from '../context.ts'

/** What the public status page tells; times are ISO, null when it never happened. No names, no amounts. */
export type StatusSistem = {
  antre: number
  jalan: number
  macet: number
  pesanTertunda: number
  verifikasiTerakhir: string | null
  rekapTerakhir: string | null
}

/** State of queue, outbox and verification across pemda. Needs no session. */
export async function readStatus(context: Pick<Context, 'db'>): Promise<StatusSistem> {
  const db = context.db.lintas
  const [counts, pesanTertunda, verified, folded] = await Promise.all([
    countPekerjaan(db),
    countPesanTertunda(db),
    lastPekerjaan(db, 'verifikasi-buku'),
    lastPekerjaan(db, 'gulung-rekap'),
  ])
  const total = (status: string) =>
    counts.filter((row) => row.status === status).reduce((sum, row) => sum + Number(row.jumlah), 0)
  return {
    antre: total('antre'),
    jalan: total('jalan'),
    macet: total('macet'),
    pesanTertunda,
    verifikasiTerakhir: verified?.toISOString() ?? null,
    rekapTerakhir: folded?.toISOString() ?? null,
  }
}

/** Resolves with the number of the last migration when the database answers as the application's role. */
export async function readSchemaVersion(context: Pick<Context, 'db'>): Promise<number> {
  await ping(context.db.app)
  return schemaVersion(context.db.app)
}

/** Jobs by kind and state, for the counters. */
export function readPekerjaanCounts(context: Pick<Context, 'db'>): Promise<readonly HitunganPekerjaan[]> {
  return countPekerjaan(context.db.lintas)
}

/** Every book's length and how far its roll-ups are, for the counters. */
export function readBuku(context: Pick<Context, 'db'>): Promise<readonly BukuDilayani[]> {
  return listBuku(context.db.lintas)
}
