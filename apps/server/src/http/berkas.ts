import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { requireSession } from '@benang/usecases/act-authority'
import { Refused } from '@benang/usecases/refused'
import { attachBerkas, openBerkas } from '@benang/usecases/sistem/berkas'
import { mediaTypeOf } from '../berkas/media-type.ts'
import { toJson } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { contextOfRequest } from './request-context.ts'
import { sameSiteOnly } from './same-site.ts'

const question = z.strictObject({
  nama: z.string().trim().min(1).max(200),
  golongan: z.enum(['publik', 'internal', 'pribadi']),
  dokumen: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  perintah: z.uuid(),
})

const megabytes = 1024 * 1024

/** Upload: `POST /berkas?nama=…&golongan=…&perintah=…` with the bytes as body. Download: `GET /berkas/<id>`. */
export function berkasRoutes(deps: HttpDeps): Hono {
  const routes = new Hono()
  const { publicUrl } = deps.options
  routes.use(sameSiteOnly(publicUrl === undefined ? [] : [new URL(publicUrl).origin]))
  routes.post('/', (c) => upload(deps, c))
  routes.get('/:id{[0-9]{1,18}}', (c) => download(deps, c))
  return routes
}

async function upload(deps: HttpDeps, c: Context): Promise<Response> {
  const context = await contextOfRequest(deps, c)
  // Before a byte is stored: who has not given the second factor yet fills no disk.
  const { pemdaId } = requireSession(context, { roles: 'any' })
  const asked = question.safeParse(c.req.query())
  if (!asked.success) throw new Refused('ISIAN', 'Sebut nama berkas, golongan, dan nomor perintah.')
  const limit = deps.options.uploadLimit ?? 20 * megabytes
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooBig(limit)
  const body = c.req.raw.body
  if (body === null) throw new Refused('ISIAN', 'Berkas kosong. Pilih berkas yang berisi.')
  const stored = await deps.files.write(pemdaId, body, limit)
  if (stored === 'besar') throw tooBig(limit)
  if (stored === 'kosong') throw new Refused('ISIAN', 'Berkas kosong. Pilih berkas yang berisi.')
  const jenis = mediaTypeOf(stored.kepala)
  if (jenis === undefined)
    throw new Refused(
      'ISIAN',
      'Isi berkas tidak dikenal. Yang diterima: PDF, PNG, JPEG, WebP, XLSX, DOCX, ZIP, teks.',
    )
  const { nama, golongan, dokumen, perintah } = asked.data
  const { berkasId } = await deps.options.runAct(context, attachBerkas, {
    sidik: stored.sidik,
    ukuran: BigInt(stored.ukuran),
    jenis,
    nama: cleanName(nama),
    golongan,
    dokumenId: dokumen === undefined ? null : BigInt(dokumen),
    perintah,
  })
  return c.body(toJson({ berkasId, sidik: stored.sidik, ukuran: stored.ukuran, jenis }), 201, {
    'content-type': 'application/json; charset=utf-8',
  })
}

async function download(deps: HttpDeps, c: Context): Promise<Response> {
  const context = await contextOfRequest(deps, c)
  const berkas = await deps.options.runAct(context, openBerkas, {
    berkasId: BigInt(c.req.param('id') ?? '0'),
  })
  const pemdaId = context.session?.pemdaId ?? 0
  const stream = await deps.files.read(pemdaId, berkas.sidik)
  if (stream === undefined)
    throw new Refused('TIDAK_ADA', `Isi berkas ${berkas.nama} tidak ada di penyimpanan. Hubungi admin.`)
  return c.body(stream, 200, {
    'content-type': berkas.jenis,
    'content-length': String(berkas.ukuran),
    'content-disposition': contentDisposition(berkas.nama),
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-store',
  })
}

/** Why a body is not taken; `limit` in bytes. */
export function tooBig(limit: number): Refused {
  return new Refused(
    'ISIAN',
    `Berkas lebih dari ${Math.floor(limit / megabytes)} MB. Perkecil atau bagi berkasnya.`,
  )
}

/** A name to show: no folders, no control or direction characters. */
export function cleanName(nama: string): string {
  const last = nama.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim() || 'berkas'
}

/** RFC 6266: an ASCII stand-in and the true name percent-encoded; always a download, never shown in place. */
export function contentDisposition(nama: string): string {
  const ascii = nama.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const encoded = encodeURIComponent(nama.toWellFormed()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
