import { inTenant } from '@benang/database/connection'
import { insertImporan } from '@benang/database/sistem/imporan'
import type { Session } from '@benang/usecases/context'
import { insertSession } from './cheap-account.ts'
import { openSession } from './call-procedure.ts'
import { newBerkas, newPekerjaan } from './targets.ts'
import { type Sasaran, tanda, type World } from './world.ts'

type Caller = { sasaran: Sasaran; session: Session | undefined }

const mark = tanda['unit-sendiri']

/** The id of a file to take back: one the caller just uploaded, or that of the other side. */
export async function berkasIdFor(world: World, { sasaran, session }: Caller): Promise<string> {
  if (sasaran !== 'unit-sendiri' || session === undefined) return String(world.sasaran[sasaran].berkasId)
  const { pemdaId, penggunaId } = session
  const mine = { pemdaId, penggunaId, unitId: 1, dokumenId: null, tanda: mark }
  return String(await inTenant(world.db.app, session, (tx) => newBerkas(tx, mine)))
}

/** The id of a job: one the caller just queued, or that of the other side. */
export async function pekerjaanIdFor(world: World, { sasaran, session }: Caller): Promise<string> {
  if (sasaran !== 'unit-sendiri' || session === undefined) return String(world.sasaran[sasaran].pekerjaanId)
  const { pemdaId, penggunaId } = session
  const mine = { pemdaId, penggunaId, tanda: mark }
  return String(await inTenant(world.db.app, session, (tx) => newPekerjaan(tx, mine)))
}

// What each role imports here, so that its own import is one it may go on with.
const jenisOleh: Readonly<Record<string, string>> = {
  ...{ admin: 'organisasi', bappeda: 'usulan', ppkd: 'standar-harga', sekda: 'standar-harga' },
  ...{ pa: 'rka', kpa: 'rka', pptk: 'rka' },
}

/** The id of an import: one the caller just began, or one of the other side of the same kind. */
export async function imporanIdFor(
  world: World,
  { peran, sasaran, session }: Caller & { peran: string },
): Promise<string> {
  const jenis = jenisOleh[peran] ?? 'organisasi'
  const sini = world.sasaran[sasaran]
  const owner = sasaran === 'unit-sendiri' && session !== undefined ? session : sini
  const { pemdaId, penggunaId } = owner
  return String(
    await inTenant(world.db.app, { pemdaId }, (tx) =>
      insertImporan(tx, {
        ...{ pemdaId, penggunaId, jenis, unitId: sini.unitId, berkasId: sini.berkasId, peran },
        ...{ sidik: 'ab'.repeat(32), namaBerkas: `${tanda[sasaran]}.csv`, dokumenId: null, tahun: 2026 },
        ...{ bacaan: { lembar: [], baris: 1, dialek: null, peringatan: [], ditolak: null } },
        ...{ pemetaan: [], status: 'dibaca' },
      }),
    ),
  )
}

/** The id of a session to end: another one of the caller, or that of the other side. */
export async function sesiIdFor(world: World, { sasaran, session }: Caller): Promise<string> {
  if (sasaran !== 'unit-sendiri' || session === undefined) return world.sasaran[sasaran].sesiId
  const fresh = { menitLalu: 0, faktorKedua: 0 }
  const token = await inTenant(world.db.app, session, (tx) => insertSession(tx, session, fresh))
  return (await openSession(world, token))?.sesiId ?? ''
}
