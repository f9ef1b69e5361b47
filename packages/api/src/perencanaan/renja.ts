import { listRenja } from '@benang/usecases/perencanaan/list-renja'
import { listUsulan } from '@benang/usecases/perencanaan/list-usulan'
import { z } from 'zod'
import { queryOf, router } from '../procedure.ts'
import { tahun } from '../wire.ts'

const same = <T>(value: T) => value

/** What a Renja may take up, and what an RKPD takes over from Renja. */
export const renjaRouter = router({
  usulan: queryOf({ act: listUsulan, input: z.strictObject({ tahun }), output: same }),
  baris: queryOf({ act: listRenja, input: z.strictObject({ tahun }), output: same }),
})
