// A server in a process of its own, stopped by SIGTERM like the real one: arguments are the database and its schema.
import { connect } from '@benang/database/connection'
import { runAct } from '@benang/usecases/act'
import { initTRPC } from '@trpc/server'
import { openLog } from '../src/log.ts'
import { startServer } from '../src/server.ts'
import { stopOnSignal } from '../src/stop-on-signal.ts'

const [, , url = '', skema = '0'] = process.argv
const db = connect({ url, onError: () => undefined })
const t = initTRPC.create()
const running = await startServer({
  db,
  log: openLog('silent'),
  dataDir: '/nonexistent',
  port: 0,
  host: '127.0.0.1',
  mode: 'demo',
  versi: { versi: '0.1.0', commit: 'uji', skema: Number(skema) },
  webDist: '/nonexistent',
  router: t.router({
    lambat: t.procedure.query(() => new Promise((resolve) => setTimeout(() => resolve('selesai'), 1500))),
  }),
  runAct,
  openSession: async () => undefined,
})
stopOnSignal({ stop: running.stop, close: () => db.close() })
console.log(running.url)
