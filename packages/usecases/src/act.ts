import { inTenant, type Tx } from '@benang/database/connection'
import { insertJejakAudit } from '@benang/database/sistem/jejak-audit'
import { makeReadOnly, readKini } from '@benang/database/sistem/kini'
import { requireFresh, requirePenugasan, requireSession } from './act-authority.ts'
import { once, perintahOf } from './act-command.ts'
import { isRetryable, refusedOf } from './act-failure.ts'
import type { Context, Penugasan, Session } from './context.ts'
import { Refused } from './refused.ts'
import { requireTahapan } from './sistem/require-tahapan.ts'

/** What a use case works with. `catat` names the document in the audit row of this act, `beriAlasan` the reason given for it. */
export type Env = {
  tx: Tx
  context: Context
  session: Session
  penugasan: Penugasan
  catat?: (dokumenId: bigint) => void
  beriAlasan?: (alasan: string) => void
}

/** A use case as a value: who may do it is data, so the permission matrix is generated from it. */
export type Act<Input, Output> = {
  name: string
  kind: 'read' | 'write'
  /**
   * 'any': whoever holds an assignment today. 'own': only the caller's own session and account (log out, second factor),
   * also before the second factor and without an assignment. 'public': no session. 'system': the process and the CLI.
   */
  roles: readonly string[] | 'any' | 'own' | 'public' | 'system'
  secondFactor?: 'fresh'
  /** The stage of the year that must be open; null when this input touches none. */
  tahapan?(input: Input, penugasan: Penugasan): { tahun: number; kode: string; unitId: number | null } | null
  run(env: Env, input: Input): Promise<Output>
}

export type Command = { perintah?: string }

type Trail = {
  context: Context
  session: Session
  tindakan: string
  perintah: string | null
  dokumenId: bigint | null
  alasan: string | null
}
const maxTries = 5

/**
 * The one door of every use case: session, role in force, second factor, stage, tenant, transaction, command id, audit.
 * Resolves only after the commit. Rejects with Refused (nothing was changed, and the refusal is on record) or a bug.
 */
export async function runAct<Input, Output>(
  context: Context,
  act: Act<Input, Output>,
  input: Input,
): Promise<Output> {
  const session = requireSession(context, { roles: 'own' })
  const trail: Trail = {
    context,
    session,
    tindakan: act.name,
    perintah: null,
    dokumenId: null,
    alasan: null,
  }
  try {
    requireSession(context, act)
    const penugasan = requirePenugasan(session, act, context.today)
    trail.perintah = perintahOf(input)
    return await withRetries(() => attempt(act, input, { trail, penugasan }))
  } catch (error) {
    const refused = refusedOf(error)
    if (refused instanceof Refused && refused.kode !== 'SIBUK') await recordRefusal(trail, refused)
    throw refused
  }
}

async function attempt<Input, Output>(
  act: Act<Input, Output>,
  input: Input,
  { trail, penugasan }: { trail: Trail; penugasan: Penugasan },
): Promise<Output> {
  const { context, session } = trail
  return inTenant(context.db.app, tenantOf(session), async (tx) => {
    if (act.secondFactor === 'fresh')
      requireFresh(session, context.kini === undefined ? await readKini(tx) : new Date(context.kini))
    const env: Env = {
      ...{ tx, context, session, penugasan },
      catat: (id) => (trail.dokumenId = id),
      beriAlasan: (alasan) => (trail.alasan = alasan),
    }
    const work = async () => {
      const stage = act.tahapan?.(input, penugasan) ?? null
      if (stage !== null) await requireTahapan(tx, { pemdaId: session.pemdaId, ...stage })
      return act.run(env, input)
    }
    if (act.kind === 'read') {
      await makeReadOnly(tx)
      return work()
    }
    const { perintah } = trail
    if (perintah === null) return written(tx, trail, await work())
    const command = { perintah, tindakan: act.name, session, input }
    const { hasil, ulang } = await once(tx, command, work)
    return ulang ? hasil : written(tx, trail, hasil)
  })
}

async function written<Output>(tx: Tx, trail: Trail, hasil: Output): Promise<Output> {
  await insertJejakAudit(tx, jejakOf(trail, null))
  return hasil
}

/** The refusal in a transaction of its own, since the act's was rolled back. */
async function recordRefusal(trail: Trail, refused: Refused): Promise<void> {
  const { context, session } = trail
  try {
    await inTenant(context.db.app, tenantOf(session), (tx) => insertJejakAudit(tx, jejakOf(trail, refused)))
  } catch (error) {
    throw refusedOf(error)
  }
}

function jejakOf({ context, session, ...trail }: Trail, refused: Refused | null) {
  return {
    pemdaId: session.pemdaId,
    penggunaId: session.penggunaId,
    pejabatId: session.pejabatId,
    peran: session.aktif?.peran ?? null,
    penugasanId: session.aktif?.penugasanId ?? null,
    unitId: session.aktif?.unitId ?? null,
    tindakan: trail.tindakan,
    kode: refused?.kode ?? null,
    pesan: refused?.pesan ?? trail.alasan,
    kejadian: context.kejadian,
    perintah: trail.perintah,
    dokumenId: trail.dokumenId,
    alamat: context.alamat ?? null,
  }
}

function tenantOf({ pemdaId, penggunaId }: Session) {
  return { pemdaId, penggunaId }
}

async function withRetries<T>(work: () => Promise<T>, tries = 1): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (tries >= maxTries || !isRetryable(error)) throw error
    return withRetries(work, tries + 1)
  }
}
