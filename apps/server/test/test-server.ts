import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Database } from '@benang/database/connection'
import { runAct } from '@benang/usecases/act'
import type { Penugasan, Session } from '@benang/usecases/context'
import { initTRPC } from '@trpc/server'
import { z } from 'zod'
import { scratchDatabase, type ScratchDatabase } from './scratch-database.ts'
import type { DestinationStream } from 'pino'
import { openLog } from '../src/log.ts'
import { type RunningServer, startServer } from '../src/server.ts'
import type { ServerOptions } from '../src/server-options.ts'

export type TestServer = RunningServer & {
  scratch: ScratchDatabase
  db: Database
  dataDir: string
  lines: string[]
  options: ServerOptions
  end(): Promise<void>
}

/** A whole server over a database of its own, with one pemda; `lines` collects its log. */
export async function testServer(
  change: Partial<ServerOptions> & { dbUrl?: (scratch: ScratchDatabase) => string } = {},
): Promise<TestServer> {
  const { dbUrl, ...options } = change
  const scratch = await scratchDatabase()
  await scratch.sql(
    "insert into sistem.pemda (pemda_id, kode, slug, nama, jenis, contoh) values (2, '98.71', 'tirta-asri', 'Kota Tirta Asri', 'kota', true), (3, '98.72', 'lain', 'Kabupaten Lain', 'kabupaten', true)",
  )
  const dataDir = await mkdtemp(join(tmpdir(), 'benang-uji-'))
  const lines: string[] = []
  const stream: DestinationStream = { write: (line) => void lines.push(line) }
  const db = connect({ url: dbUrl?.(scratch) ?? scratch.url, onError: () => undefined })
  const all: ServerOptions = {
    db,
    log: openLog('info', stream),
    dataDir,
    port: 0,
    host: '127.0.0.1',
    mode: 'demo',
    versi: { versi: '0.1.0', commit: 'uji', skema: scratch.skema },
    webDist: join(import.meta.dirname, 'no-such-build'),
    router: testRouter(),
    runAct,
    openSession: async (token) => sessions[token],
    jobs: false,
    ...options,
  }
  const running = await startServer(all)
  return {
    ...running,
    scratch,
    db,
    dataDir,
    lines,
    options: all,
    async end() {
      await running.stop()
      await db.close()
      await scratch.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A session in the shape the use cases get. */
export function sessionOf(
  penggunaId: number,
  pemdaId: number,
  role: Pick<Penugasan, 'peran' | 'unitId'>,
): Session {
  const aktif: Penugasan = {
    ...role,
    penugasanId: penggunaId,
    unitKode: '1.03',
    unitNama: 'Dinas PUPR',
    sifat: 'definitif',
    batasNilai: null,
    sejak: '2026-01-01',
    sampai: null,
  }
  return {
    sesiId: '5e51e51e-0000-4000-8000-000000000000',
    penggunaId,
    pejabatId: penggunaId,
    nama: 'Rekaan',
    pemdaId,
    pemdaNama: 'Kota Tirta Asri',
    tingkat: 'penuh',
    faktorKeduaPada: null,
    punyaFaktorKedua: true,
    penugasan: [aktif],
    aktif,
  }
}

const sessions: Readonly<Record<string, Session>> = {
  pptk: sessionOf(1, 2, { peran: 'pptk', unitId: 10 }),
  bendaharaLain: sessionOf(2, 2, { peran: 'bendahara-pengeluaran', unitId: 11 }),
  tapd: sessionOf(3, 2, { peran: 'tapd', unitId: 1 }),
  pemdaLain: sessionOf(4, 3, { peran: 'tapd', unitId: 1 }),
}

function testRouter() {
  const t = initTRPC.create()
  return t.router({
    baca: t.procedure
      .input(z.object({ kata: z.string().max(100), angka: z.int() }).strict())
      .query(({ input }) => input.kata.length),
    tulis: t.procedure.input(z.object({ kata: z.string() }).strict()).mutation(({ input }) => input.kata),
    lambat: t.procedure.query(() => new Promise((resolve) => setTimeout(() => resolve('selesai'), 1500))),
    sesi: t.router({ masuk: t.procedure.mutation(() => 'salah') }),
  })
}
