import { listKartu, listPilihanKartu } from '@benang/usecases/kinerja/list-kartu'
import { semuaSifat } from '@benang/domain/kinerja/sifat'
import { readKartu } from '@benang/usecases/kinerja/read-kartu'
import { readKinerja } from '@benang/usecases/kinerja/read-kinerja'
import { recordKartu } from '@benang/usecases/kinerja/record-kartu'
import { z } from 'zod'
import { mutationOf, queryOf, router } from '../procedure.ts'
import { intId, perintah, tahun, teks } from '../wire.ts'

const same = <T>(value: T) => value
const paragraf = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .refine((text) => text.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(text))
const kartu = z.strictObject({
  indikatorId: z.int().min(0).max(2_147_483_647),
  ...{ unitId: intId, subKegiatanId: intId, satuanId: z.int().min(2).max(32_767) },
  nama: teks(500).refine((text) => text.length >= 5),
  sifat: z.enum(semuaSifat),
  definisi: paragraf,
  ...{ sumber: teks(500), penanggungJawab: teks(200), aktif: z.boolean() },
})
const catatKartu = z.strictObject({ perintah, tahun, kartu: z.array(kartu).min(1).max(5_000) })

/** Indicators: their cards, and what became of budget, target and achievement. */
export const kinerjaRouter = router({
  kartu: queryOf({ act: listKartu, input: z.strictObject({ tahun }), output: same }),
  pilihan: queryOf({ act: listPilihanKartu, input: z.strictObject({ tahun }), output: same }),
  catatKartu: mutationOf({ act: recordKartu, input: catatKartu, output: same }),
  bacaKartu: queryOf({
    act: readKartu,
    input: z.strictObject({ tahun, indikatorId: intId }),
    output: same,
  }),
  lihat: queryOf({
    act: readKinerja,
    input: z.strictObject({ tahun, unitId: intId.optional() }),
    output: same,
  }),
})
