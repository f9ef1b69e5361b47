import type { Context } from 'hono'
import { isDatabaseAway } from '@benang/usecases/database-away'
import { Refused, type RefusedCode } from '@benang/usecases/refused'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { errorPage } from './page-loader.ts'
import { eventCode, refuse, wantsPage } from './answers.ts'
import type { HttpDeps } from './deps.ts'

/** The HTTP status of each refusal. */
export const statusOf: Readonly<Record<RefusedCode, ContentfulStatusCode>> = {
  BELUM_MASUK: 401,
  FAKTOR_KEDUA: 401,
  TIDAK_BERWENANG: 403,
  TIDAK_ADA: 404,
  BENTROK: 409,
  ISI_LAIN: 409,
  ISIAN: 400,
  ATURAN: 422,
  BATAS: 422,
  TAHAPAN: 423,
  TUNGGU: 429,
  SIBUK: 503,
}

const busy = 'Basis data sedang tidak terjangkau; tidak ada yang tersimpan. Coba lagi sebentar lagi.'

/** What a thrown error becomes: the refusal itself, 503 when the database is away, else 500 with nothing but the event code. */
export function answerError(deps: HttpDeps) {
  return (error: Error, c: Context): Promise<Response> | Response => {
    if (error instanceof Refused)
      return answer(c, statusOf[error.kode], { kode: error.kode, pesan: error.pesan })
    if (isDatabaseAway(error)) {
      deps.options.log.error({ err: error, kejadian: eventCode(c) }, 'database away')
      return answer(c, 503, { kode: 'SIBUK', pesan: busy, tungguDetik: 5 })
    }
    deps.options.log.error({ err: error, kejadian: eventCode(c) }, 'request failed')
    return answer(c, 500, {
      kode: 'SIBUK',
      pesan: `Benang gagal menjawab permintaan ini. Coba lagi; jika berulang, kirim kode kejadian ${eventCode(c)} ke admin.`,
    })
  }
}

export function answerNotFound(c: Context): Promise<Response> | Response {
  return answer(c, 404, {
    kode: 'TIDAK_ADA',
    pesan: 'Halaman ini tidak ada. Periksa alamatnya, atau mulai dari beranda.',
  })
}

async function answer(
  c: Context,
  status: ContentfulStatusCode,
  refusal: { kode: RefusedCode; pesan: string; tungguDetik?: number },
): Promise<Response> {
  if (!wantsPage(c)) return refuse(c, status, refusal)
  if (refusal.tungguDetik !== undefined) c.header('retry-after', String(refusal.tungguDetik))
  return c.html(await errorPage({ status, pesan: refusal.pesan, kejadian: eventCode(c) }), status)
}
