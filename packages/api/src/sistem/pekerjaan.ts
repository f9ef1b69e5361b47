import { namaPekerjaan } from '@benang/usecases/sistem/isi-pekerjaan'
import {
  cancelPekerjaan,
  type Pekerjaan,
  readPekerjaan,
  viewPekerjaan,
} from '@benang/usecases/sistem/pekerjaan'
import { z } from 'zod'
import { mutationOf, queryOf, router } from '../procedure.ts'
import { bigId, none, perintah } from '../wire.ts'

const one = z.strictObject({ pekerjaanId: bigId })
const cancel = z.strictObject({ pekerjaanId: bigId, perintah })

/** Long work with counted progress. */
export const pekerjaanRouter = router({
  daftar: queryOf({ act: readPekerjaan, input: none, output: (all) => all.map(toWire) }),
  lihat: queryOf({ act: viewPekerjaan, input: one, output: toWire }),
  batalkan: mutationOf({ act: cancelPekerjaan, input: cancel, output: () => ({ ok: true }) }),
})

function toWire(job: Pekerjaan) {
  const { jenis, status, satuan, hasil, galat, batalDiminta } = job
  return {
    pekerjaanId: String(job.pekerjaanId),
    jenis,
    nama: namaPekerjaan(jenis),
    status,
    selesai: Number(job.selesai),
    jumlah: job.jumlah === null ? null : Number(job.jumlah),
    satuan,
    hasil,
    galat,
    batalDiminta,
    dibuat: job.dibuat.toISOString(),
    berakhir: job.berakhir?.toISOString() ?? null,
  }
}
