import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { insertKertas, saveBarisKertas, setNomorKertas } from '@benang/database/penganggaran/kertas'
import { dokumenFor } from './dokumen-targets.ts'
import { type Sasaran, tanda, type World } from './world.ts'

const known = new WeakMap<World, Map<Sasaran, Promise<string>>>()

/** The working paper of a draft of a side, one for all calls, with a row whose package carries the mark. */
export function kertasFor(world: World, sasaran: Sasaran): Promise<string> {
  const all = known.get(world) ?? new Map<Sasaran, Promise<string>>()
  known.set(world, all)
  const made = all.get(sasaran) ?? newKertas(world, sasaran)
  all.set(sasaran, made)
  return made
}

async function newKertas(world: World, sasaran: Sasaran): Promise<string> {
  const { pemdaId } = world.sasaran[sasaran]
  const { dokumenId } = await dokumenFor(world, { jenis: 'rka', status: 'draf' }, { sasaran, baru: true })
  const key = { pemdaId, dokumenId: BigInt(dokumenId) }
  await inTenant(world.db.app, { pemdaId }, async (tx) => {
    await insertKertas(tx, key)
    await setNomorKertas(tx, key, 1)
    await saveBarisKertas(tx, key, [
      {
        ...{ barisId: randomUUID(), urut: 1, isi: { paket: tanda[sasaran] }, rev: 1, dihapus: false },
        ...{ medanRev: { paket: 1 }, medanOleh: { paket: 1 }, salah: [], jumlah: 0n, rincian: null },
        ...{ subKegiatanId: null, rekeningId: null, danaId: null },
        ...{ koefisien: null, skala: 2, satuan: '', harga: null, ppn: 0 },
      },
    ])
  })
  return dokumenId
}
