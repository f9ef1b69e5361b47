import { isBentuk } from '@benang/render/bentuk'
import { writeWadah } from '@benang/imports/wadah/write-wadah'
import { berkasOf } from '@benang/usecases/penganggaran/isi-cetak-buku'
import { viewPekerjaan } from '@benang/usecases/sistem/pekerjaan'
import { readLra } from '@benang/usecases/akuntansi/read-lra'
import { readLampiran } from '@benang/usecases/penganggaran/read-lampiran'
import { readDaftarStandar } from '@benang/usecases/penganggaran/read-daftar-standar'
import { readBanding } from '@benang/usecases/penganggaran/read-banding'
import { Refused } from '@benang/usecases/refused'
import { isTanggal } from '@benang/values/tanggal'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { contentDisposition } from './berkas.ts'
import type { HttpDeps } from './deps.ts'
import { contextOfRequest } from './request-context.ts'
import { sameSiteOnly } from './same-site.ts'
import { caraCetakOf, fileNameOf, sendLaporan } from './send-laporan.ts'

const question = z.strictObject({
  tahun: z.coerce.number().int().min(2000).max(2100),
  potongan: z.enum(['ringkas', 'organisasi', 'urusan']).default('ringkas'),
  unit: z.coerce.number().int().positive().max(2_147_483_647).optional(),
  sampai: z.string().refine(isTanggal).optional(),
})
const questionStandar = z.strictObject({
  tanggal: z.string().refine(isTanggal).optional(),
  edisi: z.string().min(1).max(120).optional(),
})

const questionLampiran = z.strictObject({
  ...{ tahun: question.shape.tahun, unit: question.shape.unit, sampai: question.shape.sampai },
  kode: z.string().max(40),
  keadaan: z.enum(['rapbd', 'apbd']).default('apbd'),
  sejak: question.shape.sampai,
})

const questionBanding = z.strictObject({
  ...{ tahun: question.shape.tahun, unit: question.shape.unit },
  ...{ dari: z.string().max(20).optional(), ke: z.string().max(20).optional() },
})

/**
 * Reports of the workspace as files: `/app/laporan/lra.{html,csv,json,xlsx,pdf}?tahun=&potongan=&unit=&sampai=`,
 * `lampiran.{…}?tahun=&kode=&keadaan=&unit=&sampai=&sejak=`, `banding.{…}?tahun=&dari=&ke=&unit=`, and
 * `/app/laporan/standar-harga.{csv,json,xlsx}?tanggal=&edisi=`.
 */
export function laporanFormsRoutes(deps: HttpDeps): Hono {
  const routes = new Hono()
  const { publicUrl } = deps.options
  const own = sameSiteOnly(publicUrl === undefined ? [] : [new URL(publicUrl).origin])
  routes.get('/:berkas{lra\\.(?:html|csv|json|xlsx|pdf)}', own, (c) => sendLra(deps, c))
  routes.get('/:berkas{lampiran\\.(?:html|csv|json|xlsx|pdf)}', own, (c) => sendLampiran(deps, c))
  routes.get('/:berkas{banding\\.(?:html|csv|json|xlsx|pdf)}', own, (c) => sendBanding(deps, c))
  routes.get('/:berkas{standar-harga\\.(?:csv|json|xlsx)}', own, (c) => sendStandar(deps, c))
  routes.get('/buku/:id{[0-9]{1,18}\\.zip}', own, (c) => sendBuku(deps, c))
  return routes
}

/** The list of standard prices without a word about its making, so that it is imported again as it is. */
async function sendStandar(deps: HttpDeps, c: Context): Promise<Response> {
  const context = await contextOfRequest(deps, c)
  const asked = questionStandar.safeParse(c.req.query())
  const bentuk = c.req.param('berkas')?.split('.').at(-1) ?? ''
  if (!asked.success || !isBentuk(bentuk))
    throw new Refused('ISIAN', 'Alamat daftar ini memuat tanggal dan edisi. Buka dari halaman Standar harga.')
  const { tanggal = context.today, edisi = null } = asked.data
  const laporan = await deps.options.runAct(context, readDaftarStandar, { tanggal, edisi })
  const nama = fileNameOf([laporan.kode, laporan.pemda, edisi, tanggal])
  return sendLaporan(c, { laporan, bentuk, nama, cara: { alamat: null, dicetak: null } })
}

