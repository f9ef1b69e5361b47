import { viewEfisiensi } from '@benang/usecases/penganggaran/view-efisiensi'
import { parseRupiah } from '@benang/values/rupiah'
import { z } from 'zod'
import { queryOf, router } from '../procedure.ts'
import { intId, tahun } from '../wire.ts'

const kode = z.string().regex(/^[0-9X]+(\.[0-9X]+)*$/)
// Percent with at most two decimals, in hundredths behind the wire.
const persen = z
  .string()
  .regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/)
  .transform(parseRupiah)

const hitung = z.strictObject({
  tahun,
  skenario: z.strictObject({
    aturan: z
      .array(z.strictObject({ rekening: kode.max(40), persen }))
      .min(1)
      .max(20),
    kecualiUnit: z.array(intId).max(500),
    kecualiSub: z.array(kode.max(40)).max(100),
    lindungiDanaKhusus: z.boolean(),
  }),
})

/** What a cut over the whole budget would do. */
export const efisiensiRouter = router({
  hitung: queryOf({ act: viewEfisiensi, input: hitung, output: (hasil) => hasil }),
})
