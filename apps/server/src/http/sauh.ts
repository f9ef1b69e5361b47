import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatVerifier } from '@benang/ledger/signed-note'
import { largestLinkRange, readChainLinks } from '@benang/usecases/sistem/make-checkpoint'
import { type Context, Hono } from 'hono'
import { listRotations, openSauhKey } from '../checkpoint/key-file.ts'
import { listSauh } from '../checkpoint/sauh-files.ts'
import type { ServerOptions } from '../server-options.ts'

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' }
const fixed = { ...plain, 'cache-control': 'public, max-age=31536000, immutable' }

/**
 * `/api/v1/sauh`: checkpoints for everybody who wants to keep them. `/` lists names, `/terakhir` is the newest, `/kunci`
 * the public key and its changes, `/rantai/:pemda/:tahun?dari&sampai` the links between two heads: "no mikro isi" lines.
 */
export function sauhRoutes({ options }: { options: Pick<ServerOptions, 'db' | 'dataDir'> }): Hono {
  const routes = new Hono()
  const folder = join(options.dataDir, 'sauh')
  routes.get('/', async (c) => c.json({ sauh: await listSauh(folder) }, 200, { 'cache-control': 'no-cache' }))
  routes.get('/kunci', async (c) => {
    const [signer, ganti] = await Promise.all([openSauhKey(options.dataDir), listRotations(options.dataDir)])
    return c.json({ kunci: formatVerifier(signer), ganti }, 200, { 'cache-control': 'no-cache' })
  })
  routes.get('/terakhir', async (c) => {
    const name = (await listSauh(folder)).at(-1)
    return name === undefined
      ? c.body('Belum ada sauh.\n', 404, plain)
      : sendFile(c, { folder, name, headers: plain })
  })
  routes.get('/rantai/:pemda{[0-9]{1,9}}/:tahun{[0-9]{4}}', async (c) => {
    const [dari, sampai] = [numberOf(c.req.query('dari')), numberOf(c.req.query('sampai'))]
    if (dari === undefined || sampai === undefined || sampai <= dari)
      return c.body('Sebutkan ?dari=NOMOR&sampai=NOMOR dengan sampai lebih besar.\n', 400, plain)
    const { pemda, tahun } = c.req.param()
    const range = { pemdaId: Number(pemda), tahun: Number(tahun), dari, sampai }
    const links = await readChainLinks(options, range)
    const more = sampai - dari > largestLinkRange ? { 'x-lanjut': 'ya' } : {}
    return c.body(links.map(({ no, mikro, isi }) => `${no} ${mikro} ${isi}\n`).join(''), 200, {
      ...plain,
      ...more,
    })
  })
  routes.get('/:nama{[0-9TZ]+\\.sauh}', async (c) => {
    const { nama } = c.req.param()
    const known = (await listSauh(folder)).includes(nama)
    return known
      ? sendFile(c, { folder, name: nama, headers: fixed })
      : c.body('Sauh itu tidak ada.\n', 404, plain)
  })
  return routes
}

async function sendFile(
  c: Context,
  { folder, name, headers }: { folder: string; name: string; headers: Record<string, string> },
) {
  return c.body(await readFile(join(folder, name), 'utf8'), 200, headers)
}

function numberOf(text: string | undefined): bigint | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? BigInt(text) : undefined
}