async function sendLra(deps: HttpDeps, c: Context): Promise<Response> {
  const context = await contextOfRequest(deps, c)
  const asked = question.safeParse(c.req.query())
  const bentuk = c.req.param('berkas')?.split('.').at(-1) ?? ''
  if (!asked.success || !isBentuk(bentuk))
    throw new Refused(
      'ISIAN',
      'Alamat laporan memuat tahun, potongan (ringkas, organisasi, urusan), unit, dan tanggal sampai. Buka dari halaman Laporan.',
    )
  const { tahun, potongan, unit, sampai = context.today } = asked.data
  const ask = { tahun, potongan, sampai, ...(unit === undefined ? {} : { unitId: unit }) }
  const laporan = await deps.options.runAct(context, readLra, ask)
  const nama = fileNameOf([laporan.kode, laporan.pemda, laporan.unit, `ta-${tahun}`, `sd-${sampai}`])
  return sendLaporan(c, { laporan, bentuk, nama, cara: caraCetakOf(deps, c, context) })
}

async function sendLampiran(deps: HttpDeps, c: Context): Promise<Response> {
  const context = await contextOfRequest(deps, c)
  const asked = questionLampiran.safeParse(c.req.query())
  const bentuk = c.req.param('berkas')?.split('.').at(-1) ?? ''
  if (!asked.success || !isBentuk(bentuk))
    throw new Refused(
      'ISIAN',
      'Alamat lampiran memuat tahun, kode lampiran, keadaan (rapbd, apbd), unit, dan tanggal sampai serta sejak. Buka dari halaman Lampiran APBD.',
    )
  const { tahun, kode, keadaan, unit, sampai = context.today, sejak } = asked.data
  const ask = { tahun, kode, keadaan, sampai, sejak, unitId: unit }
  const laporan = await deps.options.runAct(context, readLampiran, ask)
  const nama = fileNameOf([kode, keadaan, laporan.pemda, laporan.unit, `ta-${tahun}`, `sd-${sampai}`])
  return sendLaporan(c, { laporan, bentuk, nama, cara: caraCetakOf(deps, c, context) })
}

/** The sheets of a finished book of one's own, in one zip. */
async function sendBuku(deps: HttpDeps, c: Context): Promise<Response> {
  const context = await contextOfRequest(deps, c)
  const pekerjaanId = BigInt((c.req.param('id') ?? '').replace('.zip', ''))
  const { hasil } = await deps.options.runAct(context, viewPekerjaan, { pekerjaanId })
  const berkas = berkasOf(hasil)
  const pemdaId = context.session?.pemdaId ?? 0
  const wadah = writeWadah()
  for (const { nama, sidik } of berkas) {
    const stream = await deps.files.read(pemdaId, sidik)
    if (stream !== undefined) await wadah.add(nama, buffersOf(stream))
  }
  if (berkas.length === 0)
    throw new Refused(
      'TIDAK_ADA',
      'Buku ini belum selesai, tidak berisi lembar, atau sudah dihapus. Cetak lagi.',
    )
  return c.body(Uint8Array.from(wadah.end()), 200, {
    'content-type': 'application/zip',
    'content-disposition': contentDisposition(`buku-anggaran-${pekerjaanId}.zip`),
    'cache-control': 'private, no-store',
  })
}

async function* buffersOf(stream: ReadableStream<Uint8Array>): AsyncIterable<Buffer> {
  for await (const chunk of stream) yield Buffer.from(chunk)
}

async function sendBanding(deps: HttpDeps, c: Context): Promise<Response> {
  const context = await contextOfRequest(deps, c)
  const asked = questionBanding.safeParse(c.req.query())
  const bentuk = c.req.param('berkas')?.split('.').at(-1) ?? ''
  if (!asked.success || !isBentuk(bentuk))
    throw new Refused(
      'ISIAN',
      'Alamat perbandingan memuat tahun, dari dan ke (v1, j120, atau tanggal), dan unit. Buka dari halaman Bandingkan.',
    )
  const { tahun, dari, ke, unit } = asked.data
  const laporan = await deps.options.runAct(context, readBanding, { tahun, dari, ke, unitId: unit })
  const nama = fileNameOf([laporan.kode, laporan.pemda, `ta-${tahun}`, dari ?? 'terbit', ke ?? context.today])
  return sendLaporan(c, { laporan, bentuk, nama, cara: caraCetakOf(deps, c, context) })
}
