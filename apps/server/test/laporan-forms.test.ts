import { inTenant } from '@benang/database/connection'
import { listBuku, listPemda } from '@benang/database/sistem/pemda'
import { sql } from '@benang/database/testing/sql'
import { appRouter } from '@benang/api/router'
import { pagesOfPdf } from '@benang/render/testing/pdf-text'
import { readNumbers, textOfSheet } from '@benang/render/testing/read-laporan'
import type { Context, Session } from '@benang/usecases/context'
import { peragaOf } from '@benang/usecases/sistem/pelaku-contoh'
import { seedDemo } from '@benang/usecases/sistem/seed-demo'
import { kisahOf, seedDokumenContoh } from '@benang/usecases/sistem/seed-demo-dokumen'
import { semuaTahunContoh } from '@benang/usecases/sistem/seed-demo-naskah'
import { pemdaContoh } from '@benang/usecases/sistem/seed-demo-organisasi'
import { parseRupiah } from '@benang/values/rupiah'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { todayIn } from '../src/http/request-context.ts'
import { type TestServer, testServer } from './test-server.ts'

// Every pemda and year of the demo takes minutes: in npm run test:full. Else those of the first view.
const full = process.env['FULL'] === '1'
const today = todayIn('Asia/Jakarta')
const bentuk = ['html', 'csv', 'json', 'xlsx', 'pdf'] as const
const sessions = new Map<string, Session>()
let server: TestServer
beforeAll(async () => {
  server = await testServer({ router: appRouter, openSession: async (token) => sessions.get(token) })
  const context: Context = {
    ...{ db: server.db, today, kejadian: 'UJI', mode: 'demo' },
    kunciServer: new Uint8Array(32).fill(5),
  }
  await server.scratch.sql('delete from sistem.pemda')
  await seedDemo(context, full ? pemdaContoh : undefined)
  await seedDokumenContoh(context)
  if (full)
    for (const { pemda, tahun } of semuaTahunContoh) {
      const { lakon, adegan } = await kisahOf(context, { pemda, tahun, bagian: 'sisa' })
      for (const { main } of adegan) await main(lakon)
    }
  for (const { pemdaId } of await listPemda(server.db.lintas)) {
    await sitDown(context, `kdh${pemdaId}`, { pemdaId, masuk: await kepalaDaerah(pemdaId), peran: 'kdh' })
  }
  await sitDown(context, 'pptk2', { pemdaId: 2, masuk: 'pptk.dinkes', peran: 'pptk' })
}, 1_800_000)
afterAll(() => server.end())

/** The log-in name of whoever heads a pemda of the demo. */
async function kepalaDaerah(pemdaId: number): Promise<string> {
  const [row] = await server.scratch.sql(
    `select a.nama_pengguna as nama from rujukan.penugasan_kini t join sistem.pengguna a using (pemda_id, pejabat_id)
     where t.pemda_id = ${pemdaId} and t.peran = 'kdh' and (t.sampai is null or t.sampai >= '${today}') order by t.sejak limit 1`,
  )
  return String(row?.['nama'])
}

async function sitDown(
  context: Context,
  token: string,
  { pemdaId, masuk, peran }: { pemdaId: number; masuk: string; peran: string },
): Promise<void> {
  const { session } = await peragaOf(context, pemdaId).sebagai([masuk, peran], today)
  if (session !== undefined) sessions.set(token, session)
}

const ask = (who: string, path: string, accept = '*/*') =>
  fetch(`${server.url}${path}`, { headers: { cookie: `benang=${who}`, accept } })
const bytesOf = async (who: string, path: string) =>
  new Uint8Array(await (await ask(who, path)).arrayBuffer())

