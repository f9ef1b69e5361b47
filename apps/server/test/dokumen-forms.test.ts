import { appRouter } from '@benang/api/router'
import { pagesOfPdf } from '@benang/render/testing/pdf-text'
import { textOfSheet } from '@benang/render/testing/read-laporan'
import type { Context, Session } from '@benang/usecases/context'
import { peragaOf } from '@benang/usecases/sistem/pelaku-contoh'
import { seedDemo } from '@benang/usecases/sistem/seed-demo'
import { seedDokumenContoh } from '@benang/usecases/sistem/seed-demo-dokumen'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { todayIn } from '../src/http/request-context.ts'
import { type TestServer, testServer } from './test-server.ts'

const today = todayIn('Asia/Jakarta')
const sessions = new Map<string, Session>()
let server: TestServer
let id = ''
beforeAll(async () => {
  server = await testServer({
    ...{ router: appRouter, openSession: async (token) => sessions.get(token) },
    publicUrl: 'https://anggaran.contoh.example',
  })
  const context: Context = {
    ...{ db: server.db, today, kejadian: 'UJI', mode: 'demo' },
    kunciServer: new Uint8Array(32).fill(5),
  }
  await server.scratch.sql('delete from sistem.pemda')
  await seedDemo(context)
  await seedDokumenContoh(context)
  for (const [pemdaId, masuk, peran] of [
    [1, 'gubernur', 'kdh'],
    [2, 'kuasabud', 'kuasa-bud'],
    [2, 'pptk.dinkes', 'pptk'],
  ] as const) {
    const { session } = await peragaOf(context, pemdaId).sebagai([masuk, peran], today)
    if (session !== undefined) sessions.set(masuk, session)
  }
  const [row] = await server.scratch.sql(
    "select dokumen_id from daerah.dokumen where pemda_id = 2 and unit_id = 3 and jenis = 'sp2d' and status = 'disahkan' order by 1 limit 1",
  )
  id = String(row?.['dokumen_id'])
}, 300_000)
afterAll(() => server.end())

const ask = (who: string, path: string, accept = '*/*') =>
  fetch(`${server.url}${path}`, { headers: { cookie: `__Host-benang=${who}`, accept } })
const bytesOf = async (who: string, path: string) =>
  new Uint8Array(await (await ask(who, path)).arrayBuffer())

describe('documents on paper', () => {
  it.each(['pdf', 'xlsx'])('%s is a named download, the same bytes again, kept by nobody', async (bentuk) => {
    const answer = await ask('kuasabud', `/app/dokumen/${id}.${bentuk}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="sp2d_\d{5}-sp2d-/)
    const again = await bytesOf('kuasabud', `/app/dokumen/${id}.${bentuk}`)
    expect(Buffer.compare(new Uint8Array(await answer.arrayBuffer()), again)).toBe(0)
  })

  it('says what it is, who signed, and where it can be checked: the address of this installation', async () => {
    const [page = ''] = pagesOfPdf(await bytesOf('kuasabud', `/app/dokumen/${id}.pdf`))
    const sheet = await textOfSheet(await bytesOf('kuasabud', `/app/dokumen/${id}.xlsx`))
    for (const text of [page.replaceAll('\t', ''), sheet]) {
      expect(text).toContain('SURAT PERINTAH PENCAIRAN DANA (SP2D)')
      expect(text).toMatch(/anggaran\.contoh\.example\/verifikasi\/[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/)
      expect(text).toContain('JUMLAH YANG DIBAYARKAN')
      expect(text).not.toContain('RANCANGAN')
    }
  })

  it('is not there for another unit, another pemda, a form it does not have, or nobody', async () => {
    expect((await ask('pptk.dinkes', `/app/dokumen/${id}.pdf`)).status).toBe(404)
    expect((await ask('gubernur', `/app/dokumen/${id}.pdf`)).status).toBe(404)
    expect((await ask('kuasabud', `/app/dokumen/${id}.csv`)).status).toBe(404)
    expect((await ask('siapa', `/app/dokumen/${id}.pdf`)).status).toBe(401)
    expect(await (await ask('siapa', `/app/dokumen/${id}.pdf`, 'text/html')).text()).toContain(
      'Anda belum masuk',
    )
  })
})
