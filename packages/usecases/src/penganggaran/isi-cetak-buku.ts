import { z } from 'zod'

/** What a book is printed from: one budget, of one unit or all, in the name of who asked. */
export const isiCetakBuku = z.object({
  tahun: z.int().min(2000).max(2100),
  keadaan: z.enum(['rapbd', 'apbd']),
  sampai: z.string(),
  unitId: z.int().nullable(),
  oleh: z.string(),
})

/** A sheet of a book in the store, by the hash of its bytes. */
export const berkasBuku = z.object({ nama: z.string(), sidik: z.string(), ukuran: z.int() })
export type BerkasBuku = z.infer<typeof berkasBuku>

/** Where the printing of a book is, and what it has when it ends. */
export const posisiCetakBuku = z.object({ ke: z.int(), berkas: z.array(berkasBuku) })

/** The sheets a finished job holds; none for a job of another kind or one that is not done. */
export function berkasOf(hasil: unknown): readonly BerkasBuku[] {
  return z.object({ berkas: z.array(berkasBuku) }).safeParse(hasil).data?.berkas ?? []
}
