import { type BarisKertas, findKertas } from '@benang/database/penganggaran/kertas'
import { type Dokumen, findDokumen } from '@benang/database/sistem/dokumen'
import { findTahapan, hasPengecualian, type Tahapan } from '@benang/database/sistem/tahapan'
import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { namaStatus } from '@benang/documents/langkah-terbuka'
import { findJenis } from '@benang/domain/sistem/semua-jenis'
import { rupiahToText } from '@benang/values/rupiah'
import type { Env } from '../act.ts'
import { requireUnit } from '../act-authority.ts'
import { Refused } from '../refused.ts'
import { closedMessage, requireTahapan } from '../sistem/require-tahapan.ts'

/** Who writes in the working paper of an RKA: those who plan in the unit; only the PA submits it. */
export const penulisKertas = ['pa', 'kpa', 'pptk'] as const

/** How long after a stage closed what was written before is still received. */
const jamSusulan = 24

/** A row on the wire: texts, what was computed (rupiah as text, 0 while it cannot be), revisions, faults. */
export type BarisKertasTampak = {
  id: string
  rev: number
  medanRev: Readonly<Record<string, number>>
  isi: Readonly<Record<string, string>>
  jumlah: string
  /** The exact product before rounding, '' while there is none. */
  rincian: string
  salah: readonly { medan: string; pesan: string }[]
}

/** A row as the grid reads it; the computed amount stands among its fields too, so that it is a column like the others. */
export function barisTampak({
  barisId,
  rev,
  medanRev,
  isi,
  jumlah,
  rincian,
  salah,
}: BarisKertas): BarisKertasTampak {
  return { id: barisId, rev, medanRev, isi, jumlah: rupiahToText(jumlah), rincian: rincian ?? '', salah }
}

/** A document with a working paper; refuses what is missing, of another kind or of another unit. */
export async function requireKertasDokumen(env: Env, dokumenId: bigint): Promise<Dokumen> {
  const dokumen = await findDokumen(env.tx, { pemdaId: env.session.pemdaId, dokumenId })
  if (dokumen === undefined || findJenis(dokumen.jenis)?.baris !== 'rincian')
    throw new Refused('TIDAK_ADA', 'Kertas kerja itu tidak ada atau bukan milik unit Anda.')
  requireUnit(env, dokumen.unitId)
  return dokumen
}

/** The same with its paper; `kunci` holds the paper until the transaction ends, and the document is read after that. */
export async function requireKertas(
  env: Env,
  dokumenId: bigint,
  { kunci = false }: { kunci?: boolean } = {},
): Promise<{ dokumen: Dokumen; nomor: number }> {
  await requireKertasDokumen(env, dokumenId)
  const kertas = await findKertas(env.tx, { pemdaId: env.session.pemdaId, dokumenId }, { kunci })
  if (kertas === undefined)
    throw new Refused('TIDAK_ADA', 'Kertas kerja itu belum dibuka. Buka RKA-nya, lalu pilih Ubah.')
  return { dokumen: await requireKertasDokumen(env, dokumenId), nomor: kertas.nomor }
}

/** True while the rows of the document may change. */
export function isTerbuka({ status }: Pick<Dokumen, 'status'>): boolean {
  return status === 'draf' || status === 'dikembalikan'
}

/** True where the lines of a document are written in a working paper, and the caller may write there in its present state. */
export function isPenulisKertas(
  { penugasan }: Pick<Env, 'penugasan'>,
  { baris }: JenisDokumen,
  dokumen: Pick<Dokumen, 'status'>,
): boolean {
  return baris === 'rincian' && isTerbuka(dokumen) && penulisKertas.some((peran) => peran === penugasan.peran)
}

/** Refuses to change a document that a signature binds. */
export function requireTerbuka(dokumen: Dokumen): void {
  if (!isTerbuka(dokumen)) throw new Refused('ATURAN', terikat(dokumen))
}

function terikat({ status }: Dokumen): string {
  return `RKA ini ${namaStatus(status)}; isinya terikat tanda tangan. Minta dikembalikan dulu, lalu ubah.`
}

/** Why the caller may not write in a paper now: its state, the role, or the stage; null when nothing is in the way. */
export async function alasanTertutup(
  env: Env,
  dokumen: Dokumen,
  tahapan: Tahapan | undefined,
): Promise<string | null> {
  if (!isTerbuka(dokumen)) return terikat(dokumen)
  if (!penulisKertas.some((peran) => peran === env.penugasan.peran))
    return 'Kertas kerja ditulis PA, KPA, atau PPTK unit ini. Anda bisa melihat.'
  if (tahapan === undefined || tahapan.keadaan === 'buka') return null
  const { tahun, jenis: kode, unitId } = dokumen
  const isAllowed = await hasPengecualian(env.tx, { pemdaId: env.session.pemdaId, tahun, kode, unitId })
  return isAllowed ? null : closedMessage(tahapan)
}

/**
 * Refuses while the stage is closed. Once it closed by its schedule, what was written before is still received for a day:
 * `umurDetik` is how long ago, by the writer's own clock, the youngest of the changes was made.
 */
export async function requireWaktu(
  env: Env,
  { tahun, jenis, unitId }: Dokumen,
  umurDetik: number | null,
): Promise<{ susulan: boolean }> {
  const key = { pemdaId: env.session.pemdaId, tahun, kode: jenis }
  const tahapan = await findTahapan(env.tx, key)
  const lewat = -(tahapan?.sisaDetik ?? 0)
  const susulan =
    tahapan?.keadaan === 'tutup' && umurDetik !== null && umurDetik > lewat && lewat <= jamSusulan * 3600
  if (!susulan) await requireTahapan(env.tx, { ...key, unitId })
  return { susulan }
}
