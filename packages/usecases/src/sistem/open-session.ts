import type { Database } from '@benang/database/connection'
import { openSesi, type SesiBaris } from '@benang/database/sistem/sesi'
import type { Penugasan, Session } from '../context.ts'
import { readToken } from './token.ts'

/**
 * The session of a cookie's token, or undefined when it is over: 30 minutes idle, 12 hours old, ended, or the account
 * closed. One round trip; only assignments in force `today` come with it.
 */
export async function openSession(
  db: Database,
  token: string,
  { today, kini }: { today: string; kini?: string },
): Promise<Session | undefined> {
  const read = readToken(token)
  if (read === undefined) return undefined
  const rows = await openSesi(db.app, { ...read, kini: kini ?? null, hari: today })
  const [first] = rows
  return first === undefined ? undefined : sessionOf(read.pemdaId, first, rows)
}

function sessionOf(pemdaId: number, first: SesiBaris, rows: readonly SesiBaris[]): Session {
  const penugasan = rows.flatMap(penugasanOf)
  const { sesiId, penggunaId, pejabatId, nama, pemdaNama, faktorKedua, punyaFaktorKedua } = first
  return {
    sesiId,
    penggunaId,
    pejabatId,
    nama,
    pemdaId,
    pemdaNama,
    tingkat: faktorKedua === null ? 'sandi' : 'penuh',
    faktorKeduaPada: faktorKedua?.toISOString() ?? null,
    punyaFaktorKedua,
    penugasan,
    aktif: penugasan.find((one) => one.penugasanId === first.penugasanAktif) ?? penugasan[0] ?? null,
  }
}

function penugasanOf(row: SesiBaris): readonly Penugasan[] {
  const { penugasanId, peran, unitId, unitKode, unitNama, sifat, batasNilai, sejak, sampai } = row
  if (penugasanId === null) return []
  return [{ penugasanId, peran, unitId, unitKode, unitNama, sifat, batasNilai, sejak, sampai }]
}
