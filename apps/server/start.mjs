// Runs on any Node from 18 on, without packages: installs them, finds the Node that Benang runs on, and hands over.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const stateDir = join(root, 'node_modules/.benang')
const pnpm = 'pnpm@10.34.9'
const needsWeb = new Set(['serve', 'test', 'bench'])
const entries = {
  serve: 'apps/server/src/main.ts',
  benang: 'apps/server/src/cli.ts',
  test: 'apps/server/src/test-runner/main.ts',
  check: 'apps/server/src/test-runner/main.ts',
  bench: 'apps/server/src/bench/main.ts',
}

const [verb = 'serve', ...args] = process.argv.slice(2)
const entry = entries[verb]
if (!entry || !existsSync(join(root, entry)))
  fail(`Perintah "${verb}" belum ada. Pilih: ${Object.keys(entries).join(', ')}.`)
await install()
const node = findNode()
if (needsWeb.has(verb)) await buildWeb()
const extra = verb === 'check' ? ['--periksa'] : []
process.exit(await run(node, [join(root, entry), ...extra, ...args], { forward: true }))

/** Installs the pinned packages when the lockfile differs from the one installed last. */
async function install() {
  const wanted = hashOf([join(root, 'pnpm-lock.yaml')])
  if (readState('lockfile') === wanted) return
  say('Memasang paket (sekali saja, ± 1 menit) …')
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
  const flags = ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn']
  const code = await run(npx, flags, { quiet: true })
  if (code !== 0)
    fail(
      'Paket tidak terpasang. Periksa sambungan ke registri paket npm, lalu jalankan lagi perintah yang sama.',
    )
  writeState('lockfile', wanted)
}

/** The host's Node when it is new enough (24 reads TypeScript), else the binary among the packages. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const name = `node-${process.platform}-${process.arch}`
  try {
    const require = createRequire(join(root, 'apps/server/package.json'))
    const binary = join(dirname(require.resolve(`${name}/package.json`)), 'bin/node')
    if ((statSync(binary).mode & 0o111) === 0) chmodSync(binary, 0o755)
    return binary
  } catch {
    return fail(
      `Benang perlu Node 24 atau lebih baru pada ${process.platform}-${process.arch}. Pasang dari nodejs.org, lalu ulangi.`,
    )
  }
}

/** Builds the staff app when its sources, or those it imports, changed since the last build. */
async function buildWeb() {
  const packages = ['values', 'documents', 'domain', 'imports'].map((name) => `packages/${name}/src`)
  const sources = ['apps/web', ...packages]
  const wanted = hashOf(sources.flatMap((folder) => filesIn(join(root, folder))))
  if (readState('web') === wanted && existsSync(join(root, 'apps/web/dist/index.html'))) return
  say('Menyusun aplikasi staf …')
  const turbo = join(root, 'node_modules/turbo/bin/turbo')
  const env = {
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    PATH: `${dirname(node)}:${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
  }
  const code = await run(node, [turbo, 'run', 'build', '--output-logs=errors-only', '--no-update-notifier'], {
    env,
    quiet: true,
  })
  if (code !== 0 || !existsSync(join(root, 'apps/web/dist/index.html')))
    fail('Aplikasi staf tidak tersusun; lihat pesan di atas.')
  writeState('web', wanted)
}

function run(command, commandArgs, { env = {}, quiet = false, forward = false } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? ['ignore', 2, 2] : 'inherit'
    const child = spawn(command, commandArgs, { cwd: root, stdio, env: { ...process.env, ...env } })
    if (forward)
      // A terminal sends Ctrl-C to the child as well; a second one would mean "at once".
      for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
        process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal))
    child.on('error', (error) => fail(`${command}: ${error.message}`))
    child.on('close', (code, signal) => resolve(code ?? (signal === null ? 1 : 143)))
  })
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !['node_modules', 'dist', '.turbo'].includes(name))
    .flatMap((item) => (item.isDirectory() ? filesIn(join(folder, item.name)) : [join(folder, item.name)]))
    .sort()
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function readState(name) {
  const file = join(stateDir, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function writeState(name, value) {
  mkdirSync(stateDir, { recursive: true })
  writeFileSync(join(stateDir, name), value)
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function fail(text) {
  say(text)
  process.exit(1)
}
