import { grantPengecualian } from '@benang/usecases/sistem/grant-pengecualian'
import { addHariLibur, readHariLibur } from '@benang/usecases/sistem/hari-libur'
import { readPengecualian, readTahapan, type TahapanBersisa } from '@benang/usecases/sistem/list-tahapan'
import { setTahapan } from '@benang/usecases/sistem/set-tahapan'
import { z } from 'zod'
import { mutationOf, queryOf, router } from '../procedure.ts'
import { kodeTahapan, perintah, tahun, tanggal, teks, waktu } from '../wire.ts'

const same = <T>(value: T) => value
const kode = kodeTahapan

const jadwal = z.strictObject({
  tahun,
  kode,
  nama: teks(120),
  buka: waktu,
  tutup: waktu.nullable(),
  kunci: z.boolean(),
  pemilik: z.string().regex(/^[a-z-]{1,40}$/),
  tenggat: tanggal.nullable(),
  dasar: teks(200).nullable(),
  sipdId: z.int().positive().max(2_147_483_647).nullish(),
  versi: z.int().min(0).max(1_000_000),
  perintah,
})

const pengecualian = z.strictObject({
  tahun,
  kode,
  unitId: z.int().positive().max(2_147_483_647).nullable(),
  alasan: teks(1000).refine((text) => text.length >= 10),
  sampai: waktu,
  perintah,
})

const hariLibur = z.strictObject({ tanggal, nama: teks(120), dasar: teks(200), perintah })

/** The year's calendar: reading, setting, exceptions, days off. */
export const tahapanRouter = router({
  daftar: queryOf({ act: readTahapan, input: z.strictObject({ tahun }), output: (all) => all.map(toWire) }),
  atur: mutationOf({ act: setTahapan, input: jadwal, output: same }),
  pengecualian: queryOf({ act: readPengecualian, input: z.strictObject({ tahun, kode }), output: same }),
  beriPengecualian: mutationOf({ act: grantPengecualian, input: pengecualian, output: same }),
  hariLibur: queryOf({ act: readHariLibur, input: z.strictObject({ tahun }), output: same }),
  tambahHariLibur: mutationOf({ act: addHariLibur, input: hariLibur, output: same }),
})

function toWire(tahapan: TahapanBersisa) {
  return { ...tahapan, terbuka: tahapan.keadaan === 'buka' }
}
