import { inTenant, type Tx } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { type Sasaran, tanda, type World } from './world.ts'

/** A document as a call names it. */
export type Dituju = { dokumenId: string; versi: number; sidik: string }
export type Macam = { jenis: string; status: string }

// The kinds a document cannot stand without, and the status its origin must have.
const asalOf: Readonly<Record<string, Macam>> = {
  ppas: { jenis: 'rkpd', status: 'disahkan' },
  pengecualian_ppas: { jenis: 'ppas', status: 'diajukan' },
  pengecualian_rka: { jenis: 'rka', status: 'diajukan' },
  pergeseran: { jenis: 'dpa', status: 'disahkan' },
  apbd_perubahan: { jenis: 'ppas_perubahan', status: 'disahkan' },
  dpa_perubahan: { jenis: 'rka_perubahan', status: 'diverifikasi' },
  spd: { jenis: 'dpa', status: 'disahkan' },
  kontrak: { jenis: 'dpa', status: 'disahkan' },
  bast: { jenis: 'kontrak', status: 'disahkan' },
  spm: { jenis: 'spp', status: 'diverifikasi' },
  sp2d: { jenis: 'spm', status: 'disetujui' },
  pembalikan: { jenis: 'spp', status: 'diverifikasi' },
}
const sidik = Buffer.alloc(32, 1)
const known = new WeakMap<World, Map<string, Promise<bigint>>>()

/** What a document of this kind is made from; undefined: it stands alone. */
export function macamAsal(jenis: string): Macam | undefined {
  return asalOf[jenis]
}

/** A document of a side in a status: a new one for a call that may change it, else one for all calls. */
export async function dokumenFor(
  world: World,
  macam: Macam,
  { sasaran, baru }: { sasaran: Sasaran; baru: boolean },
): Promise<Dituju> {
  const key = `${sasaran}/${macam.jenis}/${macam.status}`
  const all = known.get(world) ?? new Map<string, Promise<bigint>>()
  known.set(world, all)
  const id = baru ? undefined : all.get(key)
  const made = id ?? makeDokumen(world, macam, sasaran)
  if (!baru) all.set(key, made)
  return { dokumenId: String(await made), versi: 1, sidik: sidik.toString('hex') }
}

function makeDokumen({ db, sasaran }: World, macam: Macam, side: Sasaran): Promise<bigint> {
  const { pemdaId, unitId } = sasaran[side]
  const unit = { pemdaId, unitId, tanda: tanda[side] }
  return inTenant(db.app, unit, (tx) => insertDokumen(tx, macam, unit))
}

/** Writes it as it would stand in that status, with what it was made from. */
export async function insertDokumen(
  tx: Tx,
  { jenis, status }: Macam,
  unit: { pemdaId: number; unitId: number; tanda: string },
): Promise<bigint> {
  const macam = macamAsal(jenis)
  const asalId = macam === undefined ? null : await insertDokumen(tx, macam, unit)
  const { rows } = await sql<{ id: bigint }>`
    insert into daerah.dokumen
      (pemda_id, tahun, jenis, unit_id, tanggal, uraian, sidik, jumlah, pembuat_id, asal_id, status)
    values (${unit.pemdaId}, 2026, ${jenis}, ${unit.unitId}, '2026-11-24', ${unit.tanda}, ${sidik}, 100, 0, ${asalId},
      ${status})
    returning dokumen_id as id`.execute(tx)
  return rows[0]?.id ?? 0n
}
