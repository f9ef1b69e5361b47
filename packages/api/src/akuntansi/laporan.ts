import { listDokumenLra } from '@benang/usecases/akuntansi/list-dokumen-lra'
import { readLra } from '@benang/usecases/akuntansi/read-lra'
import { listLampiran } from '@benang/usecases/penganggaran/list-lampiran'
import { scheduleCetakBuku } from '@benang/usecases/penganggaran/schedule-cetak-buku'
import { lampiranTampak, readLampiran } from '@benang/usecases/penganggaran/read-lampiran'
import { listVersiBanding, readBanding } from '@benang/usecases/penganggaran/read-banding'
import { laporanTampak } from '@benang/usecases/sistem/laporan-tampak'
import { z } from 'zod'
import { mutationOf, queryOf, router } from '../procedure.ts'
import { bigId, intId, none, perintah, tahun, tanggal } from '../wire.ts'

const lra = z.strictObject({
  tahun,
  sampai: tanggal.optional(),
  potongan: z.enum(['ringkas', 'organisasi', 'urusan']),
  unitId: intId.optional(),
})
const lampiran = z.strictObject({
  ...{ tahun, kode: z.string().max(40), keadaan: z.enum(['rapbd', 'apbd']) },
  ...{ sampai: tanggal.optional(), sejak: tanggal.optional(), unitId: intId.optional() },
})
const cetakBuku = z.strictObject({
  ...{ tahun, keadaan: z.enum(['rapbd', 'apbd']), sampai: tanggal.optional(), perintah },
})
const posisi = z.string().max(20)
const banding = z.strictObject({
  ...{ tahun, dari: posisi.optional(), ke: posisi.optional(), unitId: intId.optional() },
})
const kode = z.string().regex(/^[\w.]{1,40}$/)
const dokumenLra = z.strictObject({
  ...{ tahun, sampai: tanggal.optional(), unitId: intId.optional() },
  ...{ rekening: kode, unit: kode.optional(), urusan: kode.optional(), sebelum: bigId.optional() },
})

/** Reports for the screens; the same values become files under `/app/laporan`. */
export const laporanRouter = router({
  lra: queryOf({ act: readLra, input: lra, output: laporanTampak }),
  daftarLampiran: queryOf({ act: listLampiran, input: none, output: (found) => found }),
  lampiran: queryOf({ act: readLampiran, input: lampiran, output: lampiranTampak }),
  cetakBuku: mutationOf({ act: scheduleCetakBuku, input: cetakBuku, output: (found) => found }),
  banding: queryOf({ act: readBanding, input: banding, output: lampiranTampak }),
  versi: queryOf({ act: listVersiBanding, input: z.strictObject({ tahun }), output: (found) => found }),
  dokumenLra: queryOf({ act: listDokumenLra, input: dokumenLra, output: (found) => found }),
})
