import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { requirePenugasan, requireSession } from '@benang/usecases/act-authority'
import { Refused } from '@benang/usecases/refused'
import { readBahanCatatan } from '@benang/usecases/sistem/imporan'
import { startImporan } from '@benang/usecases/sistem/start-imporan'
import { mediaTypeOf } from '../berkas/media-type.ts'
import { salinCatatan } from '../impor/salin-catatan.ts'
import { toJson } from './answers.ts'
import { cleanName, contentDisposition, tooBig } from './berkas.ts'
import type { HttpDeps } from './deps.ts'
import { contextOfRequest } from './request-context.ts'
import { sameSiteOnly } from './same-site.ts'

const number = z.string().regex(/^\d{1,18}$/)
const question = z.strictObject({
  nama: z.string().trim().min(1).max(200),
  jenis: z.string().min(1).max(40),
  dokumen: number.optional(),
  tahun: z
    .string()
    .regex(/^20\d\d$/)
    .optional(),
  perintah: z.uuid(),
})

const megabytes = 1024 * 1024

/**
 * Upload: `POST /app/impor?jenis=…&nama=…&perintah=…` with the bytes as body answers the import and, for a file that is refused,
 * its code. Annotated copy: `GET /app/impor/<id>/catatan`.
 */
export function imporRoutes(deps: HttpDeps): Hono {
  const routes = new Hono()
  const { publicUrl } = deps.options
  routes.use(sameSiteOnly(publicUrl === undefined ? [] : [new URL(publicUrl).origin]))
  routes.post('/', (c) => upload(deps, c))
  routes.get('/:id{[0-9]{1,18}}/catatan', (c) => catatan(deps, c))
  return routes
}

async function upload(deps: HttpDeps, c: Context): Promise<Response> {
  const context = await contextOfRequest(deps, c)
  // Before a byte is stored: who may import nothing fills no disk.
  const session = requireSession(context, startImporan)
  requirePenugasan(session, startImporan, context.today)
  const asked = question.safeParse(c.req.query())
  if (!asked.success) throw new Refused('ISIAN', 'Sebut jenis impor, nama berkas, dan nomor perintah.')
  const limit = deps.options.uploadLimit ?? 20 * megabytes
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooBig(limit)
  const body = c.req.raw.body
  if (body === null) throw kosong()
  const stored = await deps.files.write(session.pemdaId, body, limit)
  if (stored === 'besar') throw tooBig(limit)
  if (stored === 'kosong') throw kosong()
  const { nama, jenis, dokumen, tahun, perintah } = asked.data
  const started = await deps.options.runAct(context, startImporan, {
    jenis,
    dokumenId: dokumen === undefined ? null : BigInt(dokumen),
    tahun: tahun === undefined ? null : Number(tahun),
    berkas: {
      ...{ sidik: stored.sidik, ukuran: BigInt(stored.ukuran), nama: cleanName(nama) },
      // What it is, the strict reader says; it is never shown in place.
      jenis: mediaTypeOf(stored.kepala) ?? 'application/octet-stream',
    },
    perintah,
  })
  return c.body(toJson(started), 201, { 'content-type': 'application/json; charset=utf-8' })
}

async function catatan(deps: HttpDeps, c: Context): Promise<Response> {
  const context = await contextOfRequest(deps, c)
  const { sidik, nama, galat } = await deps.options.runAct(context, readBahanCatatan, {
    imporanId: BigInt(c.req.param('id') ?? '0'),
  })
  const path = deps.files.path(context.session?.pemdaId ?? 0, sidik)
  if (path === undefined)
    throw new Refused('TIDAK_ADA', `Isi berkas ${nama} tidak ada di penyimpanan. Unggah lagi.`)
  const bytes = await salinCatatan(path, galat)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': contentDisposition(nama.replace(/(\.[^.]*)?$/, ' - bercatatan.xlsx')),
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-store',
  })
}

function kosong(): Refused {
  return new Refused('ISIAN', 'Berkas kosong. Pilih berkas yang berisi.')
}
