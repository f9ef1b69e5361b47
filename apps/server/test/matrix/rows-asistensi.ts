import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { insertCatatan } from '@benang/database/penganggaran/asistensi'
import { dokumenFor } from './dokumen-targets.ts'
import { type Row, setiapPeran } from './expectation.ts'
import type { Sasaran, World } from './world.ts'

const tiada = { unitLain: ['TIDAK_ADA'], pemdaLain: ['TIDAK_ADA'] } as const
const rkaDraf = { jenis: 'rka', status: 'draf' }
const rkaOf = async (world: World, sasaran: Sasaran) =>
  (await dokumenFor(world, rkaDraf, { sasaran, baru: false })).dokumenId

/** A note of TAPD about an RKA of a side. */
async function catatanOf(world: World, sasaran: Sasaran): Promise<string> {
  const { pemdaId } = world.sasaran[sasaran]
  const dokumenId = BigInt(await rkaOf(world, sasaran))
  const catatan = await inTenant(world.db.app, { pemdaId }, (tx) =>
    insertCatatan(tx, {
      ...{ pemdaId, dokumenId, urut: null, uraian: '', sumber: 'tapd', wajib: true },
      ...{ isi: 'Lengkapi kerangka acuan', penggunaId: 1, pejabatId: 1, peran: 'tapd' },
    }),
  )
  return String(catatan)
}

/** Notes about an RKA: examiners note, the SKPD answers, who noted it closes it. */
export const rowsAsistensi: Readonly<Record<string, Row>> = {
  'asistensi.daftar': {
    ...{ ...tiada, untuk: setiapPeran },
    input: async (world, { sasaran }) => ({ dokumenId: await rkaOf(world, sasaran) }),
  },
  'asistensi.kemajuan': { untuk: setiapPeran, input: () => ({ tahun: 2026 }) },
  'efisiensi.hitung': {
    untuk: ['tapd', 'sekda', 'ppkd', 'kdh', 'bappeda'],
    input: () => ({
      tahun: 2026,
      skenario: {
        ...{ aturan: [{ rekening: '5.1.02.04', persen: '50.00' }], kecualiUnit: [], kecualiSub: [] },
        lindungiDanaKhusus: true,
      },
    }),
  },
  'asistensi.catat': {
    ...{ ...tiada, untuk: ['tapd', 'sekda', 'bappeda', 'ppkd', 'inspektorat', 'dprd'] },
    input: async (world, { sasaran }) => ({
      ...{ dokumenId: await rkaOf(world, sasaran), urut: null, wajib: false },
      ...{ isi: 'Lengkapi kerangka acuan', perintah: randomUUID() },
    }),
  },
  'asistensi.tanggapi': {
    ...{ ...tiada, untuk: ['pa', 'kpa', 'pptk', 'tapd', 'sekda', 'bappeda', 'ppkd', 'inspektorat', 'dprd'] },
    // Only the SKPD answers; those who note hear that it is not theirs.
    jawab: ['jadi', { kode: 'ATURAN', pesan: /^Catatan dijawab PA, KPA, atau PPTK/ }],
    input: async (world, { sasaran }) => ({
      ...{ catatanId: await catatanOf(world, sasaran), jenis: 'jawab', isi: 'Sudah dilengkapi' },
      perintah: randomUUID(),
    }),
  },
}
