import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'

/** Everything that can be set from outside, checked. Undefined means: not set, and nothing needs it. */
export type Config = {
  port: number
  host: string
  publicUrl: string | undefined
  databaseUrl: string | undefined
  /** Absolute. */
  dataDir: string
  /** A second place for checkpoints, best on another machine's disk. */
  sauhDir: string | undefined
  logLevel: string
  trustProxy: boolean
  metricsToken: string | undefined
  mode: 'demo' | 'produksi'
  /** How much of the demo a first start tells: the first view alone, or the rest too, beside the requests. */
  demo: 'awal' | 'penuh'
}

type Environment = Readonly<Record<string, string | undefined>>
type Problem = { nama: string; pesan: string }

/** The configuration is wrong; the message has one line per variable: what is wrong and how to mend it. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused'
}

/** Reads and checks all variables at once, so that one start shows all faults. `root` is where relative folders begin. */
export function readConfig(environment: Environment, root: string): Config {
  const problems: Problem[] = []
  const read = readerOf(environment, problems)
  const dataDir = read('DATA_DIR', notEmpty) ?? '.data'
  const config: Config = {
    port: read('PORT', portNumber) ?? 3000,
    host: read('HOST', notEmpty) ?? '127.0.0.1',
    publicUrl: read('PUBLIC_URL', webAddress),
    databaseUrl: read('DATABASE_URL', databaseAddress),
    dataDir: isAbsolute(dataDir) ? dataDir : join(root, dataDir),
    sauhDir: read('SAUH_DIR', notEmpty),
    logLevel:
      read('LOG_LEVEL', oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])) ?? 'info',
    trustProxy: read('TRUST_PROXY', yesOrNo) ?? false,
    metricsToken: read('METRICS_TOKEN', longSecret),
    mode: read('BENANG_MODE', oneOf(['demo', 'produksi'])) ?? 'demo',
    demo: read('BENANG_DEMO', oneOf(['awal', 'penuh'])) ?? 'penuh',
  }
  if (config.mode === 'produksi' && config.publicUrl === undefined) {
    problems.push({
      nama: 'PUBLIC_URL',
      pesan: 'belum diisi, padahal BENANG_MODE=produksi. Isi alamat https yang dibuka pegawai',
    })
  }
  if (problems.length > 0) {
    throw new ConfigRefused(problems.map(({ nama, pesan }) => `${nama}: ${pesan}.`).join('\n'))
  }
  return config
}

type Check<T> = (value: string) => T | Fault
class Fault {
  readonly pesan: string
  constructor(pesan: string) {
    this.pesan = pesan
  }
}

function readerOf(environment: Environment, problems: Problem[]) {
  return <T>(nama: string, check: Check<T>): T | undefined => {
    const value = valueOf(environment, nama)
    const checked = value instanceof Fault || value === undefined ? value : check(value)
    if (!(checked instanceof Fault)) return checked
    problems.push({ nama, pesan: checked.pesan })
    return undefined
  }
}

/** NAMA itself, or the content of the file NAMA_FILE names (a mounted secret). */
function valueOf(environment: Environment, nama: string): string | undefined | Fault {
  const direct = environment[nama]?.trim()
  const path = environment[`${nama}_FILE`]?.trim()
  if (path === undefined || path === '') return direct === '' ? undefined : direct
  if (direct !== undefined && direct !== '')
    return new Fault(`diisi dua kali. Pilih ${nama} atau ${nama}_FILE`)
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return new Fault(`berkas ${path} tidak terbaca. Perbaiki ${nama}_FILE atau izin berkasnya`)
  }
}

const notEmpty: Check<string> = (value) => value

const portNumber: Check<number> = (value) => {
  const port = Number(value)
  return /^\d{1,5}$/.test(value) && port <= 65535
    ? port
    : new Fault(`"${value}" bukan nomor port. Isi 0 sampai 65535, misalnya 3000`)
}

const webAddress: Check<string> = (value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const good =
    (url?.protocol === 'https:' || url?.protocol === 'http:') && url.pathname === '/' && url.search === ''
  return good
    ? url.origin
    : new Fault(`"${value}" bukan alamat situs. Isi misalnya https://benang.kota.go.id`)
}

// The value may hold a password: it is never repeated in the message.
const databaseAddress: Check<string> = (value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const good = (url?.protocol === 'postgres:' || url?.protocol === 'postgresql:') && url.pathname.length > 1
  return good
    ? value
    : new Fault('bukan alamat PostgreSQL yang lengkap. Isi postgres://PENGGUNA:SANDI@HOST:5432/BASISDATA')
}

const yesOrNo: Check<boolean> = (value) => {
  if (['1', 'true', 'ya'].includes(value)) return true
  return ['0', 'false', 'tidak'].includes(value) ? false : new Fault(`"${value}" tidak dikenal. Isi 1 atau 0`)
}

const longSecret: Check<string> = (value) =>
  value.length >= 16 ? value : new Fault('terlalu pendek. Isi paling sedikit 16 karakter acak')

function oneOf<const T extends string>(choices: readonly T[]): Check<T> {
  return (value) =>
    choices.find((choice) => choice === value) ??
    new Fault(`"${value}" tidak dikenal. Pilih ${choices.join(', ')}`)
}
