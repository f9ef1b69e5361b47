import { laporanToWire } from '@benang/reports/format-sel'
import { barisTerbanyak, listBarisApbd } from '@benang/usecases/publik/list-baris-terbuka'
import { readApbdTerbuka } from '@benang/usecases/publik/read-apbd-terbuka'
import { readLraTerbuka } from '@benang/usecases/publik/read-lra-terbuka'
import { readTerbitanPemda } from '@benang/usecases/publik/read-terbitan'
import { Refused } from '@benang/usecases/refused'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { publicJson } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { entityTag, notModified } from './entity-tag.ts'

const kode = z.string().max(60).optional()
const versi = z.string().max(10).optional()
const askBaris = z.strictObject({
  versi,
  bagian: z.enum(['pendapatan', 'belanja', 'penerimaan', 'pengeluaran']).optional(),
  ...{ unit: kode, bidang: kode, program: kode, kegiatan: kode, sub: kode, rekening: kode },
  sesudah: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
  banyak: z.coerce.number().int().min(1).max(barisTerbanyak).default(1000),
})
const askLra = z.strictObject({
  versi,
  potongan: z.enum(['ringkas', 'organisasi', 'urusan']).default('ringkas'),
})
const askVersi = z.strictObject({ versi })

/** `/api/v1/{slug}/apbd…`: published budgets as data, through the role that sees published rows only. */
export function publicApbdRoutes({ options: { db } }: Pick<HttpDeps, 'options'>): Hono {
  const routes = new Hono()
  const year = '/:slug{[a-z0-9-]+}/apbd/:tahun{20[0-9][0-9]}'
  routes.get('/:slug{[a-z0-9-]+}/apbd', async (c) => {
    asked(c, z.strictObject({}))
    return answer(c, await readTerbitanPemda({ db }, c.req.param('slug')))
  })
  routes.get(year, async (c) =>
    answer(c, await readApbdTerbuka({ db }, { ...which(c), ...asked(c, askVersi) })),
  )
  routes.get(`${year}/baris`, async (c) => {
    const { sesudah, banyak, versi, bagian, ...codes } = asked(c, askBaris)
    const given = Object.fromEntries(Object.entries(codes).filter(([, value]) => value !== undefined))
    const saringan = { ...given, ...(bagian === undefined ? {} : { bagian: [bagian] }) }
    return answer(c, await listBarisApbd({ db }, { ...which(c), versi, saringan, sesudah, banyak }))
  })
  routes.get(`${year}/lra`, async (c) => {
    const found = await readLraTerbuka({ db }, { ...which(c), ...asked(c, askLra) })
    return answer(c, found && laporanToWire(found.laporan))
  })
  return routes
}

function which(c: Context): { slug: string; tahun: string } {
  return { slug: c.req.param('slug') ?? '', tahun: c.req.param('tahun') ?? '' }
}

/** The query as it was asked; a field nobody knows is refused, so that a typing error is no empty filter. */
function asked<T>(c: Context, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(c.req.query())
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refused(
    'ISIAN',
    `Pertanyaan salah tulis${issue === undefined ? '' : ` pada ${issue.path.join('.') || 'nama isian'}`}. Lihat /api/v1/openapi.json.`,
  )
}

/** Money leaves as text in rupiah; the tag is of exactly these bytes. */
function answer(c: Context, data: object | undefined): Response {
  if (data === undefined) throw new Refused('TIDAK_ADA', 'Tidak ada terbitan itu. Lihat /api/v1/{slug}/apbd.')
  const text = publicJson(data)
  if (notModified(c, entityTag(text))) return c.body(null, 304)
  return c.body(text, 200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=60',
  })
}
