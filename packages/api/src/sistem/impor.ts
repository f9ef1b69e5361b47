import { cancelImporan } from '@benang/usecases/sistem/cancel-imporan'
import { importImporan } from '@benang/usecases/sistem/import-imporan'
import {
  type BarisRiwayat,
  type ImporanLengkap,
  listJenisImpor,
  listRiwayatImpor,
  viewImporan,
} from '@benang/usecases/sistem/imporan'
import { periksaImporan } from '@benang/usecases/sistem/periksa-imporan'
import { recordImporan } from '@benang/usecases/sistem/record-imporan'
import { z } from 'zod'
import { mutationOf, queryOf, router } from '../procedure.ts'
import { bigId, none, perintah } from '../wire.ts'

const same = <T>(value: T) => value
const kolom = z.int().min(1).max(256)
const sel = z
  .string()
  .max(2000)
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'))
const nama = z.string().min(1).max(60)
const peta = z.strictObject({
  lembar: z.string().max(200),
  barisKepala: z.int().min(1).max(1_048_576),
  letak: z.record(nama, kolom),
})
const one = z.strictObject({ imporanId: bigId })
const act = z.strictObject({ imporanId: bigId, perintah })
const periksa = z.strictObject({
  ...{ imporanId: bigId, perintah },
  pemetaan: z.array(peta).max(64),
  pilihan: z.record(nama, sel),
  perbaikan: z.record(z.string().max(240), sel).refine((all) => Object.keys(all).length <= 5000),
  putusan: z.record(z.string().max(240), z.enum(['sekarang', 'berkas'])),
})
const riwayat = z.strictObject({ jenis: z.string().max(40).nullable() })

/** Imports by people; the file itself goes over `POST /app/impor`. */
export const imporRouter = router({
  jenis: queryOf({ act: listJenisImpor, input: none, output: same }),
  riwayat: queryOf({ act: listRiwayatImpor, input: riwayat, output: (all) => all.map(toRiwayat) }),
  lihat: queryOf({ act: viewImporan, input: one, output: toWire }),
  simpan: mutationOf({ act: recordImporan, input: periksa, output: same }),
  periksa: mutationOf({ act: periksaImporan, input: periksa, output: same }),
  jalankan: mutationOf({ act: importImporan, input: act, output: same }),
  batalkan: mutationOf({ act: cancelImporan, input: act, output: same }),
})

function toRiwayat({ hasil, periksa: check, ...baris }: BarisRiwayat) {
  const {
    imporanId,
    jenis,
    nama: sebutan,
    namaBerkas,
    tahun,
    status,
    alasanBatal,
    oleh,
    unit,
    olehBatal,
  } = baris
  return {
    ...{ imporanId: String(imporanId), jenis, nama: sebutan, namaBerkas, tahun, status, alasanBatal },
    ...{ oleh, unit, olehBatal, dokumenId: textOf(baris.dokumenId) },
    ...{ dibuat: baris.dibuat.toISOString(), diterapkan: timeOf(baris.diterapkan) },
    ...{ dibatalkan: timeOf(baris.dibatalkan), hitungan: hitunganOf(hasil ?? check) },
  }
}

/** The counts of a result; null before the first check. */
function hitunganOf(hasil: BarisRiwayat['hasil'] | BarisRiwayat['periksa']) {
  if (hasil === null) return null
  const { dibaca, baru, berubah, sama, ditolak, hilang, jumlahGalat } = hasil
  return { dibaca, baru, berubah, sama, ditolak, hilang, jumlahGalat }
}

function toWire({ imporan, adapter, halanganBatal, pekerjaan }: ImporanLengkap) {
  const { jenis, namaBerkas, tahun, status, bacaan, pemetaan, pilihan, perbaikan, putusan } = imporan
  const { periksa: check, hasil, alasanBatal } = imporan
  return {
    ...{ imporanId: String(imporan.imporanId), jenis, namaBerkas, tahun, status, bacaan, pemetaan, pilihan },
    ...{ perbaikan, putusan, periksa: check, alasanBatal, dokumenId: textOf(imporan.dokumenId) },
    ...{ adapter, halanganBatal, pekerjaan, dibuat: imporan.dibuat.toISOString() },
    ...{ diterapkan: timeOf(imporan.diterapkan), dibatalkan: timeOf(imporan.dibatalkan) },
    hasil: hasil === null ? null : { ...hitunganOf(hasil), pesan: hasil.pesan, tautan: hasil.tautan ?? null },
  }
}

const timeOf = (time: Date | null) => time?.toISOString() ?? null
const textOf = (id: bigint | null) => (id === null ? null : String(id))
