import { listPlafon } from '@benang/usecases/penganggaran/list-plafon'
import { z } from 'zod'
import { queryOf, router } from '../procedure.ts'
import { tahun } from '../wire.ts'

/** What an RKA is written under. */
export const rkaRouter = router({
  plafon: queryOf({ act: listPlafon, input: z.strictObject({ tahun }), output: (rows) => rows }),
})
