import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
// It calls no server of its own: on a closed network every such call would be a failed connection.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
// The packed build is a headless shell that cannot fork its helpers everywhere.
const packedFlags = ['--headless=shell', '--no-zygote', '--single-process', '--disable-setuid-sandbox']

/**
 * A headless Chromium for a test: the system's, else the one of the npm package with its own libraries.
 * No browser is a failure, never a skip. BENANG_PERAMBAN=paket forces the package.
 */
export async function openBrowser(): Promise<Browser> {
  const forced = process.env['BENANG_PERAMBAN'] === 'paket'
  const found = forced ? undefined : system.find((path) => existsSync(path))
  return found === undefined ? openPacked() : chromium.launch({ executablePath: found, args: quiet })
}

async function openPacked(): Promise<Browser> {
  const folder = await unpack()
  const libraries = [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: [...quiet, ...packedFlags],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') },
  })
}

/** Unpacks once per user and version; a half unpacked folder is never used, because the name is given last. */
async function unpack(): Promise<string> {
  const bin = join(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))), 'bin')
  const version: { version: string } = createRequire(import.meta.url)(join(bin, '../package.json'))
  const parent = join(tmpdir(), `benang-peramban-${process.getuid?.() ?? 0}`)
  const folder = join(parent, version.version)
  if (existsSync(folder)) return folder
  await mkdir(parent, { recursive: true, mode: 0o700 })
  const half = await mkdtemp(join(parent, 'baru-'))
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = half // the package unpacks into the temporary folder, whatever lies there already
  try {
    const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(parts.map((part) => inflate(join(bin, part))))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true })) // another run was first
  return folder
}
