import { addCatatan } from '@benang/usecases/penganggaran/add-catatan'
import { listAsistensi, listKemajuanAsistensi } from '@benang/usecases/penganggaran/asistensi'
import { recordTanggapan } from '@benang/usecases/penganggaran/record-tanggapan'
import { z } from 'zod'
import { mutationOf, queryOf, router } from '../procedure.ts'
import { bigId, perintah, tahun, teks } from '../wire.ts'

const same = <T>(value: T) => value
const catat = z.strictObject({
  ...{ dokumenId: bigId, urut: z.int().positive().max(1_000_000).nullable(), wajib: z.boolean(), perintah },
  isi: teks(2_000).refine((text) => text.trim().length >= 10),
})
const tanggapi = z.strictObject({
  ...{ catatanId: bigId, jenis: z.enum(['jawab', 'selesai', 'buka']), perintah },
  isi: teks(2_000).refine((text) => text.trim().length >= 5),
})

/** Notes about an RKA and the answers to them, and how far the asistensi is. */
export const asistensiRouter = router({
  daftar: queryOf({ act: listAsistensi, input: z.strictObject({ dokumenId: bigId }), output: same }),
  kemajuan: queryOf({ act: listKemajuanAsistensi, input: z.strictObject({ tahun }), output: same }),
  catat: mutationOf({ act: addCatatan, input: catat, output: same }),
  tanggapi: mutationOf({ act: recordTanggapan, input: tanggapi, output: same }),
})
