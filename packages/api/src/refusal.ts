import { isDatabaseAway } from '@benang/usecases/database-away'
import { type Kekurangan, type Pelanggaran, Refused, type RefusedCode } from '@benang/usecases/refused'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'

/** `data` of every error of the API. `GALAT` is a fault of ours: it tells nothing but the event code. */
export type RefusalData = {
  kode: RefusedCode | 'GALAT'
  pesan: string
  kejadian: string
  pelanggaran: readonly Pelanggaran[]
  kekurangan: readonly Kekurangan[]
  tungguDetik: number | null
}

const codes: Readonly<Record<RefusedCode, TRPCError['code']>> = {
  BELUM_MASUK: 'UNAUTHORIZED',
  FAKTOR_KEDUA: 'UNAUTHORIZED',
  TIDAK_BERWENANG: 'FORBIDDEN',
  TIDAK_ADA: 'NOT_FOUND',
  BENTROK: 'CONFLICT',
  ISI_LAIN: 'CONFLICT',
  ISIAN: 'BAD_REQUEST',
  ATURAN: 'UNPROCESSABLE_CONTENT',
  BATAS: 'UNPROCESSABLE_CONTENT',
  TAHAPAN: 'PRECONDITION_FAILED',
  TUNGGU: 'TOO_MANY_REQUESTS',
  SIBUK: 'SERVICE_UNAVAILABLE',
}

/** What a use case threw, as tRPC wants it: the HTTP status follows the code, the cause stays for the log. */
export function toTrpcError(error: unknown): TRPCError {
  if (error instanceof Refused)
    return new TRPCError({ code: codes[error.kode], message: error.pesan, cause: error })
  if (isDatabaseAway(error))
    return new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: busy, cause: error })
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'internal', cause: error })
}

/** The same error for a person: code, cause, numbers, and never what the database said. */
export function refusalData(error: TRPCError, kejadian: string): RefusalData {
  const { cause } = error
  if (cause instanceof Refused) {
    const { pelanggaran = [], kekurangan = [], tungguDetik = null } = cause.detail
    return { kode: cause.kode, pesan: cause.pesan, kejadian, pelanggaran, kekurangan, tungguDetik }
  }
  const plain = { kejadian, pelanggaran: [], kekurangan: [], tungguDetik: null }
  if (cause instanceof ZodError)
    return { ...plain, kode: 'ISIAN', pesan: incomplete, pelanggaran: fieldsOf(cause) }
  if (error.code === 'SERVICE_UNAVAILABLE') return { ...plain, kode: 'SIBUK', pesan: busy, tungguDetik: 5 }
  if (error.code === 'NOT_FOUND') return { ...plain, kode: 'TIDAK_ADA', pesan: unknown }
  if (error.code === 'INTERNAL_SERVER_ERROR')
    return { ...plain, kode: 'GALAT', pesan: `${failed} kirim kode kejadian ${kejadian} ke admin.` }
  return { ...plain, kode: 'ISIAN', pesan: malformed }
}

const busy = 'Basis data sedang tidak terjangkau; tidak ada yang tersimpan. Coba lagi sebentar lagi.'
const incomplete = 'Ada isian yang belum sesuai. Perbaiki yang ditandai, lalu kirim lagi.'
const unknown =
  'Bagian ini tidak ada di server. Muat ulang halaman; jika tetap begini, bagian ini belum tersedia di versi ini.'
const failed = 'Benang gagal memprosesnya; tidak ada yang tersimpan. Jika berulang,'
const malformed = 'Permintaan ini salah bentuk. Muat ulang halaman, lalu coba lagi.'

/** Where and which kind of fault; never the value itself. */
function fieldsOf(error: ZodError): readonly Pelanggaran[] {
  return error.issues.slice(0, 50).map((issue) => ({
    aturan: `isian/${issue.code}`,
    lokasi: issue.path.map(String).join('.'),
    pesan: 'Isian ini kosong atau bentuknya lain dari yang diminta.',
  }))
}
