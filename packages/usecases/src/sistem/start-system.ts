import { inTenant } from '@benang/database/connection'
import { findPemdaByAkhiran, readPemda } from '@benang/database/sistem/pengguna'
import { readKini } from '@benang/database/sistem/kini'
import type { Context, Penugasan } from '../context.ts'
import { Refused } from '../refused.ts'

/**
 * The context of the command line: who may run commands on the machine acts as administrator of the pemda named. The acts
 * are the same ones, so the same rules hold, and the trail shows them under account 0.
 */
export async function startSystem(context: Context, akhiran: string): Promise<Context> {
  const found = await findPemdaByAkhiran(context.db.app, akhiran)
  if (found === undefined) throw new Refused('TIDAK_ADA', `Tidak ada pemda dengan akhiran ${akhiran}.`)
  const { pemdaId } = found
  const [pemda, kini] = await inTenant(context.db.app, { pemdaId }, async (tx) => [
    await readPemda(tx, pemdaId),
    await readKini(tx),
  ])
  const session = {
    sesiId: '00000000-0000-0000-0000-000000000000',
    penggunaId: 0,
    pejabatId: 0,
    nama: 'Perintah di server',
    pemdaId,
    pemdaNama: pemda.nama,
    tingkat: 'penuh',
    faktorKeduaPada: kini.toISOString(),
    punyaFaktorKedua: true,
    penugasan: [operator],
    aktif: operator,
  } as const
  return { ...context, session }
}

const operator: Penugasan = {
  penugasanId: 0,
  peran: 'admin',
  unitId: 0,
  unitKode: '',
  unitNama: 'Server',
  sifat: 'definitif',
  batasNilai: null,
  sejak: '0001-01-01',
  sampai: null,
}
