import { findImporan } from '@benang/database/sistem/imporan'
import { findPeran } from '@benang/domain/organisasi/peran'
import type { Env } from '../act.ts'
import { unitScope } from '../act-authority.ts'
import { Refused } from '../refused.ts'
import type { AdapterImpor } from './adapter-impor.ts'
import type { Imporan, IsiTersimpan } from './imporan-tersimpan.ts'
import { findAdapterImpor, semuaAdapterImpor } from './semua-adapter-impor.ts'

/** Whoever may import something. */
export const peranImpor: readonly string[] = [...new Set(semuaAdapterImpor.flatMap(({ peran }) => peran))]

/** The kind, for a role that may import it. */
export function requireAdapter({ penugasan }: Env, jenis: string): AdapterImpor {
  const adapter = findAdapterImpor(jenis)
  if (adapter === undefined)
    throw new Refused('TIDAK_ADA', `Jenis impor "${jenis}" tidak ada di versi ini. Pilih dari daftar.`)
  if (adapter.peran.includes(penugasan.peran)) return adapter
  const nama = (kode: string) => findPeran(kode)?.nama ?? kode
  throw new Refused(
    'TIDAK_BERWENANG',
    `Impor ${adapter.nama} untuk ${adapter.peran.map(nama).join(' atau ')}. Peran Anda sekarang ${nama(penugasan.peran)}.`,
  )
}

/** An import of my unit (or any, for a role of the whole pemda) whose kind my role may import, held until commit. */
export async function requireImporan(
  env: Env,
  imporanId: bigint,
  { kunci }: { kunci: boolean } = { kunci: true },
): Promise<{ imporan: Imporan; adapter: AdapterImpor }> {
  const key = { pemdaId: env.session.pemdaId, imporanId }
  const imporan = await findImporan<IsiTersimpan>(env.tx, key, { kunci })
  if (imporan === undefined || !mayRead(env, imporan)) throw notThere()
  const adapter = requireAdapter(env, imporan.jenis)
  return { imporan, adapter }
}

/** A file with personal data stays with the person who brought it; all else with the unit, or the pemda for its own roles. */
function mayRead(
  env: Pick<Env, 'penugasan' | 'session'>,
  { unitId, jenis, penggunaId }: Pick<Imporan, 'unitId' | 'jenis' | 'penggunaId'>,
): boolean {
  if (findAdapterImpor(jenis)?.pribadi === true && penggunaId !== env.session.penggunaId) return false
  const scope = unitScope(env)
  return scope === null || scope === unitId
}

/** The same answer for what is missing and what is not yours. */
function notThere(): Refused {
  return new Refused('TIDAK_ADA', 'Impor ini tidak ada atau bukan milik unit Anda.')
}

/** Refuses unless the import is still open for changes. */
export function requireTerbuka({ status, bacaan }: Imporan): void {
  if (status === 'gagal')
    throw new Refused('ATURAN', `Berkas ini ditolak (${bacaan.ditolak?.kode ?? ''}). Unggah berkas lain.`)
  if (status === 'diterapkan' || status === 'dibatalkan')
    throw new Refused('BENTROK', `Impor ini sudah ${status}. Mulai impor baru untuk berkas lain.`)
}
