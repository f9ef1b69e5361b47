import { readLra } from '@benang/usecases/akuntansi/read-lra'
import { laporanTampak } from '@benang/usecases/sistem/laporan-tampak'
import { z } from 'zod'
import { queryOf, router } from '../procedure.ts'
import { tahun, tanggal } from '../wire.ts'

const lra = z.strictObject({
  tahun,
  sampai: tanggal.optional(),
  potongan: z.enum(['ringkas', 'organisasi', 'urusan']),
})

/** Reports for the screens; the same values become files under `/app/laporan`. */
export const laporanRouter = router({
  lra: queryOf({ act: readLra, input: lra, output: laporanTampak }),
})
