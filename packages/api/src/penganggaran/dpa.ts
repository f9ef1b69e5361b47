import { listPolaKas } from '@benang/usecases/penganggaran/list-pola-kas'
import { z } from 'zod'
import { queryOf, router } from '../procedure.ts'
import { tahun } from '../wire.ts'

/** What a DPA is written with. */
export const dpaRouter = router({
  polaKas: queryOf({ act: listPolaKas, input: z.strictObject({ tahun }), output: (pola) => pola }),
})
