import { setPenugasanTerakhir } from '@benang/database/sistem/pengguna'
import { endSesi, listSesi, setPenugasanAktif, type SesiRingkas } from '@benang/database/sistem/sesi'
import type { Act } from '../act.ts'
import { requireSession } from '../act-authority.ts'
import { Refused } from '../refused.ts'
import { kiniOf } from './kini.ts'

/** Ends this session. */
export const logOut: Act<Record<never, never>, { ok: true }> = {
  name: 'sesi.keluar',
  kind: 'write',
  roles: 'own',
  async run({ tx, session }) {
    await endSesi(tx, session, { sebab: 'keluar', sesiId: session.sesiId })
    return { ok: true }
  },
}

/** The role chip: work under another of today's assignments, without a second log-in. */
export const switchPeran: Act<{ penugasanId: number }, { ok: true }> = {
  name: 'sesi.gantiPeran',
  kind: 'write',
  roles: 'own',
  async run({ tx, session, context }, { penugasanId }) {
    requireSession(context, { roles: 'any' })
    const { pemdaId, sesiId } = session
    if (!session.penugasan.some((one) => one.penugasanId === penugasanId))
      throw new Refused(
        'TIDAK_ADA',
        'Penugasan itu tidak berlaku hari ini. Muat ulang, lalu pilih peran lain.',
      )
    await setPenugasanAktif(tx, { pemdaId, sesiId, penugasanId })
    await setPenugasanTerakhir(tx, session, penugasanId)
    return { ok: true }
  },
}

/** A live session of mine; `ini` is the one asking. */
export type SesiSaya = SesiRingkas & { ini: boolean }

/** Where I am logged in. */
export const readSesi: Act<Record<never, never>, readonly SesiSaya[]> = {
  name: 'sesi.daftarSesi',
  kind: 'read',
  roles: 'own',
  async run({ tx, context, session }) {
    requireSession(context, { roles: 'any' })
    const kini = (await kiniOf(context, tx)).toISOString()
    const all = await listSesi(tx, session, kini)
    return all.map((sesi) => ({ ...sesi, ini: sesi.sesiId === session.sesiId }))
  },
}

/** Ends one of my sessions, this one or another. */
export const endSesiAct: Act<{ sesiId: string }, { ok: true }> = {
  name: 'sesi.akhiriSesi',
  kind: 'write',
  roles: 'own',
  async run({ tx, context, session }, { sesiId }) {
    requireSession(context, { roles: 'any' })
    const ended = await endSesi(tx, session, { sebab: 'diakhiri', sesiId })
    if (ended === 0) throw new Refused('TIDAK_ADA', 'Sesi itu sudah berakhir. Muat ulang daftar sesi.')
    return { ok: true }
  },
}
