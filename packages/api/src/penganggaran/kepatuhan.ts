import { endPetaan, setPetaan } from '@benang/usecases/penganggaran/set-petaan-porsi'
import { readKepatuhan } from '@benang/usecases/penganggaran/read-kepatuhan'
import { z } from 'zod'
import { mutationOf, queryOf, router } from '../procedure.ts'
import { alasan, intId, perintah, tahun, tanggal } from '../wire.ts'

const same = <T>(value: T) => value
const lihat = z.strictObject({ tahun, tahap: z.enum(['rka', 'dpa']) })
const petakan = z.strictObject({
  porsi: z.string().regex(/^[a-z0-9-]{1,40}$/),
  subKegiatan: z
    .string()
    .regex(/^([0-9X]+(\.[0-9X]+)*)?$/)
    .max(40),
  rekening: z
    .string()
    .regex(/^(\d+(\.\d+)*)?$/)
    .max(40),
  ...{ sejak: tanggal, alasan, perintah },
})

/** The mandatory shares of a budget, and what a pemda counts for them. */
export const kepatuhanRouter = router({
  lihat: queryOf({ act: readKepatuhan, input: lihat, output: same }),
  petakan: mutationOf({ act: setPetaan, input: petakan, output: same }),
  akhiriPetaan: mutationOf({
    act: endPetaan,
    input: z.strictObject({ petaanId: intId, perintah }),
    output: same,
  }),
})
