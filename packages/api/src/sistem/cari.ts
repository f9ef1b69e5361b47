import { searchSemua } from '@benang/usecases/sistem/search-semua'
import { z } from 'zod'
import { queryOf, router } from '../procedure.ts'
import { tahun, teks } from '../wire.ts'

/** The search of the header. */
export const cariRouter = router({
  semua: queryOf({
    act: searchSemua,
    input: z.strictObject({ tahun, cari: teks(120) }),
    output: (hasil) => hasil,
  }),
})
