import { listRujukan } from '@benang/usecases/sistem/list-rujukan'
import { searchRujukan } from '@benang/usecases/sistem/search-rujukan'
import { z } from 'zod'
import { queryOf, router } from '../procedure.ts'
import { none, teks } from '../wire.ts'

const cari = z.strictObject({
  daftar: z.enum(['nomenklatur', 'rekening', 'sumber-dana', 'wilayah', 'satuan', 'peta']),
  edisi: teks(120),
  cari: teks(120).or(z.literal('')),
  halaman: z.int().min(1).max(10_000),
})

/** The national lists of codes and names, by edition. */
export const rujukanRouter = router({
  daftar: queryOf({
    act: listRujukan,
    input: none,
    output: ({ edisi, impor }) => ({
      edisi: edisi.map(({ diimpor, ...row }) => ({ ...row, diimpor: diimpor?.toISOString() ?? null })),
      impor: impor.map(({ imporId, dicatat, ...row }) => ({
        ...row,
        imporId: String(imporId),
        dicatat: dicatat.toISOString(),
      })),
    }),
  }),
  cari: queryOf({ act: searchRujukan, input: cari, output: (halaman) => halaman }),
})
