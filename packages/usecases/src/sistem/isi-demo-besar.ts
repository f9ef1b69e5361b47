import { inTenant } from '@benang/database/connection'
import { insertPekerjaan } from '@benang/database/sistem/pekerjaan'
import { findPerintah } from '@benang/database/sistem/perintah'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { ceritaPekerjaan } from './cerita-pekerjaan.ts'
import type { JenisPekerjaan } from './jenis-pekerjaan.ts'
import { plhOf, type Seeded, seedPemdaContoh } from './seed-demo.ts'
import { kisahBesar } from './seed-demo-besar.ts'
import {
  organisasiBesar,
  orangBesar,
  pemdaBesar,
  tahunBesar,
  type UkuranBesar,
  ukuranBesar,
} from './seed-demo-besar-bentuk.ts'
import { perintahContoh } from './seed-demo-lakon.ts'

/** The name of the job that grows the government for measurements. */
export const jenisIsiDemoBesar = 'isi-demo-besar'

const isiSah = z.object({
  ukuran: z.object({ skpd: z.int(), subKegiatan: z.int(), baris: z.int(), sp2d: z.int() }),
})

/** DATA CONTOH for measurements: one government as large as a province, a scene a step; goes on after a kill, nothing twice. */
export function isiDemoBesar(contextNow: () => Context): JenisPekerjaan {
  return ceritaPekerjaan({
    ...{ jenis: jenisIsiDemoBesar, nama: 'Mengisi data contoh besar', selangkah: 1 },
    kisah: (_, isi) => kisahBesar(contextNow(), isiSah.parse(isi).ukuran),
  })
}

/** The government with its units and people, and a job for its year unless that was told to its end. Safe to repeat. */
export async function scheduleIsiDemoBesar(
  context: Context,
  ukuran: UkuranBesar = ukuranBesar,
): Promise<Seeded & { antre: boolean }> {
  const orang = orangBesar(ukuran, plhOf(context))
  const seeded = await seedPemdaContoh(context, [
    { pemda: pemdaBesar, organisasi: organisasiBesar(ukuran), orang },
  ])
  const { pemdaId } = pemdaBesar
  const akhir = perintahContoh(pemdaId, `${tahunBesar}/terbit/sisa`)
  const antre = await inTenant(context.db.app, pemdaBesar, async (tx) => {
    if ((await findPerintah(tx, { pemdaId, perintah: akhir })) !== undefined) return false
    const job = { jenis: jenisIsiDemoBesar, satuan: 'adegan', isi: { ukuran }, tunggal: jenisIsiDemoBesar }
    return (await insertPekerjaan(tx, { pemdaId, ...job })) !== null
  })
  return { ...seeded, antre }
}
