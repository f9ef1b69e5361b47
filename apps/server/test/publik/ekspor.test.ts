import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ekspor } from '../../src/cli/ekspor.ts'
import { readConfig } from '../../src/config.ts'
import type { TestServer } from '../test-server.ts'
import { terbitServer } from './terbit.ts'

let server: TestServer
let folder: string
beforeAll(async () => {
  server = await terbitServer()
  folder = await mkdtemp(join(tmpdir(), 'benang-ekspor-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await server.end()
})

const run = (...args: string[]) =>
  ekspor.run(args, {
    config: readConfig({}, folder),
    root: folder,
    openDatabase: async () => ({ url: server.scratch.url, db: server.db }),
  })
const where = ['--pemda', 'uji7', '--tahun', '2026']

it.each(['csv', 'json', 'xlsx', 'pdf'])('writes the bytes of the public LRA as %s', async (bentuk) => {
  const ke = join(folder, `lra.${bentuk}`)
  expect((await run('lra', ...where, '--ke', ke)).ok).toBe(true)
  const answer = await fetch(`${server.url}/uji7/apbd/2026/lra.${bentuk}`)
  expect((await readFile(ke)).equals(Buffer.from(await answer.arrayBuffer()))).toBe(true)
})

it('writes every mata anggaran of an old version', async () => {
  const ke = join(folder, 'apbd.csv')
  expect((await run('apbd', ...where, '--versi', '1', '--ke', ke)).data).toMatchObject({ baris: 3 })
  expect(await readFile(ke, 'utf8')).toContain(
    'Pembangunan Jalan,5.2.04.01.01.0001,Belanja Modal Jalan Kota,',
  )
  expect(await readFile(ke, 'utf8')).toContain(',10000.00,1234.57\r\n')
})

it.each([
  [['lra', ...where, '--ke', 'lra.csv'], 'sudah ada'],
  [['lra', '--pemda', 'uji8', '--tahun', '2026', '--ke', 'x.csv'], 'Tidak ada terbitan'],
  [['neraca', ...where, '--ke', 'x.csv'], 'pilih lra, apbd atau rka'],
  [['lra', ...where, '--potongan', 'x', '--ke', 'x.csv'], '--potongan'],
  [['lra', ...where, '--ke', 'x.doc'], 'Contoh'],
])('%j is refused', async (args, pesan) => {
  const placed = args.map((arg) => (arg.includes('.') ? join(folder, arg) : arg))
  await expect(run(...placed)).rejects.toThrow(pesan)
})
