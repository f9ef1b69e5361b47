import { listPlafon } from '@benang/usecases/penganggaran/list-plafon'
import { listTemuan } from '@benang/usecases/penganggaran/list-temuan'
import { recordAlasan } from '@benang/usecases/penganggaran/record-alasan'
import { z } from 'zod'
import { mutationOf, queryOf, router } from '../procedure.ts'
import { bigId, perintah, tahun, teks } from '../wire.ts'

const alasan = z.strictObject({
  ...{ perintah, dokumenId: bigId, versi: z.int().positive().max(1_000_000) },
  tanda: z.string().min(1).max(3_000),
  alasan: teks(500).refine((text) => text.length >= 10),
})

/** What an RKA is written under, and what the guard says of it. */
export const rkaRouter = router({
  temuan: queryOf({
    act: listTemuan,
    input: z.strictObject({ dokumenId: bigId, baris: z.array(z.uuid()).max(5_000).optional() }),
    output: (rows) => rows,
  }),
  catatAlasan: mutationOf({ act: recordAlasan, input: alasan, output: (done) => done }),
  plafon: queryOf({ act: listPlafon, input: z.strictObject({ tahun }), output: (rows) => rows }),
})
