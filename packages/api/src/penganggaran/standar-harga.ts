import { searchStandarHarga } from '@benang/usecases/penganggaran/search-standar-harga'
import { z } from 'zod'
import { queryOf, router } from '../procedure.ts'
import { tanggal, teks } from '../wire.ts'

const jenis = z.enum(['SSH', 'SBU', 'HSPK', 'ASB'])
const cari = z.strictObject({
  ...{ cari: teks(120), tanggal, zona: z.int().min(1).max(9) },
  jenis: z.array(jenis).min(1).max(4),
  rekening: z.string().min(1).max(30).nullable(),
})

/** Standard prices in force. */
export const standarHargaRouter = router({
  cari: queryOf({ act: searchStandarHarga, input: cari, output: (hasil) => hasil }),
})
