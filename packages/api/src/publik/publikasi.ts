import { publishApbd } from '@benang/usecases/publik/publish-apbd'
import { readPublikasi } from '@benang/usecases/publik/read-publikasi'
import { z } from 'zod'
import { mutationOf, queryOf, router } from '../procedure.ts'
import { perintah, tahun, teks } from '../wire.ts'

const same = <T>(value: T) => value
const dasar = teks(300).refine((text) => text.length >= 3)
const kontrol = z.string().regex(/^[0-9a-f]{64}$/)

/** Publication of a year's budget: what would be published, and the act. */
export const publikasiRouter = router({
  tinjau: queryOf({ act: readPublikasi, input: z.strictObject({ tahun }), output: same }),
  terbitkan: mutationOf({
    act: publishApbd,
    input: z.strictObject({ tahun, dasar, kontrol, perintah }),
    output: same,
  }),
})
