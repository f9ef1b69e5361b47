import { listPengingat, readKalender } from '@benang/usecases/penganggaran/read-kalender'
import { recordTenggat } from '@benang/usecases/penganggaran/record-tenggat'
import { z } from 'zod'
import { mutationOf, queryOf, router } from '../procedure.ts'
import { kodeTahapan, none, perintah, tahun, tanggal, teks } from '../wire.ts'

const same = <T>(value: T) => value
const catat = z.strictObject({
  ...{ tahun, kode: kodeTahapan, tanggal: tanggal.nullable(), perintah },
  bukti: teks(300).refine((text) => text.trim().length >= 5),
})

/** The calendar of a budget year: what is due, what is near for the caller, and what was done outside Benang. */
export const kalenderRouter = router({
  lihat: queryOf({ act: readKalender, input: z.strictObject({ tahun }), output: same }),
  pengingat: queryOf({ act: listPengingat, input: none, output: same }),
  catat: mutationOf({ act: recordTenggat, input: catat, output: same }),
})
