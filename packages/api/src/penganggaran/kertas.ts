import { addSalinan } from '@benang/usecases/penganggaran/add-salinan'
import { cancelKumpulan } from '@benang/usecases/penganggaran/cancel-kumpulan'
import { listJumlah } from '@benang/usecases/penganggaran/list-jumlah-kertas'
import { listKumpulan } from '@benang/usecases/penganggaran/list-kumpulan'
import { listSumberSalin } from '@benang/usecases/penganggaran/list-sumber-salin'
import { openKertas } from '@benang/usecases/penganggaran/open-kertas'
import { readKertas } from '@benang/usecases/penganggaran/read-kertas'
import { viewKertas } from '@benang/usecases/penganggaran/view-kertas'
import { writeKertas } from '@benang/usecases/penganggaran/write-kertas'
import { bulatHarga } from '@benang/domain/penganggaran/kertas/salin-baris'
import { parseRupiah } from '@benang/values/rupiah'
import { z } from 'zod'
import { mutationOf, queryOf, router } from '../procedure.ts'
import { bigId, perintah, teks } from '../wire.ts'

const same = <T>(value: T) => value
const id = z.uuid()
const rev = z.int().min(0).max(2_000_000_000)
const medan = z.string().max(40)
// Longer than any field may be: what is too long is refused by row and field, not as a whole.
const nilai = z
  .string()
  .max(20_000)
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'))
const isi = z.record(medan, nilai)
const setelah = id.nullable()
const operasi = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('isi'), opId: id, barisId: id, medan, dasarRev: rev, nilai }),
  z.strictObject({ op: z.literal('sisip'), opId: id, barisId: id, setelah, isi }),
  z.strictObject({ op: z.literal('hapus'), opId: id, barisId: id, dasarRev: rev }),
  z.strictObject({ op: z.literal('pindah'), opId: id, barisId: id, setelah }),
  z.strictObject({
    ...{ op: z.literal('pulihkan'), opId: id, barisId: id },
    ...{ setelah: setelah.optional(), isi: isi.optional() },
  }),
])
const tulis = z.strictObject({
  dokumenId: bigId,
  umurDetik: z
    .int()
    .min(0)
    .max(31_536_000)
    .nullish()
    .transform((detik) => detik ?? null),
  kumpulan: id.nullish().transform((kode) => kode ?? null),
  sebutan: teks(120).optional(),
  operasi: z.array(operasi).min(1).max(5_000),
})
const kode = z.string().regex(/^[0-9A-Za-z.]{1,60}$/)
const salin = z.strictObject({
  ...{ dokumenId: bigId, perintah },
  dari: z.discriminatedUnion('jenis', [
    z.strictObject({
      jenis: z.literal('tahun-lalu'),
      ...{ subKegiatan: z.array(kode).max(500), rekening: z.array(kode).max(500) },
    }),
    z.strictObject({ jenis: z.literal('baris'), barisId: z.array(id).min(1).max(5_000) }),
  ]),
  ke: z.strictObject({ subKegiatan: kode.optional(), rekening: kode.optional(), dana: kode.optional() }),
  harga: z.strictObject({
    // Per cent, up to 2 decimals; what the new price is rounded to, in rupiah.
    persen: z
      .string()
      .regex(/^(-(100|\d{1,2})|\d{1,3})(\.\d{1,2})?$/)
      .transform(parseRupiah)
      .refine((persen) => persen >= -10_000n),
    bulat: z.enum(bulatHarga).transform(parseRupiah),
  }),
  setelah,
})
const satuKumpulan = z.strictObject({ dokumenId: bigId, kumpulan: id, perintah })
const baca = z.strictObject({
  ...{ dokumenId: bigId, mulai: rev, banyak: z.int().min(1).max(500) },
  cari: z.string().trim().max(200).optional(),
  subKegiatanId: z.int().positive().max(2_147_483_647).optional(),
  salah: z.boolean().optional(),
})
const pantau = z.strictObject({
  ...{ dokumenId: bigId, sejak: rev, medan },
  barisId: z.union([id, z.literal('')]),
})

/** The working paper of an RKA: windows of rows, sums, batches of changes, and news from others. */
export const kertasRouter = router({
  buka: mutationOf({ act: openKertas, input: z.strictObject({ dokumenId: bigId }), output: same }),
  baca: queryOf({ act: readKertas, input: baca, output: same }),
  jumlah: queryOf({ act: listJumlah, input: z.strictObject({ dokumenId: bigId }), output: same }),
  tulis: mutationOf({ act: writeKertas, input: tulis, output: same }),
  sumber: queryOf({ act: listSumberSalin, input: z.strictObject({ dokumenId: bigId }), output: same }),
  salin: mutationOf({ act: addSalinan, input: salin, output: same }),
  kumpulan: queryOf({ act: listKumpulan, input: z.strictObject({ dokumenId: bigId }), output: same }),
  batalkan: mutationOf({ act: cancelKumpulan, input: satuKumpulan, output: same }),
  pantau: queryOf({ act: viewKertas, input: pantau, output: same }),
})
