import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appRouter } from '@benang/api/router'
import type { Context, Session } from '@benang/usecases/context'
import { seedDemo } from '@benang/usecases/sistem/seed-demo'
import { startSystem } from '@benang/usecases/sistem/start-system'
import { peragaOf } from '@benang/usecases/sistem/pelaku-contoh'
import { imporCsv } from '@benang/usecases/testing/new-impor'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { todayIn } from '../src/http/request-context.ts'
import { imporBerkas } from '../src/impor/impor-berkas.ts'
import { type TestServer, testServer } from './test-server.ts'

const today = todayIn('Asia/Jakarta')
const folder = mkdtempSync(join(tmpdir(), 'benang-standar-'))
const edisi = 'SSH ekspor'
const daftar = `kode,nama,satuan,spek,kelompok,harga,harga_2,harga_3,rekening,tkdn,jenis_produk,keterangan,komponen
A.1,"Kertas HVS A4, ""80 gram""",rim,- putih,SSH,53000,,55000.5,5.1.02.01.01.0024; 5.1.02.01.01.0025,42.75,dalam negeri,Lampiran I,
B.1,Semen,kg,,SSH,1500,1600,,,,,,
U.1,Honorarium narasumber,orang jam,eselon II,SBU,900000,,,5.1.02.02.01.0010,,,,
H.1,Beton,m3,,HSPK,480375,512400,,,,,,"B.1 x 320,25"
S.1,Pelatihan,kegiatan,,ASB,12500000,,,,,,,peserta (orang): 150000; hari (hari): 2250000`
let server: TestServer
let admin: Context
const sessions = new Map<string, Session>()

beforeAll(async () => {
  server = await testServer({ router: appRouter, openSession: async (token) => sessions.get(token) })
  const context: Context = {
    ...{ db: server.db, today, kejadian: 'UJI', mode: 'demo' },
    kunciServer: new Uint8Array(32).fill(5),
  }
  await server.scratch.sql('delete from sistem.pemda')
  await seedDemo(context)
  admin = await startSystem(context, 'tirta')
  const hasil = await imporCsv(admin, daftar, { daftar: 'standar-harga', edisi, sejakTahun: 2026 })
  if (!hasil.tersimpan) throw new Error(JSON.stringify(hasil.galat))
  const { session } = await peragaOf(context, 2).sebagai(['pptk.pupr', 'pptk'], today)
  if (session !== undefined) sessions.set('pptk', session)
}, 300_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await server.end()
})

const ask = (path: string) => fetch(`${server.url}${path}`, { headers: { cookie: 'benang=pptk' } })

it.each(['csv', 'xlsx', 'json'])('the list as %s is taken in again and changes nothing', async (bentuk) => {
  const answer = await ask(`/app/laporan/standar-harga.${bentuk}?edisi=${encodeURIComponent(edisi)}`)
  expect(answer.status).toBe(200)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (bentuk === 'json') {
    const { tabel } = JSON.parse(new TextDecoder().decode(bytes))
    expect(tabel.baris).toHaveLength(5)
    return
  }
  const path = join(folder, `standar.${bentuk}`)
  writeFileSync(path, bytes)
  const hasil = await imporBerkas(admin, path, {
    ...{ daftar: 'standar-harga', edisi, dasar: null, sejakTahun: null, lebar: null },
    ...{ pilihan: {}, oleh: 'penguji', latihan: false },
  })
  expect(hasil).toMatchObject({ galat: [], baru: 0, berubah: 0, turut: 0, sama: 5 })
})

it('a question nobody can answer is refused in words', async () => {
  const answer = await ask('/app/laporan/standar-harga.csv?tanggal=kemarin')
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('Standar harga')
})
