import { createHash } from 'node:crypto'
import type { Laporan } from '@benang/reports/laporan'
import { type Bentuk, type CaraCetak, jenisMedia } from '@benang/render/bentuk'
import { gayaHalaman, halamanHtml } from '@benang/render/halaman'
import { writeLaporan } from '@benang/render/in-worker'
import type { Context as UseCaseContext } from '@benang/usecases/context'
import { formatTanggal } from '@benang/values/tanggal'
import type { Context } from 'hono'
import { contentDisposition } from './berkas.ts'
import type { HttpDeps } from './deps.ts'

const gaya = createHash('sha256').update(gayaHalaman).digest('base64')
const pagePolicy = `default-src 'none'; style-src 'sha256-${gaya}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
const filePolicy = "sandbox; default-src 'none'"

/** Answers a report in one form: a page to look at, or a file under its name. Never kept by anybody on the way. */
export async function sendLaporan(
  c: Context,
  { laporan, bentuk, nama, cara }: { laporan: Laporan; bentuk: Bentuk; nama: string; cara: CaraCetak },
): Promise<Response> {
  const bytes = await writeLaporan(bentuk, laporan, cara)
  const isPage = bentuk === 'html'
  const body = isPage ? halamanHtml(new TextDecoder().decode(bytes), laporan) : Uint8Array.from(bytes)
  return c.body(body, 200, {
    'content-type': jenisMedia[bentuk],
    ...(isPage ? {} : { 'content-disposition': contentDisposition(`${nama}.${bentuk}`) }),
    'content-security-policy': isPage ? pagePolicy : filePolicy,
    'cache-control': 'private, no-store',
  })
}

/** What a sheet says about its making: by whom and on which day, so that the same question on one day is the same bytes. */
export function caraCetakOf(
  { options }: HttpDeps,
  c: Context,
  { session, today }: UseCaseContext,
): CaraCetak {
  const oleh = session === undefined ? '' : ` oleh ${session.nama}`
  return {
    alamat: options.publicUrl ?? new URL(c.req.url).origin,
    dicetak: { saat: `${today}T00:00:00Z`, teks: `Dicetak ${formatTanggal(today)}${oleh}` },
  }
}

/** A name for a file: what it is, whose, of when; small letters and hyphens only. */
export function fileNameOf(parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => (part ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'))
    .map((part) => part.replace(/^-|-$/g, ''))
    .join('_')
    .slice(0, 120)
}
