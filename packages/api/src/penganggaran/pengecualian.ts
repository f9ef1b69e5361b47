import { addJalan } from '@benang/usecases/penganggaran/add-jalan'
import { listJalan } from '@benang/usecases/penganggaran/list-jalan'
import { z } from 'zod'
import { mutationOf, queryOf, router } from '../procedure.ts'
import { none, perintah, tanggal, teks } from '../wire.ts'

const catat = z.strictObject({
  kode: z.string().regex(/^[a-z-]{1,40}$/),
  sejak: tanggal,
  dasar: teks(300).refine((text) => text.length >= 3),
  perintah,
})

/** The dated table of ways above a ceiling. */
export const pengecualianRouter = router({
  jalan: queryOf({ act: listJalan, input: none, output: (rows) => rows }),
  catatJalan: mutationOf({ act: addJalan, input: catat, output: (done) => done }),
})
