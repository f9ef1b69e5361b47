import { readBenang } from '@benang/usecases/akuntansi/read-benang'
import { searchBenang } from '@benang/usecases/akuntansi/search-benang'
import { z } from 'zod'
import { queryOf, router } from '../procedure.ts'
import { tahun, teks } from '../wire.ts'

const same = <T>(value: T) => value
const kunci = z.string().regex(/^(U\d{4}-\d{1,9}|dok-\d{1,18}|\d{1,9})$/i)

/** The golden thread: found by whatever somebody has in hand, and followed. */
export const benangRouter = router({
  cari: queryOf({ act: searchBenang, input: z.strictObject({ tahun, cari: teks(120) }), output: same }),
  lihat: queryOf({ act: readBenang, input: z.strictObject({ tahun, kunci }), output: same }),
})
