import { findPeran, isKodePeran } from '@benang/domain/organisasi/peran'
import { assignPeran } from '@benang/usecases/organisasi/assign-peran'
import { createPengguna } from '@benang/usecases/organisasi/create-pengguna'
import { createTautan } from '@benang/usecases/organisasi/create-tautan'
import {
  disablePengguna,
  enablePengguna,
  releaseFaktorKedua,
} from '@benang/usecases/organisasi/disable-pengguna'
import { endTugas } from '@benang/usecases/organisasi/end-tugas'
import {
  type PenggunaLengkap,
  readPengguna,
  readPilihanTugas,
} from '@benang/usecases/organisasi/list-pengguna'
import { z } from 'zod'
import { entryOf, mutationOf, queryOf, router } from '../procedure.ts'
import { intId, none, perintah, tanggal, teks, uangPositif } from '../wire.ts'

const same = <T>(value: T) => value
const ok = () => ({ ok: true }) as const
const alasan = teks(500).refine((text) => text.length >= 5)
const account = z.strictObject({ penggunaId: intId, perintah })

const buat = z.strictObject({
  nama: teks(120),
  nip: z.string().trim().max(40),
  namaMasuk: teks(80),
  perintah,
})

const tugas = z.strictObject({
  penggunaId: intId,
  peran: z.string().refine(isKodePeran),
  unitId: intId,
  sifat: z.enum(['definitif', 'plt', 'plh', 'pj', 'kuasa']),
  batasNilai: uangPositif.nullable().default(null),
  sejak: tanggal,
  sampai: tanggal.nullable(),
  dasar: teks(200).refine((text) => text.length >= 3),
  perintah,
})

/** Accounts and the dated roles of their people. */
export const penggunaRouter = router({
  daftar: queryOf({
    act: readPengguna,
    input: z.strictObject({ cari: z.string().max(100).optional() }),
    output: (all) => all.map(toWire),
  }),
  pilihan: queryOf({ act: readPilihanTugas, input: none, output: same }),
  buat: entryOf({ entry: createPengguna, input: buat, output: same }),
  tautan: entryOf({ entry: createTautan, input: account, output: same }),
  nonaktifkan: mutationOf({
    act: disablePengguna,
    input: z.strictObject({ penggunaId: intId, alasan, perintah }),
    output: ok,
  }),
  aktifkan: mutationOf({ act: enablePengguna, input: account, output: ok }),
  lepasFaktorKedua: mutationOf({
    act: releaseFaktorKedua,
    input: z.strictObject({ penggunaId: intId, alasan, perintah }),
    output: ok,
  }),
  tugaskan: mutationOf({ act: assignPeran, input: tugas, output: ok }),
  akhiriTugas: mutationOf({
    act: endTugas,
    input: z.strictObject({ penugasanId: intId, sampai: tanggal, perintah }),
    output: ok,
  }),
})

function toWire({ penggunaId, nama, nip, namaMasuk, aktif, punyaFaktorKedua, ...rest }: PenggunaLengkap) {
  return {
    penggunaId,
    nama,
    nip: nip ?? '',
    namaMasuk,
    aktif,
    punyaFaktorKedua,
    terakhirMasuk: rest.terakhirMasuk?.toISOString() ?? null,
    penugasan: rest.penugasan.map(({ penugasanId, peran, unitNama, sifat, sejak, sampai, dasar }) => ({
      penugasanId,
      peranNama: findPeran(peran)?.nama ?? peran,
      unitNama,
      sifat,
      sejak,
      sampai,
      dasar,
    })),
  }
}
