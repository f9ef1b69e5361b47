import { type Berkas, readBerkasDokumen, removeBerkas } from '@benang/usecases/sistem/berkas'
import { z } from 'zod'
import { mutationOf, queryOf, router } from '../procedure.ts'
import { bigId, perintah } from '../wire.ts'

const ofDokumen = z.strictObject({ dokumenId: bigId })
const remove = z.strictObject({ berkasId: bigId, perintah })

/** What is known about files; the bytes go over `/berkas`. */
export const berkasRouter = router({
  daftar: queryOf({ act: readBerkasDokumen, input: ofDokumen, output: (all) => all.map(toWire) }),
  hapus: mutationOf({ act: removeBerkas, input: remove, output: () => ({ ok: true }) }),
})

function toWire(berkas: Berkas) {
  const { sidik, jenis, nama, golongan } = berkas
  return {
    berkasId: String(berkas.berkasId),
    sidik,
    ukuran: Number(berkas.ukuran),
    jenis,
    nama,
    golongan,
    diunggah: berkas.diunggah.toISOString(),
  }
}
