import { changeMode } from '@benang/usecases/akuntansi/change-mode'
import { listJurnal } from '@benang/usecases/akuntansi/list-jurnal'
import { readBuku } from '@benang/usecases/akuntansi/read-buku'
import { z } from 'zod'
import { mutationOf, queryOf, router } from '../procedure.ts'
import { alasan, bigId, perintah, tahun } from '../wire.ts'

const same = <T>(value: T) => value
const mode = z.enum(['utama', 'cermin'])

/** The general ledger for the screens: the book of a year, its mode, its jurnal. */
export const bukuRouter = router({
  ringkasan: queryOf({ act: readBuku, input: z.strictObject({ tahun }), output: same }),
  gantiMode: mutationOf({
    act: changeMode,
    input: z.strictObject({ tahun, mode, alasan, perintah }),
    output: same,
  }),
  jurnal: queryOf({
    act: listJurnal,
    input: z.strictObject({ tahun, sebelum: bigId.optional() }),
    output: same,
  }),
})
