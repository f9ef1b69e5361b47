import { readBerkas } from '@benang/imports/read-berkas'
import { pages } from '@benang/portal/pages'
import { invariant } from '@benang/values/invariant'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestServer } from '../test-server.ts'
import { kolomBoleh, medanBoleh } from './allow-list.ts'
import { crawl, fetchPatiently, fieldsOf, type Jawaban } from './crawl.ts'
import { type Schema, schemaFaults } from './schema-check.ts'
import { rahasia, terbitServer } from './terbit.ts'

let server: TestServer
let answers: readonly Jawaban[]
beforeAll(async () => {
  server = await terbitServer()
  const tiket = await sendUsulan(server.url)
  answers = await crawl(server.url, ['/', '/status', '/uji7', '/uji8', '/verifikasi', tiket, `${tiket}.json`])
}, 240_000)
afterAll(() => server.end())

const of = (jenis: string) => answers.filter((one) => one.jenis.startsWith(jenis))

describe('everything that links lead to', () => {
  it('answers, and reaches every page of the table and every form of it', () => {
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    const paths = answers.map(({ path }) => path.split('?')[0] ?? '')
    const unseen = pages.flatMap((page) => {
      const forms = ['', '.csv', '.xlsx', '.json', ...(page.laporan === 'tabel' ? [] : ['.pdf'])]
      return forms
        .map((form) => ({ form, shape: shapeOf(page.path, form) }))
        .filter(({ shape }) => !paths.some((path) => shape.test(path)))
        .map(({ form }) => `${page.path}${form}`)
    })
    expect(unseen).toEqual([])
    expect(of('application/pdf').length).toBeGreaterThan(2)
  })

  it('runs no script', () => {
    const scripted = of('text/html').filter(({ text }) => /<script|\son\w+=|javascript:/i.test(text))
    expect(scripted.map(({ path }) => path)).toEqual([])
  })

  it('names no field outside the list', () => {
    const json = of('application/json').filter(({ path }) => path !== '/api/v1/openapi.json')
    const found = new Set(json.flatMap(({ text }) => fieldsOf(JSON.parse(text))))
    expect(json.length).toBeGreaterThan(10)
    expect([...found].filter((field) => !medanBoleh.has(field.split('.').at(-1) ?? ''))).toEqual([])
    const used = new Set([...found].map((field) => field.split('.').at(-1) ?? ''))
    expect([...medanBoleh].filter((field) => !used.has(field))).toEqual([])
  })

  it('has no column outside the list in csv and xlsx', async () => {
    const heads = of('text/csv').map(({ text }) => (text.split('\r\n')[0] ?? '').split(','))
    expect(heads.flat().filter((kolom) => !kolomBoleh.has(kolom))).toEqual([])
    expect(heads.length).toBeGreaterThan(8)
    const books = await Promise.all(of('application/vnd').map(({ text }) => textOfWorkbook(text)))
    expect(books.length).toBe(heads.length)
    for (const text of books) for (const kata of rahasia) expect(text).not.toContain(kata)
  })

  it('holds no word of the staff’s tables, no e-mail and no number as long as a NIK', () => {
    const readable = answers.filter(({ jenis }) => !/pdf|spreadsheet/.test(jenis))
    const found = readable.flatMap(({ path, text }) =>
      [...rahasia.filter((kata) => text.includes(kata)), ...(terlarang.exec(text) ?? [])].map(
        (kata) => `${kata} in ${path}`,
      ),
    )
    expect(readable.length).toBeGreaterThan(50)
    expect(found).toEqual([])
  })
})

// An e-mail address, or a number as long as a NIK or NIP that is no part of a hash.
const terlarang = /[\w.]+@[\w-]+\.[a-z]+|(?<![\d.a-f])\d{16,18}(?![\d.a-f])/

