import { findStandarTersebut } from '@benang/usecases/penganggaran/find-standar'
import { listStandar } from '@benang/usecases/penganggaran/list-standar'
import { listUsulanStandar } from '@benang/usecases/penganggaran/list-usulan-standar'
import { readStandar } from '@benang/usecases/penganggaran/read-standar'
import { readZonaStandar } from '@benang/usecases/penganggaran/read-zona-standar'
import { searchStandarHarga } from '@benang/usecases/penganggaran/search-standar-harga'
import { z } from 'zod'
import { queryOf, router } from '../procedure.ts'
import { bigId, intId, tahun, tanggal, teks } from '../wire.ts'

const jenis = z.enum(['SSH', 'SBU', 'HSPK', 'ASB'])
const zona = z.int().min(1).max(9)
const asked = {
  ...{ tanggal, zona },
  jenis: z.array(jenis).min(1).max(4),
  rekening: z.string().min(1).max(30).nullable(),
}
const kata = z.union([z.literal(''), teks(120)])
const cari = z.strictObject({ cari: kata, ...asked })
const daftar = z.strictObject({
  cari: kata,
  ...asked,
  halaman: z.int().min(1).max(100_000),
})

/** Standard prices in force. */
export const standarHargaRouter = router({
  cari: queryOf({ act: searchStandarHarga, input: cari, output: (hasil) => hasil }),
  daftar: queryOf({ act: listStandar, input: daftar, output: (hasil) => hasil }),
  zona: queryOf({
    act: readZonaStandar,
    input: z.strictObject({ tahun, tanggal }),
    output: (hasil) => hasil,
  }),
  usulan: queryOf({
    act: listUsulanStandar,
    input: z.strictObject({ tahun, dokumenId: bigId.nullable() }),
    output: (hasil) => hasil,
  }),
  tersebut: queryOf({
    act: findStandarTersebut,
    input: z.strictObject({ tahun, tanggal, sebutan: z.array(z.string().max(20)).max(2_000) }),
    output: (hasil) => hasil,
  }),
  baca: queryOf({
    act: readStandar,
    input: z.strictObject({ standarId: intId, tanggal, zona }),
    output: (hasil) => hasil,
  }),
})
