import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('nothing set: a demo on loopback beside the project', () => {
  expect(readConfig({}, '/srv/benang')).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: undefined,
    databaseUrl: undefined,
    dataDir: '/srv/benang/.data',
    logLevel: 'info',
    trustProxy: false,
    metricsToken: undefined,
    mode: 'demo',
    demo: 'penuh',
  })
})

test('all faults are told at once, each with its variable and a cure, and no secret is repeated', () => {
  const wrong = {
    PORT: '80a',
    LOG_LEVEL: 'keras',
    TRUST_PROXY: 'mungkin',
    BENANG_MODE: 'prod',
    BENANG_DEMO: 'besar',
    PUBLIC_URL: 'benang.go.id',
    DATABASE_URL: 'mysql://a:rahasia@b/c',
    METRICS_TOKEN: 'pendek',
  }
  const told = () => readConfig(wrong, '/')
  for (const name of Object.keys(wrong)) expect(told).toThrow(new RegExp(`^${name}: `, 'm'))
  expect(told).not.toThrow(/rahasia|pendek"/)
})

test('a secret may come from a file, but not from both', () => {
  const folder = mkdtempSync(join(tmpdir(), 'benang-config-'))
  const path = join(folder, 'token')
  writeFileSync(path, '0123456789abcdef\n')
  expect(readConfig({ METRICS_TOKEN_FILE: path }, '/').metricsToken).toBe('0123456789abcdef')
  expect(() => readConfig({ METRICS_TOKEN_FILE: path, METRICS_TOKEN: '0123456789abcdef' }, '/')).toThrow(
    'dua kali',
  )
  rmSync(folder, { recursive: true })
  expect(() => readConfig({ METRICS_TOKEN_FILE: path }, '/')).toThrow('tidak terbaca')
})

test('production demands the address people open', () => {
  expect(() => readConfig({ BENANG_MODE: 'produksi' }, '/')).toThrow('PUBLIC_URL: belum diisi')
  expect(readConfig({ BENANG_MODE: 'produksi', PUBLIC_URL: 'https://a.go.id' }, '/').publicUrl).toBe(
    'https://a.go.id',
  )
})
