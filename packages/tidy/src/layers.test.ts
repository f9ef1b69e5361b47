import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onlyCode, readSources, root, withoutComments } from './sources.ts'

// What each package may know, beside itself: docs/architecture.md.
const below: Readonly<Record<string, readonly string[]>> = {
  values: [],
  ledger: ['values'],
  documents: ['values'],
  domain: ['documents', 'ledger', 'values'],
  imports: ['values'],
  reports: ['domain', 'values'],
  render: ['reports', 'values'],
  database: ['documents', 'domain', 'ledger', 'values'],
  usecases: ['database', 'documents', 'domain', 'imports', 'ledger', 'reports', 'values'],
  api: ['documents', 'domain', 'usecases', 'values'],
  portal: ['reports', 'usecases', 'values'],
  tidy: [],
  web: ['api', 'documents', 'domain', 'imports', 'values'],
  server: [
    ...[
      'api',
      'database',
      'documents',
      'domain',
      'imports',
      'ledger',
      'portal',
      'render',
      'reports',
      'usecases',
    ],
    'values',
  ],
}
// Libraries that belong to some packages only.
const confined: Readonly<Record<string, readonly string[]>> = {
  kysely: ['database'],
  pg: ['database'],
  react: ['portal', 'web'],
  'react-dom': ['portal', 'web'],
  exceljs: ['imports', 'render'],
  saxes: ['imports'],
  yauzl: ['imports'],
  pdfmake: ['render'],
  hono: ['server'],
}

const nameOf = (path: string) => path.split('/')[1] ?? ''
const sources = readSources(/^(packages|apps)\/[^/]+\/(src|test)\/.*\.tsx?$/)

test('a package lists lower layers only', () => {
  const wrong = readSources(/^(packages|apps)\/[^/]+\/package\.json$/).flatMap(({ path, text }) => {
    const { dependencies = {} }: { dependencies?: Record<string, string> } = JSON.parse(text)
    const own = nameOf(path)
    return Object.keys(dependencies).flatMap((name) => {
      const inner = name.startsWith('@benang/') && !(below[own] ?? []).includes(name.slice(8))
      const outer = confined[name] !== undefined && !confined[name].includes(own)
      return inner || outer ? [`${path}: ${name}`] : []
    })
  })
  expect(wrong).toEqual([])
})

test('an import points to a listed lower layer, and a confined library stays where it belongs', () => {
  const wrong = sources.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(/(?:from|import) ?\(?'([^'.][^']*)'/g)].flatMap(([, name = '']) => {
      const own = nameOf(path)
      const library = name.startsWith('@') ? name : (name.split('/')[0] ?? '')
      const inner = /^@benang\/([^/]+)/.exec(name)?.[1]
      if (inner !== undefined)
        return inner === own || (below[own] ?? []).includes(inner) ? [] : [`${path}: ${name}`]
      return confined[library] === undefined || confined[library].includes(own) ? [] : [`${path}: ${name}`]
    }),
  )
  expect(wrong).toEqual([])
})

test('no relative import leaves its package', () => {
  const wrong = sources.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(/from '(\.\.?\/[^']+)'/g)].flatMap(([, to = '']) => {
      const target = join(root, path, '..', to)
      return target.startsWith(join(root, path.split('/').slice(0, 2).join('/'))) ? [] : [`${path}: ${to}`]
    }),
  )
  expect(wrong).toEqual([])
})

test('a query starts in packages/database only', () => {
  const start = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^>]*>)?`/
  const wrong = sources
    .filter(({ path }) => !path.startsWith('packages/database/') && !/\/test\/|\.test\.tsx?$/.test(path))
    .filter(({ path, text }) => nameOf(path) !== 'tidy' && start.test(onlyCode(text)))
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('the clock, chance and the environment stay in the server and the connection', () => {
  const outside = /\bDate\.now\(|\bnew Date\(\)|\bprocess\.env\b|\bMath\.random\(/
  const allowed =
    /^apps\/server\/|^apps\/web\/(?!src\/)|^packages\/(tidy|database\/src\/connection\.ts|[^/]+\/test\/)|\.test\.tsx?$/
  const wrong = sources.filter(({ path, text }) => !allowed.test(path) && outside.test(onlyCode(text)))
  // The browser has a clock of its own, for what the screen shows: one module reads it.
  expect(wrong.map(({ path }) => path).filter((path) => path !== 'apps/web/src/waktu/jam.ts')).toEqual([])
})

test('the layer table names every package', () => {
  const names = readSources(/^(packages|apps)\/[^/]+\/package\.json$/).map(({ path }) => nameOf(path))
  expect(names.filter((name) => below[name] === undefined)).toEqual([])
  expect(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')).not.toMatch(/https?:\/\//)
})
