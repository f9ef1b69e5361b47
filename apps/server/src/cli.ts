import { once } from 'node:events'
import { connect, type Database } from '@benang/database/connection'
import { Refused } from '@benang/usecases/refused'
import type { Verb, VerbEnv } from './cli/verb.ts'
import { verbs } from './cli/verbs.ts'
import { loadConfig, root } from './environment.ts'
import { openPostgres } from './postgres/open-postgres.ts'

await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args
  const verb = verbs.find((candidate) => candidate.name === name)
  if (verb === undefined) {
    process.stderr.write(`${usage(name)}\n`)
    process.exitCode = name === undefined || name === 'bantuan' ? 0 : 2
    return
  }
  const json = rest.includes('--json')
  const ok = await runVerb(verb, { args: rest.filter((word) => word !== '--json'), json })
  process.exitCode = ok ? 0 : 1
}

async function runVerb(
  verb: Verb,
  { args, json }: { args: readonly string[]; json: boolean },
): Promise<boolean> {
  const closers: (() => Promise<void>)[] = []
  try {
    const result = await verb.run(args, envOf(closers))
    if (result.close !== undefined) closers.push(result.close)
    if (json && result.json !== undefined) await print(result.json())
    else
      process.stdout.write(
        `${json ? JSON.stringify({ ok: result.ok, ...result.data }, plain) : result.text}\n`,
      )
    return result.ok
  } catch (error) {
    const pesan = messageOf(error)
    if (json) process.stdout.write(`${JSON.stringify({ ok: false, pesan })}\n`)
    else process.stderr.write(`${pesan}\n`)
    return false
  } finally {
    for (const close of closers.reverse()) await close()
  }
}

function envOf(closers: (() => Promise<void>)[]): VerbEnv {
  const config = loadConfig()
  let opened: Promise<{ url: string; db: Database }> | undefined
  const open = async () => {
    const { databaseUrl, dataDir } = config
    const postgres = await openPostgres({ databaseUrl, dataDir, exclusive: false })
    closers.push(postgres.stop)
    const db = connect({ url: postgres.url, onError: () => undefined })
    closers.push(db.close)
    return { url: postgres.url, db }
  }
  return { config, root, openDatabase: () => (opened ??= open()) }
}

/** Writes as fast as the reader of the output takes it. */
async function print(pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
  process.stdout.write('\n')
}

/** Big integers have no JSON of their own: they leave as text. */
function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

function usage(name: string | undefined): string {
  const wrong = name === undefined || name === 'bantuan' ? [] : [`Perintah "${name}" tidak dikenal.`]
  const list = verbs.map((verb) => `  ${verb.name.padEnd(12)} ${verb.help}`)
  return [...wrong, 'Pakai: npm run -s benang -- PERINTAH [--json]', ...list].join('\n')
}

function messageOf(error: unknown): string {
  if (error instanceof Refused) return error.pesan
  return error instanceof Error ? error.message : String(error)
}
