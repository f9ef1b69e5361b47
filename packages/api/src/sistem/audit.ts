import { type HalamanJejak, searchJejakAudit } from '@benang/usecases/sistem/search-jejak-audit'
import { z } from 'zod'
import { queryOf, router } from '../procedure.ts'
import { bigId, tanggal, teks } from '../wire.ts'

const cari = z.strictObject({
  dari: tanggal.optional(),
  sampai: tanggal.optional(),
  orang: teks(120).optional(),
  tindakan: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{1,80}$/)
    .optional(),
  hasil: z.enum(['jadi', 'ditolak']).optional(),
  dokumenId: bigId.optional(),
  kejadian: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,40}$/)
    .optional(),
  sebelum: bigId.optional(),
})

/** The audit trail for those who oversee a pemda. */
export const auditRouter = router({
  cari: queryOf({ act: searchJejakAudit, input: cari, output: toWire }),
})

function toWire({ jejak, berikut }: HalamanJejak) {
  return {
    jejak: jejak.map(({ jejakId, dokumenId, ...row }) => ({
      ...row,
      jejakId: String(jejakId),
      dokumenId: dokumenId === null ? null : String(dokumenId),
    })),
    berikut: berikut === null ? null : String(berikut),
  }
}
