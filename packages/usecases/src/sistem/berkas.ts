import {
  type Berkas,
  type BerkasBaru,
  findBerkas,
  hideBerkas,
  insertBerkas,
  listBerkas,
} from '@benang/database/sistem/berkas'
import { findDokumen } from '@benang/database/sistem/dokumen'
import { mayReadDataPribadi } from '@benang/domain/organisasi/data-pribadi'
import type { Act, Env } from '../act.ts'
import { requireUnit, unitScope } from '../act-authority.ts'
import { Refused } from '../refused.ts'

export type { Berkas }

/** What is known once the bytes are stored; hash, size and kind were read from the bytes themselves. */
export type AttachBerkasInput = Pick<
  BerkasBaru,
  'sidik' | 'ukuran' | 'jenis' | 'nama' | 'golongan' | 'dokumenId'
> & {
  perintah: string
}

/**
 * Records an uploaded file under the unit of its document, or the unit the person acts for. Refuses a document that is not the
 * caller's to see. Without this row the bytes are swept.
 */
export const attachBerkas: Act<AttachBerkasInput, { berkasId: string }> = {
  name: 'berkas.lampirkan',
  kind: 'write',
  roles: 'any',
  async run(env, input) {
    const { pemdaId, penggunaId } = env.session
    const unitId = input.dokumenId === null ? env.penugasan.unitId : await unitOf(env, input.dokumenId)
    const owner = { pemdaId, unitId, pengunggahId: penggunaId }
    return { berkasId: String(await insertBerkas(env.tx, { ...input, ...owner })) }
  },
}

async function unitOf(env: Env, dokumenId: bigint): Promise<number> {
  const dokumen = await findDokumen(env.tx, { pemdaId: env.session.pemdaId, dokumenId })
  if (dokumen === undefined)
    throw new Refused('TIDAK_ADA', 'Dokumen untuk lampiran ini tidak ada atau bukan milik unit Anda.')
  requireUnit(env, dokumen.unitId)
  env.catat?.(dokumenId)
  return dokumen.unitId
}

/** A file of my unit, or of any unit for a role of the whole pemda; anything else is "not there". */
export const openBerkas: Act<{ berkasId: bigint }, Berkas> = {
  name: 'berkas.lihat',
  kind: 'read',
  roles: 'any',
  async run(env, { berkasId }) {
    const berkas = await findBerkas(env.tx, { pemdaId: env.session.pemdaId, berkasId })
    if (berkas === undefined || !mayRead(env, berkas)) throw notThere()
    return berkas
  },
}

/** The files of a document that I may read. */
export const readBerkasDokumen: Act<{ dokumenId: bigint }, readonly Berkas[]> = {
  name: 'berkas.daftar',
  kind: 'read',
  roles: 'any',
  async run(env, { dokumenId }) {
    const all = await listBerkas(env.tx, { pemdaId: env.session.pemdaId, dokumenId })
    return all.filter((berkas) => mayRead(env, berkas))
  },
}

/** Takes back a file of my own that no document holds. */
export const removeBerkas: Act<{ berkasId: bigint; perintah: string }, { berkasId: string }> = {
  name: 'berkas.hapus',
  kind: 'write',
  roles: 'any',
  async run(env, { berkasId }) {
    const key = { pemdaId: env.session.pemdaId, berkasId }
    const berkas = await findBerkas(env.tx, key)
    if (berkas === undefined || berkas.pengunggahId !== env.session.penggunaId) throw notThere()
    if (berkas.dokumenId !== null)
      throw new Refused(
        'ATURAN',
        'Berkas ini lampiran dokumen dan ikut arsipnya. Unggah berkas pengganti sebagai lampiran baru.',
      )
    await hideBerkas(env.tx, key)
    return { berkasId: String(berkasId) }
  },
}

function mayRead(env: Env, { golongan, pengunggahId, unitId }: Berkas): boolean {
  const mine = pengunggahId === env.session.penggunaId
  if (golongan === 'pribadi' && !mine && !mayReadDataPribadi(env.penugasan.peran)) return false
  const scope = unitScope(env)
  return scope === null || unitId === null || unitId === scope
}

function notThere(): Refused {
  return new Refused('TIDAK_ADA', 'Berkas ini tidak ada atau bukan milik unit Anda.')
}
