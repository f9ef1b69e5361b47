import { readKetersediaan } from '@benang/usecases/akuntansi/read-ketersediaan'
import { listPilihanMata } from '@benang/usecases/penganggaran/list-pilihan-mata'
import { openMataAnggaran } from '@benang/usecases/penganggaran/open-mata-anggaran'
import { listDokumen, listJenis } from '@benang/usecases/sistem/list-dokumen'
import { listTugas } from '@benang/usecases/sistem/list-tugas'
import { readDokumen } from '@benang/usecases/sistem/read-dokumen'
import { actsOfDokumen } from '@benang/usecases/sistem/semua-layanan'
import { maxMedan, medanRinci } from '@benang/domain/penganggaran/kertas/medan-kertas'
import { tarifPpn } from '@benang/domain/penganggaran/kertas/paham-baris'
import { angkaKoefisien } from '@benang/values/parse-koefisien'
import { z } from 'zod'
import { choiceOf, mutationOf, queryOf, router } from '../procedure.ts'
import { bigId, intId, none, perintah, tahun, tanggal, teks, uangPositif, uangSelisih } from '../wire.ts'

const same = <T>(value: T) => value
const jenis = z.string().regex(/^[a-z0-9_]{1,40}$/)
const versi = z.int().positive().max(1_000_000)
const kunci = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .refine((value) => value > 0 && value <= 2_147_483_647)

const uraianBaris = z
  .string()
  .trim()
  .max(500)
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text))
const bulan = z.int().min(0).max(12)
// A coefficient has up to 8 decimals, PPN is one of the rates there are.
const rincian = z
  .strictObject({
    koefisien: z.string().regex(/^\d{1,10}(\.\d{1,8})?$/),
    ...{ satuan: teks(40), harga: uangPositif, ppn: z.enum(tarifPpn).default('0') },
  })
  .transform(({ koefisien, ppn, ...lain }) => ({
    ...{ ...angkaKoefisien(koefisien), ...lain, ppn: Number(ppn) * 100 },
  }))
  .refine(({ koefisien }) => koefisien > 0n)
const barisUang = z.strictObject({
  ...{ kunci, bulan, jumlah: uangSelisih, uraian: uraianBaris, acuanId: bigId.nullish() },
  rincian: rincian.nullish(),
  rinci: z.partialRecord(z.enum(medanRinci), teks(maxMedan)).optional(),
})
// A measure is decimal text in the satuan of its indicator, which the act knows.
const barisUkuran = z
  .strictObject({ kunci, bulan, ukuran: z.string().regex(/^\d{1,12}(\.\d{1,6})?$/), uraian: uraianBaris })
  .transform((baris) => ({ ...baris, jumlah: 0n }))

const isian = {
  tanggal,
  uraian: teks(500),
  isi: z.record(z.string().max(60), z.union([z.string().max(5_000), z.boolean()])),
  baris: z.array(z.union([barisUang, barisUkuran])).max(20_000),
  muatan: z.array(bigId).max(5_000).optional(),
}
const buat = z.strictObject({ perintah, tahun, jenis, asalId: bigId.optional(), ...isian })
const ubah = z.strictObject({ perintah, jenis, dokumenId: bigId, versi, ...isian })
const lakukan = z.strictObject({
  ...{ perintah, jenis, dokumenId: bigId, versi },
  tindakan: z.string().regex(/^[a-z-]{1,40}$/),
  catatan: z.string().trim().max(2_000).optional(),
  sidik: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
const daftar = z.strictObject({
  ...{ tahun, jenis },
  status: z.string().max(20).optional(),
  cari: z.string().trim().max(200).optional(),
  halaman: z.int().min(1).max(100_000),
})
const bukaMata = z.strictObject({
  ...{ perintah, jenis, tahun, unitId: intId },
  subKegiatanId: intId.nullable(),
  rekeningId: intId.nullable(),
  danaId: z.int().positive().max(32_767).nullable(),
})
const ketersediaan = z.strictObject({
  tahun,
  cari: z.string().trim().max(200).optional(),
  sampaiBulan: z.int().min(1).max(12).optional(),
  masuk: z.boolean().optional(),
  kunci: z.array(kunci).max(500).optional(),
})

/** Documents of every kind; each step of each kind is an act of its own, with its own roles. */
export const dokumenRouter = router({
  jenis: queryOf({ act: listJenis, input: none, output: same }),
  daftar: queryOf({ act: listDokumen, input: daftar, output: same }),
  lihat: queryOf({ act: readDokumen, input: z.strictObject({ jenis, dokumenId: bigId }), output: same }),
  buat: choiceOf({
    name: 'dokumen.buat',
    acts: actsOfDokumen.buat,
    input: buat,
    choose: ({ jenis: kode, asalId = null, ...lain }) => ({
      act: `${kode}.buat`,
      input: { asalId, ...lain },
    }),
    output: same,
  }),
  ubah: choiceOf({
    name: 'dokumen.ubah',
    acts: actsOfDokumen.ubah,
    input: ubah,
    choose: ({ jenis: kode, ...lain }) => ({ act: `${kode}.ubah`, input: lain }),
    output: same,
  }),
  lakukan: choiceOf({
    name: 'dokumen.lakukan',
    acts: actsOfDokumen.lakukan,
    input: lakukan,
    choose: ({ jenis: kode, tindakan, catatan = null, sidik = null, ...lain }) => ({
      act: `${kode}.${tindakan}`,
      input: { catatan, sidik, ...lain },
    }),
    output: same,
  }),
  tugasSaya: queryOf({ act: listTugas, input: z.strictObject({ tahun }), output: same }),
  ketersediaan: queryOf({ act: readKetersediaan, input: ketersediaan, output: same }),
  pilihanMata: queryOf({
    act: listPilihanMata,
    input: z.strictObject({ jenis, tahun: tahun.optional() }),
    output: same,
  }),
  bukaMata: mutationOf({ act: openMataAnggaran, input: bukaMata, output: same }),
})