/** Every move of a book, added up one by one: shares nothing with the report. */
async function foldRaw(pemdaId: number, tahun: number): Promise<Readonly<Record<string, readonly bigint[]>>> {
  const { rows } = await inTenant(server.db.app, { pemdaId }, (tx) =>
    sql<{ tahap: string; kode: string; jumlah: string }>`
      select t.kode as tahap, k.objek as kode, m.jumlah::text as jumlah
      from ledger.mutasi m, ledger.kunci k, ledger.tahap t
      where k.kunci = m.ke and k.tahun = m.tahun and t.tahap = m.ke_tahap and m.tahun = ${tahun} and not m.penutup`.execute(
      tx,
    ),
  )
  const total = (tahap: string, akun: string) =>
    rows
      .filter((row) => row.tahap === tahap && row.kode.startsWith(akun))
      .reduce((sum, row) => sum + BigInt(row.jumlah), 0n)
  return {
    'JUMLAH BELANJA': [total('dpa', '5'), total('sp2d', '5')],
    'JUMLAH PENDAPATAN': [total('target_pendapatan', '4'), total('terima', '4')],
    'JUMLAH PENERIMAAN PEMBIAYAAN': [total('target_pendapatan', '6.1'), total('terima', '6.1')],
    'JUMLAH PENGELUARAN PEMBIAYAAN': [total('dpa', '6.2'), total('sp2d', '6.2')],
  }
}