describe('the API', () => {
  it('answers as it describes itself', async () => {
    const document = await (await fetch(`${server.url}/api/v1/openapi.json`)).json()
    const paths: Readonly<Record<string, { get: Operation }>> = document.paths
    const schemas: Readonly<Record<string, Schema>> = document.components.schemas
    expect(Object.keys(paths)).toHaveLength(5)
    for (const [path, { get }] of Object.entries(paths)) {
      const ref = get.responses['200'].content['application/json'].schema.$ref
      const schema = schemas[ref.split('/').at(-1) ?? '']
      invariant(schema !== undefined, `${path} is described`)
      const address = `/api/v1${path.replace('{slug}', 'uji7').replace('{tahun}', '2026')}`
      const queries = ['', ...(get.parameters.some(({ name }) => name === 'versi') ? ['?versi=1'] : [])]
      for (const query of queries) {
        const answer = await fetch(server.url + address + query)
        expect({ address, salah: schemaFaults(await answer.json(), schema) }).toEqual({ address, salah: [] })
        const etag = answer.headers.get('etag') ?? ''
        const again = await fetch(server.url + address + query, { headers: { 'if-none-match': etag } })
        expect(again.status).toBe(304)
      }
    }
  })

  it.each([
    ['/api/v1/uji7/apbd/2026?versi=9', 404],
    ['/api/v1/uji8/apbd/2026', 404],
    ['/api/v1/tidak/apbd', 404],
    ['/api/v1/uji7/apbd/2026/baris?banyak=9999', 400],
    ['/api/v1/uji7/apbd/2026/baris?unti=1.03', 400],
    ['/api/v1/uji7/apbd/2026/lra?potongan=semua', 400],
  ])('%s is refused with %i', async (path, status) => {
    const answer = await fetch(server.url + path)
    expect(answer.status).toBe(status)
    expect((await answer.json()).error.message).toMatch(/\.$/)
  })

  it('filters lines, and gives them page by page', async () => {
    const ask = async (query: string) =>
      (await fetch(`${server.url}/api/v1/uji7/apbd/2026/baris${query}`)).json()
    expect((await ask('?unit=1.03')).jumlah).toEqual({
      ...{ baris: 1, anggaran: '9980.00', realisasi: '2000.00' },
    })
    expect((await ask('?rekening=4')).baris).toHaveLength(1)
    expect(await ask('?banyak=2&sesudah=0')).toMatchObject({ sesudah: 2 })
    expect(await ask('?banyak=2&sesudah=2')).toMatchObject({ sesudah: null })
  })
})

describe('the same sen everywhere', () => {
  it('on the page, in its files, in the LRA and in the API', async () => {
    const get = async (path: string) => (await fetch(server.url + path)).json()
    const page = await get('/uji7/apbd/2026.json')
    const belanja = page.terbitan.bagian.find(({ bagian }: { bagian: string }) => bagian === 'belanja')
    expect([belanja.anggaran, belanja.realisasi]).toEqual(['20000.00', '2000.00'])
    const lra = await get('/uji7/apbd/2026/lra.json')
    const total = lra.tabel.baris.find(({ sel }: { sel: string[] }) => sel[1] === 'JUMLAH BELANJA')
    expect(total.sel.slice(2, 4)).toEqual(['20000.00', '2000.00'])
    expect(await get('/api/v1/uji7/apbd/2026/lra')).toEqual(lra)
    const api = await get('/api/v1/uji7/apbd/2026/baris?bagian=belanja')
    expect(api.jumlah).toMatchObject({ anggaran: '20000.00', realisasi: '2000.00' })
    const csv = await (await fetchPatiently(`${server.url}/uji7/apbd/2026/lra.csv`)).text()
    expect(csv).toContain('JUMLAH BELANJA,20000.00,2000.00,')
    const html = await (await fetch(`${server.url}/uji7/apbd/2026/lra`)).text()
    expect(html).toMatch(/JUMLAH BELANJA<\/th><td class="n">20\.000,00<\/td><td class="n">2\.000,00</)
  })
})

/** A citizen asks for something; answers the path of the ticket. */
async function sendUsulan(base: string): Promise<string> {
  const answer = await fetch(`${base}/uji7/usulan`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    body: new URLSearchParams({
      ...{ tahun: '2027', uraian: 'Perbaikan drainase Jalan Melati', alasan: 'Banjir tiap hujan deras' },
      ...{ kecamatan: 'Sukamaju', kelurahan: 'Melati', alamat: 'Jalan Melati', perkiraan: '250000000' },
      ...{ pengusul: 'Warga Rahasia', kontak: '081200001111' },
    }).toString(),
  })
  const tiket = answer.headers.get('location')
  invariant(tiket !== null, `an usulan is taken, not ${answer.status}`)
  return tiket
}

type Operation = {
  parameters: readonly { name: string }[]
  responses: { '200': { content: { 'application/json': { schema: { $ref: string } } } } }
}

function shapeOf(path: string, form: string): RegExp {
  if (path === '/') return form === '' ? /^\/$/ : new RegExp(`^/beranda\\${form}$`)
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}${form.replace('.', '\\.')}$`)
}

async function textOfWorkbook(latin: string): Promise<string> {
  const words: string[] = []
  await readBerkas(Buffer.from(latin, 'latin1'), 'unduhan.xlsx', {
    lembar: ({ nama }) => void words.push(nama),
    baris: ({ sel }) => void words.push(...sel.map(({ teks }) => teks)),
    galat: () => undefined,
    peringatan: () => undefined,
  })
  return words.join('\n')
}
