import { pino, type DestinationStream, type Logger } from 'pino'

/** The structured log: one JSON line per event, times in UTC, no personal data. */
export type Log = Logger

/** Keys that may never be written, wherever they stand; `remove` so that not even their presence tells anything. */
const secret = [
  'sandi',
  'password',
  'token',
  'cookie',
  'authorization',
  'rahasia',
  'totp',
  'kode_pulih',
  'nama',
  'nip',
  'nik',
  'npwp',
  'rekening',
  'alamat_rumah',
  'surel',
  'email',
  'telepon',
  'isi',
  'body',
  'input',
]

/** Opens the log; `stream` lets a test read what was written. */
export function openLog(level: string, stream?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"waktu":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ tingkat: label }) },
    redact: { paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), remove: true },
    serializers: { err: describeError },
  }
  return stream ? pino(options, stream) : pino(options)
}

export type DescribedError = { jenis: string; kode?: string; pesan: string; letak: readonly string[] }

/** An error without what people typed: quoted text, long numbers and addresses are blanked, the stack keeps places only. */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { jenis: typeof error, pesan: '', letak: [] }
  const kode = Reflect.get(error, 'code')
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    jenis: error.name,
    ...(typeof kode === 'string' ? { kode } : {}),
    pesan: scrub(error.message),
    letak: places.slice(0, 8).map((line) => line.trim()),
  }
}

/** Blanks quoted text, e-mail and log-in names, and numbers of six digits or more. */
export function scrub(text: string): string {
  return text
    .slice(0, 500)
    .replace(/(["'`«“])[^"'`»”]*(["'`»”])/g, '$1…$2')
    .replace(/[^\s@]+@[^\s@]+/g, '…')
    .replace(/\d[\d.\- ]{4,}\d/g, '#')
    .replace(/=\([^)]*\)/g, '=(…)')
}