describe('the LRA as files', () => {
  it('says the same to the sen in every form, on the screen and in the moves, for every pemda, year and cut', async () => {
    const buku = await listBuku(server.db.lintas)
    expect(buku.length).toBe(full ? 12 : 4)
    for (const { pemdaId, tahun } of buku) {
      const raw = await foldRaw(pemdaId, tahun)
      for (const potongan of ['ringkas', 'organisasi', 'urusan']) {
        const input = encodeURIComponent(JSON.stringify({ tahun, potongan }))
        const api = await (await ask(`kdh${pemdaId}`, `/trpc/laporan.lra?input=${input}`)).json()
        const wanted: (string | null)[][] = api.result.data.tabel.baris.map(
          (row: { sel: string[] }) => row.sel,
        )
        for (const [label, [anggaran, realisasi]] of Object.entries(raw)) {
          const row = wanted.find((sel) => sel[1] === label)
          if (potongan === 'urusan' && label !== 'JUMLAH BELANJA') continue
          expect(row?.slice(2, 4).map((sel) => parseRupiah(sel ?? ''))).toEqual([anggaran, realisasi])
        }
        const figures = wanted
          .flatMap((sel) => sel.slice(2))
          .flatMap((sel) => (sel === null ? [] : [parseRupiah(sel)]))
        for (const satu of bentuk) {
          const path = `/app/laporan/lra.${satu}?tahun=${tahun}&potongan=${potongan}`
          const bytes = await bytesOf(`kdh${pemdaId}`, path)
          expect(await readNumbers(satu, bytes)).toEqual(figures)
        }
      }
    }
  }, 900_000)

  it.each(bentuk)('%s is the same bytes again, named, typed and kept by nobody', async (satu) => {
    const path = `/app/laporan/lra.${satu}?tahun=2026&potongan=organisasi&sampai=2026-06-30`
    const first = await ask('kdh2', path)
    expect(first.status).toBe(200)
    expect(first.headers.get('cache-control')).toBe('private, no-store')
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    const nama = `lra-organisasi_kota-tirta-asri_ta-2026_sd-2026-06-30.${satu}`
    if (satu === 'html') expect(first.headers.get('content-security-policy')).toContain("style-src 'sha256-")
    else expect(first.headers.get('content-disposition')).toContain(`attachment; filename="${nama}"`)
    const again = await bytesOf('kdh2', path)
    expect(Buffer.compare(new Uint8Array(await first.arrayBuffer()), again)).toBe(0)
  })

  it('a unit gets its own figures and no other unit; a stranger gets the page that says so', async () => {
    const own = await (await ask('pptk2', '/app/laporan/lra.json?tahun=2026')).json()
    expect(own.unit).toBe('Dinas Kesehatan')
    expect((await ask('pptk2', '/app/laporan/lra.pdf?tahun=2026&unit=3')).status).toBe(404)
    expect((await ask('kdh2', '/app/laporan/lra.pdf?tahun=2026&unit=99')).status).toBe(404)
    expect((await ask('kdh2', '/app/laporan/lra.pdf?tahun=2026&unit=3')).status).toBe(200)
    const page = await ask('siapa', '/app/laporan/lra.pdf?tahun=2026', 'text/html')
    expect(page.status).toBe(401)
    expect(await page.text()).toContain('Anda belum masuk')
    const program = await (await ask('siapa', '/app/laporan/lra.pdf?tahun=2026')).json()
    expect(program.error.data.kode).toBe('BELUM_MASUK')
  })

  it('refuses what no report has, and what another site asks for', async () => {
    for (const query of [
      '',
      '?tahun=26',
      '?tahun=2026&potongan=lain',
      '?tahun=2026&sampai=2026-02-30',
      '?tahun=2026&x=1',
    ])
      expect((await ask('kdh2', `/app/laporan/lra.pdf${query}`)).status).toBe(400)
    const headers = { cookie: 'benang=kdh2', 'sec-fetch-site': 'cross-site' }
    const other = await fetch(`${server.url}/app/laporan/lra.pdf?tahun=2026`, { headers })
    expect(other.status).toBe(403)
    expect((await ask('kdh2', '/app/laporan/lra.docx?tahun=2026')).status).toBe(404)
  })

  it('says on the sheet who printed it, on which day, and that the data is fictional', async () => {
    const pdf = pagesOfPdf(await bytesOf('kdh2', '/app/laporan/lra.pdf?tahun=2026')).join('\n')
    const sheet = await textOfSheet(await bytesOf('kdh2', '/app/laporan/lra.xlsx?tahun=2026'))
    for (const text of [pdf.replaceAll('\t', ''), sheet]) {
      expect(text).toContain(`oleh ${sessions.get('kdh2')?.nama}`)
      expect(text).toContain('DATA CONTOH')
    }
  })

  it('leads from a row to the documents that made it, whose sum is the row', async () => {
    const rows = await call('dokumenLra', { tahun: 2026, rekening: '5' })
    const lra = await call('lra', { tahun: 2026, potongan: 'ringkas' })
    const total = lra.tabel.baris.find((row: { sel: string[] }) => row.sel[1] === 'JUMLAH BELANJA').sel
    expect([rows.anggaran, rows.realisasi]).toEqual(total.slice(2, 4))
    expect(rows.jurnal.length).toBeGreaterThan(5)
    const unit = await call('dokumenLra', { tahun: 2026, rekening: '5.1', unit: '1.02.0.00.0.00.01.0000' })
    const organisasi = await call('lra', { tahun: 2026, potongan: 'organisasi' })
    const at = organisasi.tabel.baris.findIndex((row: { sel: string[] }) => row.sel[1] === 'Dinas Kesehatan')
    expect([unit.anggaran, unit.realisasi]).toEqual(organisasi.tabel.baris[at + 1].sel.slice(2, 4))
    const urusan = await call('dokumenLra', { tahun: 2026, rekening: '5', urusan: '1.03' })
    const cut = await call('lra', { tahun: 2026, potongan: 'urusan' })
    const row = cut.tabel.baris.find((one: { sel: string[] }) => one.sel[0] === '1.03').sel
    expect([urusan.anggaran, urusan.realisasi]).toEqual(row.slice(2, 4))
    expect(BigInt(unit.jurnal.length) < BigInt(rows.jurnal.length)).toBe(true)
  })
})

async function call(nama: string, input: unknown) {
  const answer = await ask('kdh2', `/trpc/laporan.${nama}?input=${encodeURIComponent(JSON.stringify(input))}`)
  return (await answer.json()).result.data
}
