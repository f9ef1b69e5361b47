import type { KeadaanAnggaran } from '@benang/database/penganggaran/anggaran'
import type { Tanggal } from '@benang/values/tanggal'
import type { z } from 'zod'
import type { Act } from '../act.ts'
import { unitScope } from '../act-authority.ts'
import { pembacaLaporan } from '../akuntansi/read-lra.ts'
import { Refused } from '../refused.ts'
import { queuePekerjaan } from '../sistem/schedule-pekerjaan.ts'
import type { isiCetakBuku } from './isi-cetak-buku.ts'

/** Which book; `sampai` left out: the budget of today. */
export type ScheduleCetakBukuInput = {
  tahun: number
  keadaan: KeadaanAnggaran
  sampai?: Tanggal | undefined
  perintah: string
}

/** Has the annexes of the pemda and the sheets of every unit (of the own unit for its roles) printed as a job. */
export const scheduleCetakBuku: Act<ScheduleCetakBukuInput, { pekerjaanId: string }> = {
  name: 'laporan.cetak-buku',
  kind: 'write',
  roles: pembacaLaporan,
  async run(env, { tahun, keadaan, sampai = env.context.today }) {
    const { nama, penggunaId } = env.session
    const isi: z.infer<typeof isiCetakBuku> = { tahun, keadaan, sampai, unitId: unitScope(env), oleh: nama }
    const id = await queuePekerjaan(env, {
      ...{ jenis: 'cetak-buku', satuan: 'lembar', isi, tunggal: `cetak-buku/${penggunaId}` },
    })
    if (id === null)
      throw new Refused(
        'SIBUK',
        'Buku lain yang Anda minta masih dicetak. Tunggu sampai selesai atau batalkan di Pekerjaan.',
      )
    return { pekerjaanId: String(id) }
  },
}
