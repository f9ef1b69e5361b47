import { inTenant, type Tx } from '@benang/database/connection'
import { listOrganisasi } from '@benang/database/organisasi/organisasi'
import { listPemda } from '@benang/database/sistem/pemda'
import { countHolders, findPengguna } from '@benang/database/sistem/pengguna'
import { invariant } from '@benang/values/invariant'
import type { Context } from '../context.ts'
import { addPenugasan } from './assign-peran.ts'
import { addPengguna } from './create-pengguna.ts'
import { insertTautan, pathOfTautan } from './create-tautan.ts'

/** A pemda nobody administers yet, and the path with which its first administrator sets a password. */
export type FirstAdmin = { pemdaNama: string; namaMasuk: string; tautan: string }

/**
 * A set-up link for each real pemda without an administrator who has a password; older links stop working. Only who
 * reads the machine's output or files gets it: "the first to register" would be anybody.
 */
export async function openFirstAdmin(context: Context): Promise<readonly FirstAdmin[]> {
  const real = (await listPemda(context.db.lintas)).filter(({ contoh }) => !contoh)
  const found: FirstAdmin[] = []
  for (const { pemdaId, nama, akhiran } of real) {
    const tautanId = await inTenant(context.db.app, { pemdaId }, (tx) =>
      linkWhereNeeded(tx, context, { pemdaId, nama }),
    )
    if (tautanId === null) continue
    const tautan = pathOfTautan(context, { pemdaId, tautanId })
    found.push({ pemdaNama: nama, namaMasuk: `admin@${akhiran}`, tautan })
  }
  return found
}

async function linkWhereNeeded(
  tx: Tx,
  context: Context,
  { pemdaId, nama }: { pemdaId: number; nama: string },
): Promise<string | null> {
  const hari = context.today
  if ((await countHolders(tx, { pemdaId, peran: 'admin', hari })) > 0) return null
  const known = await findPengguna(tx, pemdaId, { namaPengguna: 'admin' })
  const penggunaId = known?.penggunaId ?? (await addFirst(tx, { pemdaId, nama, hari }))
  return insertTautan(tx, context, { pemdaId, penggunaId })
}

async function addFirst(
  tx: Tx,
  { pemdaId, nama, hari }: { pemdaId: number; nama: string; hari: string },
): Promise<number> {
  const root = (await listOrganisasi(tx, pemdaId)).find(({ jenis }) => jenis === 'pemda')
  invariant(root !== undefined, 'a pemda has a unit that stands for it')
  const person = { nama: `Administrator ${nama}`, nip: '', namaMasuk: 'admin' }
  const { penggunaId, pejabatId } = await addPengguna(tx, pemdaId, person)
  await addPenugasan(
    tx,
    { pemdaId, pejabatId },
    {
      peran: 'admin',
      unitId: root.organisasiId,
      sifat: 'definitif',
      batasNilai: null,
      sejak: hari,
      sampai: null,
      dasar: 'Pemasangan Benang',
    },
  )
  return penggunaId
}
