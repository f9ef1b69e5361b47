// A server in a process of its own that ends itself with SIGKILL at the n-th point of one request: before and after each
// statement of its act, and between the commit and the answer. Arguments: database, schema, sample book as JSON.
import { AsyncLocalStorage } from 'node:async_hooks'
import { connect } from '@benang/database/connection'
import { runAct } from '@benang/usecases/act'
import { openLog } from '../src/log.ts'
import { startServer } from '../src/server.ts'
import type { RunAct } from '@benang/api/procedure'
import { paymentRouter } from './payment-act.ts'
import { sessionOf } from './test-server.ts'

const [, , url = '', skema = '0', book = '{}'] = process.argv
const marked = new AsyncLocalStorage<{ points: string[] }>()
let killAt = 0
let target = ''

process.on('message', (message: { killAt: number; target: string }) => {
  killAt = message.killAt
  target = message.target
  process.send?.('siap')
})

function point(name: string): void {
  const request = marked.getStore()
  if (request === undefined) return
  request.points.push(name)
  if (request.points.length === killAt) process.kill(process.pid, 'SIGKILL')
}

const db = connect({
  url,
  onError: () => undefined,
  onConnect: (client) => {
    const query = client.query.bind(client)
    Reflect.set(client, 'query', async (statement: string, values: unknown[]) => {
      point(`sebelum ${statement.slice(0, 40)}`)
      const result = await query(statement, values)
      point(`sesudah ${statement.slice(0, 40)}`)
      return result
    })
  },
})

const watched: RunAct = (context, act, input) => {
  const perintah: unknown =
    typeof input === 'object' && input !== null ? Reflect.get(input, 'perintah') : undefined
  if (perintah !== target) return runAct(context, act, input)
  return marked.run({ points: [] }, async () => {
    const points = marked.getStore()?.points
    try {
      return await runAct(context, act, input)
    } finally {
      point('sebelum jawaban')
      process.send?.({ points })
    }
  })
}

const running = await startServer({
  db,
  log: openLog('silent'),
  dataDir: '/nonexistent',
  port: 0,
  host: '127.0.0.1',
  mode: 'demo',
  versi: { versi: '0.1.0', commit: 'uji', skema: Number(skema) },
  webDist: '/nonexistent',
  router: paymentRouter(JSON.parse(book)),
  runAct: watched,
  openSession: async () => sessionOf(1, 2, { peran: 'bendahara-pengeluaran', unitId: 10 }),
  jobs: false,
})
process.send?.({ url: running.url })
