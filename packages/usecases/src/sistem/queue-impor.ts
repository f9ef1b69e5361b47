import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Env } from '../act.ts'
import type { Session } from '../context.ts'
import { Refused } from '../refused.ts'
import type { Imporan } from './imporan-tersimpan.ts'
import { queuePekerjaan } from './schedule-pekerjaan.ts'

const penugasan = z.object({
  ...{ penugasanId: z.int(), peran: z.string(), unitId: z.int(), unitKode: z.string(), unitNama: z.string() },
  sifat: z.enum(['definitif', 'plt', 'plh', 'pj', 'kuasa']),
  ...{ sejak: z.string(), sampai: z.string().nullable() },
})

/** What a job of an import is about: which step of which import, for whom. */
export const isiPekerjaanImpor = z.object({
  imporanId: z.string().regex(/^\d+$/),
  langkah: z.enum(['periksa', 'jalankan']),
  perintah: z.uuid(),
  sesi: z.object({
    ...{ sesiId: z.string(), penggunaId: z.int(), pejabatId: z.int(), nama: z.string() },
    ...{ pemdaNama: z.string(), punyaFaktorKedua: z.boolean(), aktif: penugasan },
  }),
})

/** Queues a step of an import under the name of who asked; one job per import at a time. */
export async function queueImpor(
  env: Env,
  { langkah, imporan }: { langkah: 'periksa' | 'jalankan'; imporan: Imporan },
): Promise<bigint> {
  const { sesiId, penggunaId, pejabatId, nama, pemdaNama, punyaFaktorKedua } = env.session
  const { batasNilai: _, ...aktif } = env.penugasan
  const imporanId = String(imporan.imporanId)
  const isi: z.infer<typeof isiPekerjaanImpor> = {
    ...{ imporanId, langkah, perintah: randomUUID() },
    sesi: { sesiId, penggunaId, pejabatId, nama, pemdaNama, punyaFaktorKedua, aktif },
  }
  const id = await queuePekerjaan(env, {
    ...{ jenis: 'impor', satuan: 'baris', isi, tunggal: `impor/${imporanId}`, batasPercobaan: 3 },
  })
  if (id === null)
    throw new Refused('SIBUK', 'Impor ini sedang dikerjakan. Tunggu sampai selesai, lalu lanjutkan.')
  return id
}

/** The session a job works under: authority is what it was when the person asked, and its dates are checked again. */
export function sesiPekerjaan(
  pemdaId: number,
  { sesi: { aktif, ...sesi } }: z.infer<typeof isiPekerjaanImpor>,
): Session {
  const berlaku = { ...aktif, batasNilai: null }
  return {
    ...{ ...sesi, pemdaId, tingkat: 'penuh', faktorKeduaPada: null },
    ...{ penugasan: [berlaku], aktif: berlaku },
  }
}
