import { listMuatan } from '@benang/usecases/penganggaran/list-muatan'
import { z } from 'zod'
import { queryOf, router } from '../procedure.ts'
import { bigId, tahun } from '../wire.ts'

/** What an APBD holds. */
export const apbdRouter = router({
  muatan: queryOf({
    act: listMuatan,
    input: z.strictObject({ jenis: z.enum(['apbd', 'apbd_perubahan']), tahun, dokumenId: bigId.nullable() }),
    output: (pilihan) => pilihan,
  }),
})
